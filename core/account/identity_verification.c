/* Face checks: begun at the provider, finished by what our server fetches there, never by what a
 * browser says. */
#include <string.h>

#include "core/account/identity.h"
#include "core/audit/audit.h"
#include "core/base/clock.h"
#include "core/base/id.h"
#include "core/base/log.h"
#include "core/base/settings.h"
#include "core/gateway/gateways.h"
#include "core/job/job.h"
#include "db/identity_store.h"
#include "db/poll_cache.h"

#define FETCH_KIND "fetch_identity_verification"
#define FIRST_FETCH_SECONDS 2
#define PURPOSE_HANDLER "handler"

static struct bytes seal(struct call *call, const char *column, int64_t id, const char *value) {
    return secret_seal(
        call->ring, call->arena,
        arena_format(call->arena, "identity_verifications.%s:%lld", column, (long long)id), value);
}

static enum status open_column(struct call *call, const char *column, int64_t id,
                               struct bytes sealed, char **out_value) {
    return secret_open(
        call->ring, call->arena,
        arena_format(call->arena, "identity_verifications.%s:%lld", column, (long long)id), sealed,
        out_value);
}

static struct bytes token_index(struct call *call, const char *biz_token) {
    unsigned char *index = ARENA_ARRAY(call->arena, SECRET_DIGEST_SIZE, unsigned char);
    secret_index(call->ring, "biz_token", biz_token, index);
    return BYTES(index, SECRET_DIGEST_SIZE);
}

static struct identity_verification view_of(const struct identity_verification_record *record) {
    return (struct identity_verification){.id = record->id,
                                          .order_id = record->order_id,
                                          .purpose = record->purpose,
                                          .state = record->state,
                                          .failure = record->failure,
                                          .expires_at = record->expires_at,
                                          .finished_at = record->finished_at};
}

/* One identity per account; the handler of a company's order is a person of that order only. */
static enum status check_same_person(struct call *call, struct tx *tx, const char *purpose,
                                     const struct identity_person *person) {
    struct identity_person known;
    if (str_equal(purpose, PURPOSE_HANDLER))
        return STATUS_OK;
    enum status status = identity_read(call, tx, call->actor.id, &known);
    if (status == STATUS_NOT_FOUND)
        return STATUS_OK;
    TRY(status);
    bool same = str_equal(known.name, person->name) &&
                str_equal(known.document_number, person->document_number);
    return same ? STATUS_OK : STATUS_IDENTITY_MISMATCH;
}

/* May this account check this person now? A bounded number of failures a day. */
static enum status check_allowed(struct call *call, struct tx *tx, const char *purpose,
                                 const struct identity_person *person) {
    if (!str_equal(person->document_type, "identity_card"))
        return call_field(call, "document_type", "counter_only");
    TRY(check_same_person(call, tx, purpose, person));
    struct identity_verification_counts counts;
    TRY(identity_verification_store_count(tx, call->actor.id, call->now - CLOCK_DAY, &counts));
    return counts.failed < call->settings->identity_failures_per_day &&
                   counts.begun < call->settings->identity_checks_per_day
               ? STATUS_OK
               : STATUS_IDENTITY_LIMIT;
}

static enum status read_allowed(struct call *call, const char *purpose,
                                const struct identity_person *person) {
    struct tx *tx;
    TRY(tx_read(call, &tx));
    enum status status = check_allowed(call, tx, purpose, person);
    tx_rollback(tx);
    return status;
}

static enum status begin_at_provider(struct call *call, int64_t id,
                                     const struct identity_person *person,
                                     struct face_check_flow *out_flow) {
    struct face_check_request request = {
        .name = person->name,
        .document_number = person->document_number,
        .reference = arena_format(call->arena, "%lld", (long long)id),
        .return_url = arena_format(call->arena, "%s/face-return", call->settings->portal_origin)};
    struct provider_error error = {0};
    enum status status =
        face_check_begin(call->gateways->face_check, call->arena, &request, out_flow, &error);
    return status == STATUS_OK ? status : call_fail(call, status, error.code);
}

static struct identity_verification_record record_of(struct call *call, int64_t id,
                                                     const char *purpose, int64_t order_id,
                                                     const struct identity_person *person,
                                                     const struct face_check_flow *flow) {
    unsigned char *index = ARENA_ARRAY(call->arena, SECRET_DIGEST_SIZE, unsigned char);
    identity_document_index(call, person->document_type, person->document_number, index);
    return (struct identity_verification_record){
        .id = id,
        .account_id = call->actor.id,
        .order_id = order_id,
        .purpose = purpose,
        .name_sealed = seal(call, "name", id, person->name),
        .document_type = person->document_type,
        .document_number_sealed = seal(call, "document_number", id, person->document_number),
        .document_number_index = BYTES(index, SECRET_DIGEST_SIZE),
        .state = "pending",
        .biz_token_index = token_index(call, flow->token),
        .biz_token_sealed = seal(call, "biz_token", id, flow->token),
        .url_sealed = seal(call, "url", id, flow->url),
        .created_at = call->now,
        .expires_at = call->now + call->settings->identity_minutes * CLOCK_MINUTE};
}

enum status identity_verification_begin(struct call *call, const char *purpose, int64_t order_id,
                                        const struct identity_person *person,
                                        struct identity_verification *out_verification) {
    TRY(read_allowed(call, purpose, person));
    int64_t id = id_next();
    struct face_check_flow flow;
    TRY(begin_at_provider(call, id, person, &flow));
    struct identity_verification_record record =
        record_of(call, id, purpose, order_id, person, &flow);

    struct tx *tx;
    TRY(tx_begin(call, &tx));
    enum status status;
    TRY_CLEANUP(identity_verification_store_supersede(tx, call->actor.id, order_id, call->now));
    TRY_CLEANUP(identity_verification_store_insert(tx, &record));
    TRY_CLEANUP(
        job_enqueue_id(call, tx, FETCH_KIND, id, call->now + FIRST_FETCH_SECONDS * CLOCK_SECOND));
    TRY_CLEANUP(audit_write(call, tx,
                            &(struct audit_event){.action = "identity_verification.begin",
                                                  .subject_kind = "identity_verification",
                                                  .subject_id = id}));
cleanup:
    TRY(tx_end(tx, status));
    *out_verification = view_of(&record);
    return STATUS_OK;
}

enum status identity_verification_begin_own(struct call *call,
                                            struct identity_verification *out_verification) {
    struct identity_person person;
    struct tx *tx;
    TRY(tx_read(call, &tx));
    enum status status = identity_read(call, tx, call->actor.id, &person);
    tx_rollback(tx);
    if (status == STATUS_NOT_FOUND)
        return STATUS_IDENTITY_NEEDED;
    TRY(status);
    return identity_verification_begin(call, "account", 0, &person, out_verification);
}

static enum status find_own(struct call *call, int64_t id,
                            struct identity_verification_record *out_record) {
    struct identity_verification_record record;
    struct tx *tx;
    TRY(tx_read(call, &tx));
    enum status status = identity_verification_store_find(tx, id, &record);
    tx_rollback(tx);
    TRY(status);
    if (record.account_id != call->actor.id)
        return STATUS_NOT_FOUND;
    *out_record = record;
    return STATUS_OK;
}

enum status identity_verification_read(struct call *call, int64_t id,
                                       struct identity_verification *out_verification) {
    struct identity_verification_record record;
    TRY(find_own(call, id, &record));
    *out_verification = view_of(&record);
    return STATUS_OK;
}

enum status identity_verification_url(struct call *call, int64_t id, const char **out_url) {
    struct identity_verification_record record;
    TRY(find_own(call, id, &record));
    if (!str_equal(record.state, "pending") || record.expires_at <= call->now)
        return STATUS_STATE;
    char *url;
    TRY(open_column(call, "url", id, record.url_sealed, &url));
    *out_url = url;
    return STATUS_OK;
}

enum status identity_verification_hint(struct call *call, const char *biz_token) {
    struct identity_verification_record record;
    struct tx *tx;
    TRY(tx_begin(call, &tx));
    enum status status =
        identity_verification_store_find_by_biz_token(tx, token_index(call, biz_token), &record);
    if (status == STATUS_NOT_FOUND)
        status = STATUS_OK;
    else if (status == STATUS_OK && str_equal(record.state, "pending"))
        status = job_enqueue_id(call, tx, FETCH_KIND, record.id, call->now);
    return tx_end(tx, status);
}

/* The result must be about the person and the check we asked for. */
static enum status compare(struct call *call, const struct identity_verification_record *record,
                           const struct face_check_result *result, bool *out_same) {
    char *name, *number;
    TRY(open_column(call, "name", record->id, record->name_sealed, &name));
    TRY(open_column(call, "document_number", record->id, record->document_number_sealed, &number));
    const char *reference = arena_format(call->arena, "%lld", (long long)record->id);
    *out_same = str_equal(name, result->name) && str_equal(number, result->document_number) &&
                str_equal(reference, result->reference);
    return STATUS_OK;
}

enum status identity_verification_find_for_order(struct call *call, struct tx *tx, int64_t order_id,
                                                 const struct identity_person *person,
                                                 int64_t *out_verification_id) {
    unsigned char index[SECRET_DIGEST_SIZE];
    identity_document_index(call, person->document_type, person->document_number, index);
    struct identity_verification_record record;
    TRY(identity_verification_store_find_succeeded(tx, order_id, BYTES(index, sizeof index),
                                                   &record));
    char *name;
    TRY(open_column(call, "name", record.id, record.name_sealed, &name));
    if (!str_equal(name, person->name))
        return STATUS_NOT_FOUND;
    *out_verification_id = record.id;
    return STATUS_OK;
}

/* The first person to succeed becomes the account's identity. When two checks ran at once and the
 * other was about somebody else, this one has failed. */
static enum status adopt_identity(struct call *call, struct tx *tx,
                                  struct identity_verification_record *record) {
    char *name, *number;
    TRY(open_column(call, "name", record->id, record->name_sealed, &name));
    TRY(open_column(call, "document_number", record->id, record->document_number_sealed, &number));
    long long account_id = (long long)record->account_id;
    struct identity_record identity = {
        .account_id = record->account_id,
        .name_sealed =
            secret_seal(call->ring, call->arena,
                        arena_format(call->arena, "identities.name:%lld", account_id), name),
        .document_type = record->document_type,
        .document_number_sealed = secret_seal(
            call->ring, call->arena,
            arena_format(call->arena, "identities.document_number:%lld", account_id), number),
        .document_number_index = record->document_number_index,
        .verification_id = record->id,
        .verified_at = call->now};
    struct identity_record kept;
    TRY(identity_store_insert(tx, &identity));
    TRY(identity_store_find(tx, record->account_id, &kept));
    if (!secret_equal(kept.document_number_index.data, record->document_number_index.data,
                      SECRET_DIGEST_SIZE)) {
        record->state = "failed";
        record->failure = "mismatch";
    }
    return STATUS_OK;
}

static enum status finish(struct call *call, struct identity_verification_record *record) {
    record->finished_at = call->now;
    struct tx *tx;
    TRY(tx_begin(call, &tx));
    enum status status;
    if (str_equal(record->state, "succeeded") && !str_equal(record->purpose, PURPOSE_HANDLER))
        TRY_CLEANUP(adopt_identity(call, tx, record));
    TRY_CLEANUP(identity_verification_store_finish(tx, record));
    TRY_CLEANUP(audit_write(
        call, tx,
        &(struct audit_event){
            .action = arena_format(call->arena, "identity_verification.%s", record->state),
            .subject_kind = "identity_verification",
            .subject_id = record->id,
            .detail = record->failure == NULL
                          ? NULL
                          : arena_format(call->arena, "{\"failure\":\"%s\"}", record->failure)}));
cleanup:
    status = tx_end(tx, status);
    if (status == STATUS_CONFLICT) /* another worker finished it */
        return STATUS_OK;
    TRY(status);
    poll_cache_forget(call, "identity_verification", record->id);
    return STATUS_OK;
}

static enum status settle(struct call *call, struct identity_verification_record *record,
                          const struct face_check_result *result) {
    bool passed = result->verdict == FACE_CHECK_PASSED, same = false;
    if (passed)
        TRY(compare(call, record, result, &same));
    record->provider_code = result->provider_code;
    record->live_status = result->live_status;
    if (result->similarity_hundredths >= 0)
        record->similarity = arena_format(call->arena, "%lld.%02lld",
                                          (long long)(result->similarity_hundredths / 100),
                                          (long long)(result->similarity_hundredths % 100));
    if (result->verdict == FACE_CHECK_EXPIRED) { /* nobody failed: it counts as a beginning only */
        record->state = "expired";
        return finish(call, record);
    }
    record->state = passed && same ? "succeeded" : "failed";
    if (passed && !same)
        record->failure = "mismatch";
    else if (!passed)
        record->failure = result->failure;
    return finish(call, record);
}

/* Not finished, or the provider had a fault in it: asked again until the check's end. */
static bool is_open(const struct face_check_result *result) {
    return result->verdict == FACE_CHECK_PENDING || result->verdict == FACE_CHECK_TROUBLE;
}

/* Most people are done within a minute or two; whoever takes longer is asked for less often. */
static int64_t pause_after(int64_t age) {
    return age < CLOCK_MINUTE ? 2 : age < 3 * CLOCK_MINUTE ? 4 : 8;
}

enum status identity_verification_fetch(struct call *call, int64_t id, int64_t *out_again_seconds) {
    struct identity_verification_record record;
    struct tx *tx;
    TRY(tx_read(call, &tx));
    enum status status = identity_verification_store_find(tx, id, &record);
    tx_rollback(tx);
    if (status == STATUS_NOT_FOUND) /* its draft was deleted */
        return STATUS_OK;
    TRY(status);
    if (!str_equal(record.state, "pending"))
        return STATUS_OK;

    char *biz_token;
    TRY(open_column(call, "biz_token", id, record.biz_token_sealed, &biz_token));
    struct face_check_result result;
    struct provider_error error = {0};
    status = face_check_fetch(call->gateways->face_check, call->arena, biz_token, &result, &error);
    bool over = record.expires_at <= call->now;
    if (status == STATUS_NOT_FOUND || (over && (status != STATUS_OK || is_open(&result)))) {
        record.state = "expired";
        return finish(call, &record);
    }
    if (status != STATUS_OK)
        return call_fail(call, status, error.code);
    if (is_open(&result)) {
        *out_again_seconds = pause_after(call->now - record.created_at);
        return STATUS_OK;
    }
    return settle(call, &record, &result);
}
