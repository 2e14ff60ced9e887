#include "core/certificate/renewal_scan.h"

#include <string.h>

#include "core/account/identity.h"
#include "core/account/scan.h"
#include "core/base/clock.h"
#include "core/base/encode.h"
#include "core/base/id.h"
#include "core/base/mask.h"
#include "core/base/secret.h"
#include "core/certificate/key_use.h"
#include "core/order/authorization.h"
#include "core/order/order_holder.h"
#include "core/order/order_people.h"
#include "core/order/renewal.h"

/* What both sides of the scan learn about an obstacle (contract: ScanReason). */
static const char *const reason_words[] = {
    [RENEWAL_NOTHING] = "nothing",     [RENEWAL_TOO_EARLY] = "too_early",
    [RENEWAL_TOO_LATE] = "too_late",   [RENEWAL_IS_OPEN] = "order_open",
    [RENEWAL_HANDED_ON] = "handed_on", [RENEWAL_NOT_OFFERED] = "not_offered"};

struct choice {
    struct certificate_record certificate; /* to be renewed */
    struct certificate_record key; /* with whose PIN: the same, or a legal representative's */
    struct order_record earlier;   /* the certificate's order */
    struct order_holder holder;
    struct renewal_outlook outlook;
    const char *reason; /* NULL = it can be renewed */
    bool own_order;     /* the order in the way is the browser's account's */
};

/* ---- who may choose ---- */

/* The person behind a key: its holder, or the handler of this company. */
static bool is_key_of(const struct order_record *of_key, const struct order_record *company,
                      struct bytes person) {
    if (!order_is_company(of_key))
        return secret_same_digest(of_key->document_number_index, person);
    return secret_same_digest(of_key->document_number_index, company->document_number_index) &&
           secret_same_digest(of_key->handler_document_index, person);
}

/* REN2: the legal representative, as the company's newest reviewed order names it, allows the
 * renewal of a handler's certificate with a key of the own. To anybody else it does not exist. */
static enum status check_representative(struct call *call, struct tx *tx,
                                        const struct choice *choice) {
    struct order_person legal;
    struct order_record of_key;
    TRY(order_store_find(tx, choice->key.order_id, &of_key));
    if (!order_is_company(&choice->earlier) || choice->key.not_after <= call->now)
        return STATUS_NOT_FOUND;
    TRY(order_representative_read(call, tx, &choice->earlier, &legal));
    return is_key_of(&of_key, &choice->earlier, legal.record.document_number_index)
               ? STATUS_OK
               : STATUS_NOT_FOUND;
}

static enum status find_certificates(struct call *call, struct tx *tx, int64_t certificate_id,
                                     int64_t key_certificate_id, struct choice *choice) {
    TRY(certificate_store_find_own(tx, key_certificate_id, call->actor.id, &choice->key));
    choice->certificate = choice->key;
    if (certificate_id != key_certificate_id)
        TRY(certificate_store_find(tx, certificate_id, &choice->certificate));
    TRY(order_store_find(tx, choice->certificate.order_id, &choice->earlier));
    TRY(order_holder_open(call, &choice->earlier, &choice->holder));
    return certificate_id == key_certificate_id ? STATUS_OK
                                                : check_representative(call, tx, choice);
}

/* REN2: a personal certificate is renewed by its own holder. An account without a verified identity
 * is the holder's when it is the certificate's own. */
static enum status check_person(struct call *call, struct tx *tx, const struct scan_record *scan,
                                struct choice *choice) {
    struct identity_person person;
    enum status status = identity_read(call, tx, scan->account_id, &person);
    if (status == STATUS_NOT_FOUND) {
        if (scan->account_id != choice->certificate.account_id)
            choice->reason = "other_person";
        return STATUS_OK;
    }
    TRY(status);
    if (!str_equal(person.document_number, choice->holder.document_number) ||
        !str_equal(person.document_type, choice->holder.document_type))
        choice->reason = "other_person";
    return STATUS_OK;
}

/* A handler whose grant has ended decides nothing for the company any more. */
static enum status check_handler(struct call *call, struct tx *tx, struct choice *choice) {
    if (choice->key.id != choice->certificate.id)
        return STATUS_OK;
    enum status status = authorization_check(call, tx, &choice->earlier);
    if (status != STATUS_GRANT_ENDED)
        return status;
    choice->reason = "grant_ended";
    return STATUS_OK;
}

/* ---- the choice ---- */

static enum status find_owner(struct tx *tx, const struct scan_record *scan,
                              struct choice *choice) {
    struct order_record open;
    if (choice->outlook.obstacle != RENEWAL_IS_OPEN)
        return STATUS_OK;
    TRY(order_store_find(tx, choice->outlook.order_id, &open));
    choice->own_order = open.account_id == scan->account_id;
    return STATUS_OK;
}

static enum status look(struct call *call, struct tx *tx, const struct scan_record *scan,
                        int64_t certificate_id, int64_t key_certificate_id, struct choice *choice) {
    TRY(find_certificates(call, tx, certificate_id, key_certificate_id, choice));
    TRY(renewal_look(call, tx, &choice->earlier, "mobile", &choice->outlook));
    TRY(find_owner(tx, scan, choice));
    if (!str_equal(choice->certificate.state, "valid") || !str_equal(choice->key.state, "valid"))
        choice->reason = "revoked";
    else if (choice->outlook.obstacle != RENEWAL_POSSIBLE)
        choice->reason = reason_words[choice->outlook.obstacle];
    /* Somebody else learns nothing about the holder's orders. */
    return order_is_company(&choice->earlier) ? check_handler(call, tx, choice)
                                              : check_person(call, tx, scan, choice);
}

static enum status insert_use(struct call *call, struct tx *tx, const struct scan_record *scan,
                              const struct choice *choice, struct key_use_record *out_use) {
    struct document_writer writer;
    char text[CLOCK_TEXT_SIZE], id[ID_TEXT_SIZE];
    int64_t key_use_id = id_next();
    key_use_content(call, &choice->key, "renewal", key_use_id, &writer);
    id_format(scan->id, id);
    document_put_text(&writer, "scan_id", id);
    id_format(scan->account_id, id);
    document_put_text(&writer, "account_id", id);
    document_put_text(&writer, "renews", encode_hex(call->arena, choice->certificate.serial));
    clock_format(choice->outlook.ends_at, text);
    document_put_text(&writer, "ends_at", text);
    return key_use_insert(call, tx, &choice->key, "renewal", key_use_id, scan->id,
                          document_finish(&writer), out_use);
}

static enum status decide(struct call *call, const struct scan_record *scan, int64_t certificate_id,
                          int64_t key_certificate_id, struct choice *choice,
                          struct key_use_record *out_use) {
    struct tx *tx;
    enum status status;
    TRY(tx_begin(call, &tx));
    TRY_CLEANUP(look(call, tx, scan, certificate_id, key_certificate_id, choice));
    if (choice->reason == NULL)
        TRY_CLEANUP(insert_use(call, tx, scan, choice, out_use));
cleanup:
    return tx_end(tx, status);
}

/* What both sides see of the choice. */
static void note_choice(struct call *call, const struct choice *choice, int64_t key_use_id,
                        struct scan_record *scan) {
    scan->state = choice->reason == NULL ? "chosen" : "refused";
    scan->reason = choice->reason;
    scan->holder =
        str_equal(choice->reason, "other_person")
            ? NULL
            : order_holder_name_shown(call, choice->earlier.holder_kind, choice->holder.name);
    scan->certificate_id = choice->certificate.id;
    scan->key_use_id = key_use_id;
    scan->order_id = choice->reason != NULL && choice->own_order ? choice->outlook.order_id : 0;
}

enum status renewal_scan_choose(struct call *call, int64_t scan_id, int64_t certificate_id,
                                int64_t key_certificate_id, struct scan_record *out_scan,
                                struct key_use_record *out_use) {
    struct scan_record scan;
    struct choice choice = {0};
    struct key_use_record use = {0};
    TRY(scan_read_taken(call, scan_id, &scan));
    if (!str_equal(scan.kind, "renewal") ||
        !(str_equal(scan.state, "scanned") || str_equal(scan.state, "chosen")))
        return STATUS_SCAN_GONE;
    TRY(decide(call, &scan, certificate_id,
               key_certificate_id != 0 ? key_certificate_id : certificate_id, &choice, &use));
    note_choice(call, &choice, use.id, &scan);
    TRY(scan_move(call, &scan));
    *out_scan = scan;
    *out_use = use;
    return STATUS_OK;
}

/* ---- what a legal representative may choose ---- */

static enum status open_name(struct call *call, const char *column, int64_t id, struct bytes sealed,
                             char **out_name) {
    return secret_open(call->ring, call->arena,
                       arena_format(call->arena, "%s:%lld", column, (long long)id), sealed,
                       out_name);
}

static enum status represented_of(struct call *call, const struct represented_record *record,
                                  struct represented_certificate *out_certificate) {
    char *company, *handler;
    TRY(open_name(call, "orders.holder_name", record->order_id, record->holder_name_sealed,
                  &company));
    TRY(open_name(call, "order_people.name", record->handler_id, record->handler_name_sealed,
                  &handler));
    *out_certificate =
        (struct represented_certificate){.record = *record,
                                         .holder_name_shown = company,
                                         .handler_name_masked = mask_name(call->arena, handler)};
    return STATUS_OK;
}

enum status renewal_scan_list_represented(struct call *call, const struct page *page,
                                          struct represented_certificates *out_certificates) {
    struct represented_records records;
    struct tx *tx;
    TRY(tx_read(call, &tx));
    enum status status =
        certificate_store_list_represented(tx, call->actor.id, call->now, page, &records);
    tx_rollback(tx);
    TRY(status);
    struct represented_certificates certificates = {.total = records.total};
    certificates.items =
        ARENA_ARRAY(call->arena, records.count + 1, struct represented_certificate);
    for (; certificates.count < records.count; certificates.count++)
        TRY(represented_of(call, &records.items[certificates.count],
                           &certificates.items[certificates.count]));
    *out_certificates = certificates;
    return STATUS_OK;
}

/* ---- the effect of the PIN ---- */

static enum status open_draft(struct call *call, struct tx *tx, const struct scan_record *scan,
                              const struct key_use_record *use, int64_t *out_order_id) {
    struct choice choice = {0};
    TRY(look(call, tx, scan, scan->certificate_id, use->certificate_id, &choice));
    if (choice.reason != NULL)
        return call_fail(call, STATUS_STATE, choice.reason);
    const struct renewal_record confirmed = {.certificate_id = scan->certificate_id,
                                             .key_use_id = use->id,
                                             .ends_at = choice.outlook.ends_at,
                                             .lapsed = choice.outlook.lapsed};
    return renewal_open_draft(call, tx, scan->account_id, &choice.earlier, &confirmed,
                              out_order_id);
}

enum status renewal_scan_confirm(struct call *call, const struct key_use_record *use) {
    struct scan_record scan;
    struct tx *tx;
    enum status status;
    TRY(scan_read_taken(call, use->subject_id, &scan));
    if (str_equal(scan.state, "confirmed"))
        return STATUS_OK;
    if (!str_equal(scan.state, "chosen") || scan.key_use_id != use->id)
        return STATUS_SCAN_GONE;
    TRY(tx_begin(call, &tx));
    TRY_CLEANUP(open_draft(call, tx, &scan, use, &scan.order_id));
cleanup:
    TRY(tx_end(tx, status));
    scan.state = "confirmed";
    return scan_move(call, &scan);
}
