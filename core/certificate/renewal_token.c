#include "core/certificate/renewal_token.h"

#include "core/order/order_holder.h"
#include "core/order/order_people.h"
#include "core/order/renewal.h"
#include "db/certificate_search_store.h"
#include "db/certificate_store.h"

/* ---- who may begin ---- */

/* Who is at the portal, as far as the account tells: its proven person, or, while none is, the
 * handler whose number it proved. No document: nobody knows. */
static enum status find_person(struct call *call, struct tx *tx, const struct order_record *earlier,
                               struct order_person *out_person) {
    struct order_people people;
    bool is_handler;
    TRY(order_people_of_account(call, tx, call->actor.id, earlier->id, out_person));
    if (out_person->document_number != NULL)
        return STATUS_OK;
    TRY(certificate_store_is_handler(tx, earlier->id, call->actor.id, &is_handler));
    if (!is_handler)
        return STATUS_OK;
    TRY(order_people_read(call, tx, earlier->id, &people));
    *out_person = people.handler;
    return STATUS_OK;
}

/* To somebody who neither ordered nor may renew it does not exist. */
static enum status check_company(struct call *call, struct tx *tx,
                                 const struct order_record *earlier) {
    struct order_person person;
    bool own = earlier->account_id == call->actor.id;
    TRY(find_person(call, tx, earlier, &person));
    if (person.document_number == NULL)
        return own ? STATUS_OK : STATUS_NOT_FOUND;
    enum status status = renewal_check_token_person(call, tx, earlier, &person);
    return status == STATUS_HANDLER_ONLY && !own ? STATUS_NOT_FOUND : status;
}

static enum status lock_earlier(struct call *call, struct tx *tx, int64_t order_id,
                                struct order_record *out_earlier) {
    TRY(order_store_lock(tx, order_id, out_earlier));
    if (order_is_company(out_earlier))
        return check_company(call, tx, out_earlier);
    return out_earlier->account_id == call->actor.id ? STATUS_OK : STATUS_NOT_FOUND;
}

/* ---- what is renewed ---- */

/* The newest certificate of the order, still good. */
static enum status find_certificate(struct call *call, struct tx *tx, int64_t order_id,
                                    int64_t *out_certificate_id) {
    struct found_certificate_records found;
    TRY(certificate_search_store_list_of_order(tx, order_id, &found));
    if (found.count == 0 || !str_equal(found.items[0].state, "valid"))
        return call_fail(call, STATUS_STATE, "the order has no valid certificate");
    *out_certificate_id = found.items[0].id;
    return STATUS_OK;
}

/* An order of somebody else's is not named here: nobody has shown a face yet. */
static enum status point_to(struct call *call, struct tx *tx, int64_t open_id) {
    struct order_record open;
    TRY(order_store_find(tx, open_id, &open));
    if (open.account_id != call->actor.id)
        return STATUS_ORDER_OPEN_ELSEWHERE;
    call->failure.reference = arena_format(call->arena, "%lld", (long long)open_id);
    return STATUS_ORDER_OPEN;
}

static enum status check_possible(struct call *call, struct tx *tx,
                                  const struct order_record *earlier,
                                  struct renewal_outlook *out_outlook) {
    TRY(renewal_look(call, tx, earlier, "ukey", out_outlook));
    if (out_outlook->obstacle == RENEWAL_IS_OPEN)
        return point_to(call, tx, out_outlook->order_id);
    if (out_outlook->obstacle != RENEWAL_POSSIBLE)
        return call_fail(call, STATUS_STATE, "it is not the time to renew");
    return out_outlook->ends_at == earlier->service_until
               ? STATUS_OK
               : call_fail(call, STATUS_STATE, "a later order renewed it");
}

static enum status begin(struct call *call, struct tx *tx, int64_t order_id,
                         int64_t *out_order_id) {
    struct order_record earlier;
    struct renewal_outlook outlook;
    struct renewal_record renewal = {0};
    TRY(lock_earlier(call, tx, order_id, &earlier));
    TRY(check_possible(call, tx, &earlier, &outlook));
    TRY(find_certificate(call, tx, order_id, &renewal.certificate_id));
    renewal.ends_at = outlook.ends_at;
    renewal.lapsed = outlook.lapsed;
    return renewal_open_draft(call, tx, call->actor.id, &earlier, &renewal, out_order_id);
}

enum status renewal_token_begin(struct call *call, int64_t order_id, int64_t *out_order_id) {
    struct tx *tx;
    TRY(tx_begin(call, &tx));
    enum status status = begin(call, tx, order_id, out_order_id);
    return tx_end(tx, status);
}
