#include "core/certificate/renewal_scan.h"

#include <string.h>

#include "core/account/identity.h"
#include "core/account/scan.h"
#include "core/base/clock.h"
#include "core/base/id.h"
#include "core/base/mask.h"
#include "core/certificate/key_use.h"
#include "core/order/order_holder.h"
#include "core/order/renewal.h"

/* What both sides of the scan learn about an obstacle (contract: ScanReason). */
static const char *const reason_words[] = {
    [RENEWAL_NOTHING] = "nothing",     [RENEWAL_TOO_EARLY] = "too_early",
    [RENEWAL_TOO_LATE] = "too_late",   [RENEWAL_IS_OPEN] = "order_open",
    [RENEWAL_HANDED_ON] = "handed_on", [RENEWAL_NOT_OFFERED] = "not_offered"};

struct choice {
    struct certificate_record certificate;
    struct order_record earlier; /* the certificate's order */
    struct order_holder holder;
    struct renewal_outlook outlook;
    const char *reason; /* NULL = it can be renewed */
};

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

static enum status look(struct call *call, struct tx *tx, const struct scan_record *scan,
                        int64_t certificate_id, struct choice *choice) {
    TRY(certificate_store_find_own(tx, certificate_id, call->actor.id, &choice->certificate));
    TRY(order_store_find(tx, choice->certificate.order_id, &choice->earlier));
    TRY(order_holder_open(call, &choice->earlier, &choice->holder));
    TRY(renewal_look(call, tx, &choice->earlier, &choice->outlook));
    if (!str_equal(choice->certificate.state, "valid"))
        choice->reason = "revoked";
    else if (!str_equal(choice->certificate.holder_kind, "personal"))
        choice->reason = "not_offered";
    else if (choice->outlook.obstacle != RENEWAL_POSSIBLE)
        choice->reason = reason_words[choice->outlook.obstacle];
    /* Somebody else learns nothing about the holder's orders. */
    return check_person(call, tx, scan, choice);
}

static enum status insert_use(struct call *call, struct tx *tx, const struct scan_record *scan,
                              const struct choice *choice, struct key_use_record *out_use) {
    struct document_writer writer;
    char text[CLOCK_TEXT_SIZE], id[ID_TEXT_SIZE];
    int64_t key_use_id = id_next();
    key_use_content(call, &choice->certificate, "renewal", key_use_id, &writer);
    id_format(scan->id, id);
    document_put_text(&writer, "scan_id", id);
    id_format(scan->account_id, id);
    document_put_text(&writer, "account_id", id);
    clock_format(choice->outlook.ends_at, text);
    document_put_text(&writer, "ends_at", text);
    return key_use_insert(call, tx, &choice->certificate, "renewal", key_use_id, scan->id,
                          document_finish(&writer), out_use);
}

static enum status decide(struct call *call, const struct scan_record *scan, int64_t certificate_id,
                          struct choice *choice, struct key_use_record *out_use) {
    struct tx *tx;
    enum status status;
    TRY(tx_begin(call, &tx));
    TRY_CLEANUP(look(call, tx, scan, certificate_id, choice));
    if (choice->reason == NULL)
        TRY_CLEANUP(insert_use(call, tx, scan, choice, out_use));
cleanup:
    return tx_end(tx, status);
}

enum status renewal_scan_choose(struct call *call, int64_t scan_id, int64_t certificate_id,
                                struct scan_record *out_scan, struct key_use_record *out_use) {
    struct scan_record scan;
    struct choice choice = {0};
    struct key_use_record use = {0};
    TRY(scan_read_taken(call, scan_id, &scan));
    if (!str_equal(scan.kind, "renewal") ||
        !(str_equal(scan.state, "scanned") || str_equal(scan.state, "chosen")))
        return STATUS_SCAN_GONE;
    TRY(decide(call, &scan, certificate_id, &choice, &use));
    scan.state = choice.reason == NULL ? "chosen" : "refused";
    scan.reason = choice.reason;
    scan.holder = str_equal(choice.reason, "other_person")
                      ? NULL
                      : mask_name(call->arena, choice.holder.name);
    scan.certificate_id = certificate_id;
    scan.key_use_id = use.id;
    bool own_order = choice.reason != NULL && choice.outlook.obstacle == RENEWAL_IS_OPEN &&
                     scan.account_id == call->actor.id;
    scan.order_id = own_order ? choice.outlook.order_id : 0;
    TRY(scan_move(call, &scan));
    *out_scan = scan;
    *out_use = use;
    return STATUS_OK;
}

/* ---- the effect of the PIN ---- */

static enum status open_draft(struct call *call, struct tx *tx, const struct scan_record *scan,
                              const struct key_use_record *use, int64_t *out_order_id) {
    struct choice choice = {0};
    TRY(look(call, tx, scan, use->certificate_id, &choice));
    if (choice.reason != NULL)
        return call_fail(call, STATUS_STATE, choice.reason);
    const struct renewal_record confirmed = {.certificate_id = use->certificate_id,
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
