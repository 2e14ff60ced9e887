#include "core/certificate/certificate_state.h"

#include "core/account/role.h"
#include "core/audit/audit.h"
#include "core/base/check.h"
#include "core/base/document.h"
#include "core/job/job.h"
#include "core/order/order_owner.h"

#define REASON_HOLD 6

/* Those that an end entity's certificate can have. */
static const struct {
    const char *word;
    int64_t number; /* CRLReason of RFC 5280 */
} reasons[] = {
    {"unspecified", 0},        {"key_compromise", 1},         {"affiliation_changed", 3},
    {"superseded", 4},         {"cessation_of_operation", 5}, {"certificate_hold", REASON_HOLD},
    {"privilege_withdrawn", 9}};
#define REASON_COUNT (sizeof reasons / sizeof *reasons)

static const struct {
    const char *word;
    const char *audit_action;
    const char *from, *to;
    unsigned roles;
} actions[] = {
    [CERTIFICATE_SUSPEND] = {"suspend", "certificate.suspend", "valid", "suspended",
                             ROLE_REVIEWER | ROLE_SECURITY_ADMINISTRATOR},
    [CERTIFICATE_RESUME] = {"resume", "certificate.resume", "suspended", "valid",
                            ROLE_REVIEWER | ROLE_SECURITY_ADMINISTRATOR},
    [CERTIFICATE_REVOKE] = {"revoke", "certificate.revoke", "suspended", "revoked",
                            ROLE_SECURITY_ADMINISTRATOR},
};

const char *certificate_action_word(enum certificate_action action) {
    return actions[action].word;
}

const char *certificate_reason_word(int64_t reason) {
    for (size_t i = 0; i < REASON_COUNT; i++)
        if (reasons[i].number == reason)
            return reasons[i].word;
    return NULL;
}

static int64_t reason_number(const char *word) {
    for (size_t i = 0; i < REASON_COUNT; i++)
        if (str_equal(reasons[i].word, word))
            return reasons[i].number;
    return -1;
}

static enum status check(const struct call *call, const struct found_certificate_record *record,
                         enum certificate_action action) {
    if (call->actor.kind != ACTOR_STAFF || (call->actor.roles & actions[action].roles) == 0)
        return STATUS_FORBIDDEN;
    /* Nothing is to be done about a certificate that is over; a suspended one may still be revoked.
     */
    if (!str_equal(record->state, actions[action].from) ||
        (action == CERTIFICATE_SUSPEND && record->not_after <= call->now))
        return STATUS_STATE;
    if (action == CERTIFICATE_REVOKE && record->suspended_by == call->actor.id)
        return STATUS_SECOND_PERSON;
    return STATUS_OK;
}

bool certificate_may(const struct call *call, const struct found_certificate_record *record,
                     enum certificate_action action) {
    return check(call, record, action) == STATUS_OK;
}

enum status certificate_state_read(struct call *call, int64_t id,
                                   struct found_certificate *out_certificate) {
    struct found_certificate_record record;
    struct tx *tx;
    TRY(tx_read(call, &tx));
    enum status status = certificate_search_store_find(tx, id, &record);
    tx_rollback(tx);
    TRY(status);
    return certificate_search_show(call, &record, out_certificate);
}

/* The date on the list stays that of the suspension: nothing signed since then counts. */
static void apply(struct call *call, const struct certificate_change *change,
                  struct found_certificate_record *record) {
    record->state = actions[change->action].to;
    record->state_text = change->text;
    switch (change->action) {
    case CERTIFICATE_SUSPEND:
        record->revoked_at = call->now;
        record->reason = REASON_HOLD;
        record->suspended_by = call->actor.id;
        break;
    case CERTIFICATE_RESUME:
        record->revoked_at = record->suspended_by = 0;
        record->reason = -1;
        break;
    case CERTIFICATE_REVOKE:
        record->reason = reason_number(change->reason);
        break;
    }
}

/* The text may name people, so it stays in the table; the audit keeps what it came to. */
static const char *detail_of(struct call *call, const struct found_certificate_record *record) {
    struct document_writer writer;
    document_begin(&writer, call->arena);
    document_put_text(&writer, "to", record->state);
    const char *reason = certificate_reason_word(record->reason);
    if (reason != NULL)
        document_put_text(&writer, "reason", reason);
    struct bytes text = document_finish(&writer);
    return arena_copy(call->arena, text.data, text.size);
}

static enum status check_not_own(struct call *call, struct tx *tx, int64_t order_id) {
    struct order_record order;
    TRY(order_store_find(tx, order_id, &order));
    return order_check_not_of_staff(call, tx, &order);
}

static enum status change_locked(struct call *call, struct tx *tx, int64_t id,
                                 const struct certificate_change *change,
                                 struct found_certificate_record *record) {
    TRY(certificate_search_store_lock(tx, id, record));
    if (record->version != change->version)
        return STATUS_PRECONDITION;
    TRY(check(call, record, change->action));
    TRY(check_not_own(call, tx, record->order_id));
    apply(call, change, record);
    TRY(certificate_search_store_move(tx, record));
    record->version++;
    TRY(audit_write(call, tx,
                    &(struct audit_event){.action = actions[change->action].audit_action,
                                          .subject_kind = "certificate",
                                          .subject_id = id,
                                          .detail = detail_of(call, record)}));
    /* Without a key: a waiting job of the change before may read the table before this commits. */
    return job_enqueue(call, tx, &(struct job_request){.kind = CERTIFICATE_JOB_PUBLISH});
}

enum status certificate_change_state(struct call *call, int64_t id,
                                     const struct certificate_change *change,
                                     struct found_certificate *out_certificate) {
    struct found_certificate_record record;
    struct tx *tx;
    const char *code = check_line(change->text, 2, 500);
    if (code != NULL)
        return call_field(call, "text", code);
    if (change->action == CERTIFICATE_REVOKE &&
        (reason_number(change->reason) < 0 || reason_number(change->reason) == REASON_HOLD))
        return call_field(call, "reason", "format");
    TRY(tx_begin(call, &tx));
    enum status status = change_locked(call, tx, id, change, &record);
    TRY(tx_end(tx, status));
    return certificate_search_show(call, &record, out_certificate);
}
