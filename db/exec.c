/* exec: parameters to the wire, one prepared statement, SQLSTATE to status. */
#include "db/exec.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/base/log.h"
#include "db/link.h"

#define PARAMS_MAX 64
#define FORMAT_TEXT 0
#define FORMAT_BINARY 1

/* By prefix of the SQLSTATE; the first that fits wins. LN… is our own class, raised by triggers
 * (deploy/). */
static const struct {
    const char *prefix;
    enum status status;
} sqlstates[] = {
    {"23505", STATUS_DUPLICATE}, /* unique_violation */
    {"LN005", STATUS_LAST_ADMINISTRATOR},
    {"LN", STATUS_STATE},        /* a state trigger refused */
    {"40001", STATUS_CONFLICT},  /* serialization_failure */
    {"40P01", STATUS_CONFLICT},  /* deadlock_detected */
    {"0A000", STATUS_CONFLICT},  /* cached plan after a schema change; the connection is dropped */
    {"55P03", STATUS_BUSY},      /* lock_timeout */
    {"57014", STATUS_BUSY},      /* statement_timeout */
    {"57P", STATUS_UNAVAILABLE}, /* shutdown, crash, starting up */
    {"08", STATUS_UNAVAILABLE},  /* connection exceptions */
    {"53", STATUS_UNAVAILABLE},  /* no disk, memory, connections */
    {"25006", STATUS_UNAVAILABLE}, /* read only: a standby, after a failover */
    {"25P03", STATUS_UNAVAILABLE}, /* idle_in_transaction_session_timeout */
};

static enum status status_of_sqlstate(const char *state) {
    for (size_t i = 0; i < sizeof sqlstates / sizeof *sqlstates; i++)
        if (str_starts_with(state, sqlstates[i].prefix))
            return sqlstates[i].status;
    return STATUS_INTERNAL;
}

static const char *or_empty(const char *text) {
    return text ? text : "";
}

/* Only names go into the cause; messages of the server may quote values. Our own triggers and
 * refusals of the schema do not. */
enum status exec_failure(struct tx *tx, const char *statement, const PGresult *result) {
    struct call *call = tx->call;
    const char *state = result ? or_empty(PQresultErrorField(result, PG_DIAG_SQLSTATE)) : "";
    if (!*state)
        return call_fail(call, STATUS_UNAVAILABLE,
                         arena_format(call->arena, "connection lost in %s", statement));
    const char *constraint = or_empty(PQresultErrorField(result, PG_DIAG_CONSTRAINT_NAME));
    bool quotable = str_starts_with(state, "LN") || str_starts_with(state, "42");
    const char *message = quotable ? PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY) : "";
    tx->constraint = arena_text(call->arena, constraint);
    return call_fail(call, status_of_sqlstate(state),
                     arena_format(call->arena, "sqlstate %s in %s %s %s", state, statement,
                                  constraint, or_empty(message)));
}

/* Parameters as libpq takes them. */
struct wire {
    const char *values[PARAMS_MAX];
    int lengths[PARAMS_MAX];
    int formats[PARAMS_MAX];
};

struct statement {
    const char *name;
    int count;
    struct wire wire;
};

static const char *time_text(struct arena *arena, int64_t at) {
    char text[CLOCK_TEXT_SIZE];
    int64_t fraction = at % CLOCK_SECOND;
    if (fraction < 0)
        fraction += CLOCK_SECOND;
    clock_format(at - fraction, text);
    text[strlen(text) - 1] = '\0'; /* the Z: the fraction comes first */
    return arena_format(arena, "%s.%06dZ", text, (int)fraction);
}

static const char *ints_text(struct arena *arena, const int64_t *numbers, int64_t count) {
    struct builder builder;
    builder_init(&builder, arena);
    for (int64_t i = 0; i < count; i++)
        builder_format(&builder, "%c%" PRId64, i ? ',' : '{', numbers[i]);
    builder_add(&builder, count ? "}" : "{}");
    return builder.data;
}

static const char *texts_text(struct arena *arena, const char *const *texts, int64_t count) {
    struct builder builder;
    builder_init(&builder, arena);
    for (int64_t i = 0; i < count; i++) {
        builder_add(&builder, i ? ",\"" : "{\"");
        for (const char *c = texts[i]; *c; c++) {
            if (*c == '"' || *c == '\\')
                builder_add_char(&builder, '\\');
            builder_add_char(&builder, *c);
        }
        builder_add_char(&builder, '"');
    }
    builder_add(&builder, count ? "}" : "{}");
    return builder.data;
}

static const char *param_text(struct arena *arena, const struct param *param) {
    switch (param->kind) {
    case PARAM_KIND_TEXT:
        return param->value;
    case PARAM_KIND_INT:
        return arena_format(arena, "%" PRId64, param->number);
    case PARAM_KIND_BOOL:
        return param->number ? "t" : "f";
    case PARAM_KIND_TIME:
        return time_text(arena, param->number);
    case PARAM_KIND_INTS:
        return ints_text(arena, param->value, param->number);
    case PARAM_KIND_TEXTS:
        return texts_text(arena, param->value, param->number);
    case PARAM_KIND_NULL:
    case PARAM_KIND_BYTES:
        break;
    }
    return NULL;
}

static void encode(struct arena *arena, const struct param *params, int count, struct wire *wire) {
    for (int i = 0; i < count; i++) {
        bool binary = params[i].kind == PARAM_KIND_BYTES;
        wire->formats[i] = binary ? FORMAT_BINARY : FORMAT_TEXT;
        wire->lengths[i] = binary ? (int)params[i].number : 0;
        wire->values[i] = binary ? params[i].value : param_text(arena, &params[i]);
    }
}

/* The answer to the statement sent last, with the NULL that ends it. */
static PGresult *take_answer(PGconn *pg) {
    PGresult *result = link_next_result(pg);
    PGresult *extra;
    while (result && (extra = link_next_result(pg)))
        PQclear(extra);
    return result;
}

static bool send_statement(PGconn *pg, const struct statement *one) {
    return PQsendQueryPrepared(pg, one->name, one->count, one->wire.values, one->wire.lengths,
                               one->wire.formats, FORMAT_BINARY) == 1;
}

static bool send_together(PGconn *pg, bool begin, const struct statement *statements,
                          size_t count) {
    if (PQenterPipelineMode(pg) != 1)
        return false;
    if (begin && PQsendQueryParams(pg, "BEGIN", 0, NULL, NULL, NULL, NULL, FORMAT_BINARY) != 1)
        return false;
    for (size_t i = 0; i < count; i++)
        if (!send_statement(pg, &statements[i]))
            return false;
    return PQpipelineSync(pg) == 1;
}

/* Statements in one round trip, behind BEGIN when the block is not open yet. Behind one that failed
 * the others are aborted; a failure of BEGIN stands for that of the first. */
static void run_together(PGconn *pg, bool begin, const struct statement *statements, size_t count,
                         PGresult **out_results) {
    for (size_t i = 0; i < count; i++)
        out_results[i] = NULL;
    if (!send_together(pg, begin, statements, count))
        return; /* link_release closes the connection */
    PGresult *begun = begin ? take_answer(pg) : NULL;
    for (size_t i = 0; i < count; i++)
        out_results[i] = take_answer(pg);
    if (begun && PQresultStatus(begun) != PGRES_COMMAND_OK) {
        PQclear(out_results[0]);
        out_results[0] = begun;
    } else {
        PQclear(begun);
    }
    if (out_results[count - 1])
        PQclear(link_next_result(pg)); /* PGRES_PIPELINE_SYNC */
    (void)PQexitPipelineMode(pg);      /* when it fails, link_release closes the connection */
}

static enum status make_statement(struct tx *tx, enum query query, const struct param *params,
                                  int count, struct statement *out_statement) {
    const struct query_text *text = query_text_of(query);
    if (!tx->link)
        return call_fail(tx->call, STATUS_INTERNAL, "statement after the end of the transaction");
    if (count != text->parameters || count > PARAMS_MAX) {
        LOG(LOG_ERROR, "wrong_parameters", LOG_TEXT("query", text->name), LOG_INT("given", count),
            LOG_INT("wanted", text->parameters));
        abort();
    }
    if (PQstatus(tx->link->pg) != CONNECTION_OK)
        return call_fail(tx->call, STATUS_UNAVAILABLE, "connection lost before");
    tx->constraint = "";
    out_statement->name = text->name;
    out_statement->count = count;
    encode(tx->call->arena, params, count, &out_statement->wire);
    return STATUS_OK;
}

static bool must_begin(struct tx *tx) {
    bool first = tx->has_block && !tx->begun;
    tx->begun = tx->begun || first;
    return first;
}

static enum status check(struct tx *tx, const struct statement *statement, const PGresult *result) {
    ExecStatusType kind = PQresultStatus(result);
    if (kind == PGRES_COMMAND_OK || kind == PGRES_TUPLES_OK)
        return STATUS_OK;
    return exec_failure(tx, statement->name, result);
}

static enum status run(struct tx *tx, enum query query, const struct param *params, int count,
                       PGresult **out_result) {
    struct statement statement;
    PGresult *result = NULL;
    TRY(make_statement(tx, query, params, count, &statement));
    PGconn *pg = tx->link->pg;
    if (must_begin(tx))
        run_together(pg, true, &statement, 1, &result);
    else if (send_statement(pg, &statement))
        result = take_answer(pg);
    enum status status = check(tx, &statement, result);
    if (status == STATUS_OK)
        *out_result = result;
    else
        PQclear(result);
    return status;
}

enum status exec_change(struct tx *tx, enum query query, const struct param *params, int count,
                        int64_t *out_changed) {
    PGresult *result;
    TRY(run(tx, query, params, count, &result));
    if (out_changed)
        *out_changed = strtoll(PQcmdTuples(result), NULL, 10);
    PQclear(result);
    return STATUS_OK;
}

enum status exec_change_one(struct tx *tx, enum query query, const struct param *params,
                            int count) {
    int64_t changed;
    TRY(exec_change(tx, query, params, count, &changed));
    return changed == 1 ? STATUS_OK : STATUS_NOT_FOUND;
}

enum status exec_rows(struct tx *tx, enum query query, const struct param *params, int count,
                      struct rows **out_rows) {
    PGresult *result;
    TRY(run(tx, query, params, count, &result));
    *out_rows = rows_keep(tx, result);
    return STATUS_OK;
}

enum status exec_row(struct tx *tx, enum query query, const struct param *params, int count,
                     struct row *out_row) {
    struct rows *rows;
    TRY(exec_rows(tx, query, params, count, &rows));
    if (rows_count(rows) == 0)
        return STATUS_NOT_FOUND;
    *out_row = rows_at(rows, 0);
    return STATUS_OK;
}

enum status exec_reads(struct tx *tx, struct read *reads, size_t count) {
    struct statement *statements = ARENA_ARRAY(tx->call->arena, count, struct statement);
    PGresult **results = ARENA_ARRAY(tx->call->arena, count, PGresult *);
    enum status status = STATUS_OK;
    for (size_t i = 0; i < count; i++)
        TRY(make_statement(tx, reads[i].query, reads[i].params, reads[i].count, &statements[i]));
    run_together(tx->link->pg, must_begin(tx), statements, count, results);
    for (size_t i = 0; i < count; i++) {
        if (status == STATUS_OK)
            status = check(tx, &statements[i], results[i]);
        if (status == STATUS_OK)
            reads[i].rows = rows_keep(tx, results[i]);
        else
            PQclear(results[i]);
    }
    return status;
}
