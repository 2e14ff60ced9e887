#include "core/certificate/extension.h"

#include "core/audit/audit.h"
#include "core/base/clock.h"
#include "core/base/id.h"
#include "core/certificate/certificate.h"
#include "core/certificate/key_use.h"
#include "core/job/job.h"
#include "core/order/authorization.h"
#include "core/order/renewal.h"
#include "core/pki/issue.h"
#include "core/pki/signer_client.h"
#include "db/poll_cache.h"

#define STUCK_AFTER (30 * CLOCK_SECOND)
#define JOB_DELAY (3 * CLOCK_SECOND) /* the caller tries at once himself */

static enum status audit(struct call *call, struct tx *tx, const char *action, int64_t id) {
    return audit_write(
        call, tx,
        &(struct audit_event){.action = action, .subject_kind = "extension", .subject_id = id});
}

/* ---- reading ---- */

static enum extension_state state_by_time(const struct call *call,
                                          const struct certificate_record *certificate,
                                          const struct renewal_newest *renewal) {
    if (!str_equal(certificate->state, "valid"))
        return EXTENSION_REVOKED;
    if (certificate->not_after <= call->now)
        return EXTENSION_RUN_OUT;
    if (renewal->order_id == 0)
        return EXTENSION_NOT_RENEWED;
    if (str_equal(renewal->state, "in_review") || str_equal(renewal->state, "refused"))
        return EXTENSION_IN_REVIEW;
    if (!str_equal(renewal->state, "completed") || renewal->service_until <= certificate->not_after)
        return EXTENSION_NOT_RENEWED;
    return certificate->not_after - call->now > ISSUE_EXTENSION_WINDOW ? EXTENSION_TOO_EARLY
                                                                       : EXTENSION_AVAILABLE;
}

static enum status find_renewal(struct tx *tx, const struct certificate_record *certificate,
                                struct renewal_newest *out_renewal) {
    *out_renewal = (struct renewal_newest){0};
    enum status status = renewal_store_find_newest(tx, certificate->order_id, out_renewal);
    return status == STATUS_NOT_FOUND ? STATUS_OK : status;
}

static enum status look(struct call *call, struct tx *tx, int64_t certificate_id,
                        struct certificate_record *out_certificate, struct extension_view *view) {
    struct renewal_newest renewal;
    struct extension_record live;
    TRY(certificate_store_find_own(tx, certificate_id, call->actor.id, out_certificate));
    TRY(find_renewal(tx, out_certificate, &renewal));
    *view = (struct extension_view){.state = state_by_time(call, out_certificate, &renewal),
                                    .certificate_id = certificate_id,
                                    .order_id = renewal.order_id,
                                    .old_end = out_certificate->not_after,
                                    .new_end = renewal.service_until};
    enum status status = extension_store_find_live(tx, certificate_id, &live);
    if (status == STATUS_NOT_FOUND)
        return STATUS_OK;
    TRY(status);
    view->state = live.new_certificate_id != 0 ? EXTENSION_COMPLETED : EXTENSION_ISSUING;
    view->new_certificate_id = live.new_certificate_id;
    return STATUS_OK;
}

enum status extension_read(struct call *call, int64_t certificate_id,
                           struct extension_view *out_view) {
    struct certificate_record certificate;
    struct tx *tx;
    TRY(tx_read(call, &tx));
    enum status status = look(call, tx, certificate_id, &certificate, out_view);
    tx_rollback(tx);
    return status;
}

/* ---- the wish ---- */

/* A company's certificate is its handler's to use while the company lets it. */
static enum status check_grant(struct call *call, struct tx *tx, int64_t order_id) {
    struct order_record order;
    TRY(order_store_find(tx, order_id, &order));
    return authorization_check(call, tx, &order);
}

static enum status insert_use(struct call *call, struct tx *tx, int64_t certificate_id,
                              struct key_use_record *out_use) {
    struct certificate_record certificate;
    struct extension_view view;
    struct document_writer writer;
    char text[CLOCK_TEXT_SIZE], id[ID_TEXT_SIZE];
    int64_t key_use_id = id_next();
    TRY(look(call, tx, certificate_id, &certificate, &view));
    if (view.state != EXTENSION_AVAILABLE)
        return STATUS_NOT_EXTENDABLE;
    if (str_equal(certificate.holder_kind, "enterprise"))
        TRY(check_grant(call, tx, certificate.order_id));
    key_use_content(call, &certificate, "extension", key_use_id, &writer);
    id_format(view.order_id, id);
    document_put_text(&writer, "order_id", id);
    clock_format(view.old_end, text);
    document_put_text(&writer, "old_end", text);
    clock_format(view.new_end, text);
    document_put_text(&writer, "new_end", text);
    return key_use_insert(call, tx, &certificate, "extension", key_use_id, view.order_id,
                          document_finish(&writer), out_use);
}

enum status extension_begin(struct call *call, int64_t certificate_id,
                            struct key_use_record *out_use) {
    struct tx *tx;
    enum status status;
    TRY(tx_begin(call, &tx));
    TRY_CLEANUP(insert_use(call, tx, certificate_id, out_use));
cleanup:
    return tx_end(tx, status);
}

static enum status insert_extension(struct call *call, struct tx *tx,
                                    const struct extension_record *extension) {
    TRY(extension_store_insert(tx, extension));
    TRY(job_enqueue_id(call, tx, EXTENSION_JOB, extension->id, call->now + JOB_DELAY));
    return audit(call, tx, "extension.create", extension->id);
}

static enum status find_live(struct call *call, int64_t certificate_id,
                             struct extension_record *out_live) {
    struct tx *tx;
    TRY(tx_read(call, &tx));
    enum status status = extension_store_find_live(tx, certificate_id, out_live);
    tx_rollback(tx);
    return status;
}

enum status extension_confirm(struct call *call, const struct key_use_record *use) {
    struct extension_record extension = {.id = id_next(),
                                         .certificate_id = use->certificate_id,
                                         .order_id = use->subject_id,
                                         .account_id = call->actor.id,
                                         .key_use_id = use->id,
                                         .created_at = call->now};
    struct tx *tx;
    enum status status;
    TRY(tx_begin(call, &tx));
    TRY_CLEANUP(insert_extension(call, tx, &extension));
cleanup:
    status = tx_end(tx, status);
    /* A second tap, or the answer was lost: the first wish counts. */
    if (status == STATUS_DUPLICATE)
        status = find_live(call, use->certificate_id, &extension);
    TRY(status);
    poll_cache_forget(call, "extension", use->certificate_id);
    /* What fails here is repaired by the job; the phone sees "issuing" and polls. */
    if (extension_issue(call, extension.id) == STATUS_OK)
        return STATUS_OK;
    call->failure = (struct failure){0};
    return STATUS_OK;
}

/* ---- issuing ---- */

struct booking {
    struct extension_record extension;
    struct certificate_record record;
};

/* Everything but serial, times and order is the old certificate's. */
static enum status fill_record(struct call *call, struct tx *tx, struct booking *booking) {
    struct certificate_record old;
    struct order_record order;
    struct certificate_record *record = &booking->record;
    TRY(certificate_store_find_own(tx, booking->extension.certificate_id,
                                   booking->extension.account_id, &old));
    TRY(order_store_find(tx, booking->extension.order_id, &order));
    record->order_id = order.id;
    record->claim_id = old.claim_id;
    record->account_id = old.account_id;
    record->holder_kind = old.holder_kind;
    record->profile_hash = order.profile_hash;
    record->device_name = old.device_name;
    record->own_pin = old.own_pin;
    record->claimed_at = call->now;
    record->extends_id = old.id;
    return STATUS_OK;
}

static enum status book(struct call *call, struct tx *tx, void *context) {
    struct booking *booking = context;
    TRY(fill_record(call, tx, booking));
    enum status status = certificate_store_insert(tx, &booking->record);
    if (status == STATUS_DUPLICATE) /* somebody was quicker */
        return STATUS_STATE;
    TRY(status);
    booking->extension.state = "completed";
    booking->extension.new_certificate_id = booking->record.id;
    booking->extension.updated_at = call->now;
    TRY(extension_store_move(tx, &booking->extension));
    TRY(audit(call, tx, "extension.complete", booking->extension.id));
    return audit_write(
        call, tx,
        &(struct audit_event){.action = "certificate.issue",
                              .subject_kind = "certificate",
                              .subject_id = booking->record.id,
                              .detail = arena_format(call->arena, "{\"extends_id\":\"%lld\"}",
                                                     (long long)booking->record.extends_id)});
}

static enum status find(struct call *call, int64_t id, struct extension_record *out_extension) {
    struct tx *tx;
    TRY(tx_read(call, &tx));
    enum status status = extension_store_find(tx, id, out_extension);
    tx_rollback(tx);
    return status;
}

/* Refusals that no repetition cures; the holder may wish again. */
static bool is_permanent(enum status refusal) {
    return refusal == STATUS_LINT_FAILED || refusal == STATUS_FORBIDDEN;
}

static enum status give_up(struct call *call, struct extension_record *extension) {
    struct tx *tx;
    enum status status;
    extension->state = "failed";
    extension->updated_at = call->now;
    TRY(tx_begin(call, &tx));
    TRY_CLEANUP(extension_store_move(tx, extension));
    TRY_CLEANUP(audit(call, tx, "extension.fail", extension->id));
cleanup:
    return tx_end(tx, status);
}

enum status extension_issue(struct call *call, int64_t extension_id) {
    struct booking booking = {.record = {.id = id_next()}};
    struct signer_certificate given;
    TRY(find(call, extension_id, &booking.extension));
    if (!str_equal(booking.extension.state, "issuing"))
        return STATUS_OK;
    enum status status = signer_extend(call, extension_id, &given);
    if (is_permanent(status))
        status = give_up(call, &booking.extension);
    else {
        TRY(status);
        TRY(certificate_fill(call, &given, &booking.record));
        status = tx_retry(call, book, &booking);
    }
    poll_cache_forget(call, "extension", booking.extension.certificate_id);
    return status == STATUS_STATE || status == STATUS_NOT_FOUND ? STATUS_OK : status;
}

enum status extension_sweep(struct call *call) {
    struct tx *tx;
    int64_t *stuck;
    size_t count;
    enum status status;
    TRY(tx_begin(call, &tx));
    TRY_CLEANUP(extension_store_take_stuck(tx, EXTENSION_JOB, call->now - STUCK_AFTER, call->now,
                                           &stuck, &count));
    for (size_t i = 0; i < count; i++)
        TRY_CLEANUP(job_enqueue_id(call, tx, EXTENSION_JOB, stuck[i], 0));
cleanup:
    return tx_end(tx, status);
}
