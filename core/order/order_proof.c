/* What the person behind an order proves: the own face, and a company's handler the own number. */
#include "core/account/identity.h"
#include "core/account/sms_code.h"
#include "core/audit/audit.h"
#include "core/base/check.h"
#include "core/order/order.h"
#include "core/order/order_complete.h"
#include "core/order/order_owner.h"
#include "core/order/renewal_check.h"

static enum status read_applicant(struct call *call, struct tx *tx, int64_t order_id,
                                  struct identity_person *out_person, const char **out_purpose) {
    struct order_record record;
    TRY(order_find_own(call, tx, order_id, &record));
    if (!order_is_changeable(&record))
        return STATUS_STATE;
    return order_applicant_read(call, tx, &record, out_person, out_purpose);
}

enum status order_begin_verification(struct call *call, int64_t order_id,
                                     struct identity_verification *out_verification) {
    struct identity_person person;
    const char *purpose;
    struct tx *tx;
    TRY(tx_read(call, &tx));
    enum status status = read_applicant(call, tx, order_id, &person, &purpose);
    tx_rollback(tx);
    TRY(status);
    const char *prefix = str_equal(purpose, "handler") ? "handler." : "holder.";
    TRY(identity_check_person(call, prefix, &person));
    return identity_verification_begin(call, purpose, order_id, &person, out_verification);
}

/* The handler of an order of the caller's in which something may still be changed. */
static enum status find_handler(struct call *call, struct tx *tx, const struct order_record *record,
                                struct order_person *out_handler) {
    struct order_people people;
    if (!order_is_company(record) || !order_is_changeable(record))
        return STATUS_STATE;
    TRY(order_people_read(call, tx, record->id, &people));
    TRY(renewal_take_own_number(call, tx, record, &people.handler));
    const char *code = check_mobile(people.handler.mobile);
    if (code != NULL)
        return call_field(call, "handler.mobile", code);
    *out_handler = people.handler;
    return STATUS_OK;
}

static enum status read_handler(struct call *call, int64_t order_id,
                                struct order_person *out_handler) {
    struct order_record record;
    struct tx *tx;
    TRY(tx_read(call, &tx));
    enum status status = order_find_own(call, tx, order_id, &record);
    if (status == STATUS_OK)
        status = find_handler(call, tx, &record, out_handler);
    tx_rollback(tx);
    return status;
}

enum status order_send_handler_code(struct call *call, int64_t order_id,
                                    struct sms_code_sent *out_sent) {
    struct order_person handler;
    TRY(read_handler(call, order_id, &handler));
    return sms_code_send(call, handler.mobile, SMS_CODE_HANDLER, out_sent);
}

/* The code is used up before the transaction begins: when the number was changed in between, the
 * proof is for the old one and counts for nothing. */
enum status order_prove_handler(struct call *call, int64_t order_id, const char *code) {
    struct order_person asked, handler;
    struct order_record record;
    TRY(read_handler(call, order_id, &asked));
    if (asked.record.mobile_proved_at != 0)
        return STATUS_OK;
    TRY(sms_code_use(call, asked.mobile, SMS_CODE_HANDLER, code));
    struct tx *tx;
    TRY(tx_begin(call, &tx));
    enum status status;
    TRY_CLEANUP(order_lock_own(call, tx, order_id, &record));
    TRY_CLEANUP(find_handler(call, tx, &record, &handler));
    if (!str_equal(asked.mobile, handler.mobile)) {
        status = STATUS_CONFLICT;
        goto cleanup;
    }
    handler.record.mobile_proved_at = call->now;
    TRY_CLEANUP(order_person_store(call, tx, &record, &handler));
    TRY_CLEANUP(order_store_update(tx, &record));
    TRY_CLEANUP(audit_write(call, tx,
                            &(struct audit_event){.action = "order.prove_handler",
                                                  .subject_kind = "order",
                                                  .subject_id = order_id}));
cleanup:
    return tx_end(tx, status);
}
