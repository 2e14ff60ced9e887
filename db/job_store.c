/* job_store: see the header. */
#include "db/job_store.h"

#include "core/base/id.h"
#include "db/exec.h"

enum status job_store_insert(struct tx *tx, const struct job_record *record) {
    return exec_change(tx, QUERY_JOB_INSERT,
                       PARAMS(PARAM_INT(record->id), PARAM_TEXT(record->kind),
                              PARAM_TEXT(record->unique_key), PARAM_TEXT(record->payload),
                              PARAM_TIME(record->run_at), PARAM_TIME(tx_call(tx)->now)),
                       NULL);
}

enum status job_store_lease(struct tx *tx, const char *const *kinds, const int64_t *rooms,
                            size_t kind_count, int64_t lease_seconds, size_t count,
                            struct job_record *out_records, size_t *out_count) {
    struct rows *rows;
    int64_t lease_token = id_next();
    TRY(exec_rows(tx, QUERY_JOB_LEASE_DUE,
                  PARAMS(PARAM_TEXTS(kinds, kind_count), PARAM_INTS(rooms, kind_count),
                         PARAM_TIME(tx_call(tx)->now), PARAM_INT(count), PARAM_INT(lease_token),
                         PARAM_INT(lease_seconds)),
                  &rows));
    for (size_t i = 0; i < rows_count(rows); i++) {
        struct row row = rows_at(rows, i);
        out_records[i] = (struct job_record){.id = row_int(&row, "id"),
                                             .kind = row_text(&row, "kind"),
                                             .payload = row_text(&row, "payload"),
                                             .attempts = row_int(&row, "attempts"),
                                             .outages = row_int(&row, "outages"),
                                             .lease_token = lease_token};
    }
    *out_count = rows_count(rows);
    return STATUS_OK;
}

/* A change that needs the lease: no row means that it is lost. */
static enum status change_leased(struct tx *tx, enum query query, const struct param *params,
                                 int count) {
    enum status status = exec_change_one(tx, query, params, count);
    return status == STATUS_NOT_FOUND ? STATUS_CONFLICT : status;
}

enum status job_store_finish(struct tx *tx, int64_t id, int64_t lease_token) {
    return change_leased(
        tx, QUERY_JOB_FINISH,
        PARAMS(PARAM_INT(id), PARAM_INT(lease_token), PARAM_TIME(tx_call(tx)->now)));
}

enum status job_store_fail(struct tx *tx, const struct job_failure *failure) {
    return change_leased(tx, QUERY_JOB_FAIL,
                         PARAMS(PARAM_INT(failure->id), PARAM_INT(failure->lease_token),
                                PARAM_TEXT(failure->reason), PARAM_TIME(failure->run_at),
                                PARAM_INT(failure->attempts_max), PARAM_TIME(tx_call(tx)->now),
                                PARAM_BOOL(failure->is_outage)));
}

enum status job_store_prolong(struct tx *tx, int64_t id, int64_t lease_token,
                              int64_t lease_seconds) {
    return change_leased(tx, QUERY_JOB_PROLONG_LEASE,
                         PARAMS(PARAM_INT(id), PARAM_INT(lease_token), PARAM_INT(lease_seconds)));
}

enum status job_store_find_lost(struct tx *tx, struct job_record *out_record) {
    struct row row;
    TRY(exec_row(tx, QUERY_JOB_FIND_LOST, NO_PARAMS, &row));
    *out_record = (struct job_record){.id = row_int(&row, "id"),
                                      .lease_token = row_int(&row, "lease_token"),
                                      .attempts = row_int(&row, "attempts")};
    return STATUS_OK;
}

enum status job_store_retry_dead(struct tx *tx, int64_t id) {
    return exec_change_one(tx, QUERY_JOB_RETRY_DEAD,
                           PARAMS(PARAM_INT(id), PARAM_TIME(tx_call(tx)->now)));
}

enum status job_store_list_dead(struct tx *tx, struct job_record **out_records, size_t *out_count) {
    struct rows *rows;
    TRY(exec_rows(tx, QUERY_JOB_LIST_DEAD, NO_PARAMS, &rows));
    size_t count = rows_count(rows);
    struct job_record *records = ARENA_ARRAY(tx_call(tx)->arena, count + 1, struct job_record);
    for (size_t i = 0; i < count; i++) {
        struct row row = rows_at(rows, i);
        records[i] = (struct job_record){.id = row_int(&row, "id"),
                                         .kind = row_text(&row, "kind"),
                                         .attempts = row_int(&row, "attempts"),
                                         .reason = row_text(&row, "reason"),
                                         .created_at = row_time(&row, "created_at"),
                                         .finished_at = row_time(&row, "finished_at")};
    }
    *out_records = records;
    *out_count = count;
    return STATUS_OK;
}

enum status job_store_delete_finished(struct tx *tx, int64_t done_before, int64_t dead_before) {
    return exec_change(tx, QUERY_JOB_DELETE_FINISHED,
                       PARAMS(PARAM_TIME(done_before), PARAM_TIME(dead_before)), NULL);
}

enum status job_store_count(struct tx *tx, struct job_counts *out_counts) {
    struct row row;
    TRY(exec_row(tx, QUERY_JOB_FIND_STATS, PARAMS(PARAM_TIME(tx_call(tx)->now)), &row));
    *out_counts =
        (struct job_counts){.ready = row_int(&row, "ready"),
                            .scheduled = row_int(&row, "scheduled"),
                            .running = row_int(&row, "running"),
                            .dead = row_int(&row, "dead"),
                            .held = row_int(&row, "held"),
                            .oldest_ready_seconds = row_int(&row, "oldest_ready_seconds")};
    return STATUS_OK;
}
