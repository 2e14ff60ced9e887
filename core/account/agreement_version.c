#include "core/account/agreement_version.h"

#include <string.h>

#include "core/audit/audit.h"
#include "core/base/check.h"
#include "core/base/clock.h"

#define AHEAD_MAX (366 * CLOCK_DAY)

enum status agreement_version_read_page(struct call *call, const char *kind, int64_t page,
                                        int64_t page_size,
                                        struct agreement_version_records *out_records) {
    struct tx *tx;
    TRY(tx_read(call, &tx));
    enum status status =
        catalogue_store_list_versions(tx, kind, page_size, (page - 1) * page_size, out_records);
    tx_rollback(tx);
    return status;
}

enum status agreement_version_read(struct call *call, const char *kind, int64_t version,
                                   struct agreement_version_record *out_record) {
    struct tx *tx;
    TRY(tx_read(call, &tx));
    enum status status = catalogue_store_find_version(tx, kind, version, out_record);
    tx_rollback(tx);
    return status;
}

const char *agreement_version_state(const struct agreement_version_record *record, int64_t now) {
    if (record->published_at == 0)
        return "draft";
    if (record->is_current)
        return "current";
    return record->published_at > now ? "waiting" : "past";
}

static enum status audit(struct call *call, struct tx *tx, const char *action, const char *kind,
                         int64_t version) {
    return audit_write(call, tx,
                       &(struct audit_event){
                           .action = action,
                           .subject_kind = "agreement",
                           .detail = arena_format(call->arena, "{\"kind\":\"%s\",\"version\":%lld}",
                                                  kind, (long long)version)});
}

static enum status begin(struct call *call, struct tx *tx, const char *kind, int64_t *out_version) {
    struct agreement_version_record newest;
    TRY(catalogue_store_lock_newest_version(tx, kind, &newest));
    if (newest.published_at == 0 || newest.published_at > call->now)
        return STATUS_STATE;
    newest.version++;
    newest.written_by = call->actor.id;
    newest.updated_at = call->now;
    TRY(catalogue_store_insert_version(tx, &newest));
    *out_version = newest.version;
    return audit(call, tx, "agreement.begin", kind, newest.version);
}

enum status agreement_version_begin(struct call *call, const char *kind, int64_t *out_version) {
    struct tx *tx;
    TRY(tx_begin(call, &tx));
    enum status status = begin(call, tx, kind, out_version);
    status = tx_end(tx, status);
    return status == STATUS_DUPLICATE ? STATUS_STATE : status; /* two at once */
}

/* A version that is on its way, as the caller saw it. */
static enum status lock_open(struct call *call, struct tx *tx, const char *kind, int64_t version,
                             int64_t revision, struct agreement_version_record *out_record) {
    TRY(catalogue_store_lock_version(tx, kind, version, out_record));
    if (out_record->revision != revision)
        return STATUS_PRECONDITION;
    if (out_record->published_at != 0 && out_record->published_at <= call->now)
        return STATUS_STATE;
    out_record->written_by = call->actor.id;
    out_record->updated_at = call->now;
    return STATUS_OK;
}

/* Text of several lines: valid UTF-8 without control characters other than the line end. */
static void check_body(struct call *call, const char *field, const char *body, size_t max) {
    size_t characters = str_count_characters(body);
    if (characters == 0)
        (void)call_field(call, field, "required");
    else if (characters == SIZE_MAX || characters > max)
        (void)call_field(call, field, characters == SIZE_MAX ? "format" : "too_long");
    for (const char *c = body; *c != '\0'; c++)
        if ((unsigned char)*c < ' ' && *c != '\n') {
            (void)call_field(call, field, "format");
            return;
        }
}

static enum status check_texts(struct call *call, const struct agreement_version_record *wanted) {
    if (check_line(wanted->title_zh, 1, AGREEMENT_TITLE_MAX) != NULL)
        (void)call_field(call, "title_zh", "format");
    if (check_line(wanted->title_en, 1, AGREEMENT_TITLE_MAX) != NULL)
        (void)call_field(call, "title_en", "format");
    check_body(call, "body_zh", wanted->body_zh, AGREEMENT_BODY_ZH_MAX);
    check_body(call, "body_en", wanted->body_en, AGREEMENT_BODY_EN_MAX);
    return call_checked(call);
}

enum status agreement_version_write(struct call *call,
                                    const struct agreement_version_record *wanted) {
    TRY(check_texts(call, wanted));
    struct agreement_version_record record;
    struct tx *tx;
    TRY(tx_begin(call, &tx));
    enum status status;
    TRY_CLEANUP(lock_open(call, tx, wanted->kind, wanted->version, wanted->revision, &record));
    TRY_CLEANUP(record.published_at == 0 ? STATUS_OK : STATUS_STATE); /* what waits is decided */
    record.title_zh = wanted->title_zh;
    record.title_en = wanted->title_en;
    record.body_zh = wanted->body_zh;
    record.body_en = wanted->body_en;
    TRY_CLEANUP(catalogue_store_update_version(tx, &record));
    TRY_CLEANUP(audit(call, tx, "agreement.write", record.kind, record.version));
cleanup:
    return tx_end(tx, status);
}

enum status agreement_version_discard(struct call *call, const char *kind, int64_t version,
                                      int64_t revision) {
    struct agreement_version_record record;
    struct tx *tx;
    TRY(tx_begin(call, &tx));
    enum status status;
    TRY_CLEANUP(lock_open(call, tx, kind, version, revision, &record));
    TRY_CLEANUP(record.published_at == 0 ? STATUS_OK : STATUS_STATE);
    TRY_CLEANUP(catalogue_store_delete_version(tx, kind, version));
    TRY_CLEANUP(audit(call, tx, "agreement.discard", kind, version));
cleanup:
    return tx_end(tx, status);
}

/* Asking everybody again for the same text would be a mistake. */
static enum status check_differs(struct call *call, struct tx *tx,
                                 const struct agreement_version_record *record) {
    struct agreement_version_record before;
    enum status status =
        catalogue_store_find_version(tx, record->kind, record->version - 1, &before);
    if (status == STATUS_NOT_FOUND)
        return STATUS_OK;
    TRY(status);
    bool same = str_equal(before.body_zh, record->body_zh) &&
                str_equal(before.body_en, record->body_en) &&
                str_equal(before.title_zh, record->title_zh) &&
                str_equal(before.title_en, record->title_en);
    return same ? call_field(call, "body_zh", "unchanged") : STATUS_OK;
}

enum status agreement_version_publish(struct call *call, const char *kind, int64_t version,
                                      int64_t revision, int64_t at) {
    if (at != 0 && (at <= call->now || at > call->now + AHEAD_MAX))
        return call_field(call, "at", "not_future");
    struct agreement_version_record record;
    struct tx *tx;
    TRY(tx_begin(call, &tx));
    enum status status;
    TRY_CLEANUP(lock_open(call, tx, kind, version, revision, &record));
    TRY_CLEANUP(record.published_at == 0 ? STATUS_OK : STATUS_STATE);
    TRY_CLEANUP(check_differs(call, tx, &record));
    record.published_at = at != 0 ? at : call->now;
    TRY_CLEANUP(catalogue_store_update_version(tx, &record));
    TRY_CLEANUP(audit(call, tx, "agreement.publish", kind, version));
cleanup:
    return tx_end(tx, status);
}

enum status agreement_version_withhold(struct call *call, const char *kind, int64_t version,
                                       int64_t revision) {
    struct agreement_version_record record;
    struct tx *tx;
    TRY(tx_begin(call, &tx));
    enum status status;
    TRY_CLEANUP(lock_open(call, tx, kind, version, revision, &record));
    TRY_CLEANUP(record.published_at != 0 ? STATUS_OK : STATUS_STATE);
    record.published_at = 0;
    TRY_CLEANUP(catalogue_store_update_version(tx, &record));
    TRY_CLEANUP(audit(call, tx, "agreement.withhold", kind, version));
cleanup:
    return tx_end(tx, status);
}
