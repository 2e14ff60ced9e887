#include "core/account/data_export.h"

#include <string.h>

#include "core/account/account.h"
#include "core/audit/audit.h"
#include "core/base/clock.h"
#include "core/base/encode.h"
#include "core/base/id.h"
#include "core/base/settings.h"
#include "db/data_export_store.h"

static enum status note(struct call *call, struct tx *tx, const char *action, int64_t export_id) {
    return audit_write(
        call, tx,
        &(struct audit_event){
            .action = action,
            .subject_kind = "account",
            .subject_id = call->actor.id,
            .detail = arena_format(call->arena, "{\"export_id\":\"%lld\"}", (long long)export_id)});
}

enum status data_export_open(struct call *call, const char *code, struct data_export *out_export) {
    char *mobile;
    struct tx *tx;
    TRY(tx_read(call, &tx));
    enum status status = account_mobile(call, tx, call->actor.id, &mobile);
    tx_rollback(tx);
    TRY(status);
    TRY(sms_code_use(call, mobile, SMS_CODE_DATA_EXPORT, code));
    struct data_export made = {.id = id_next(),
                               .expires_at =
                                   call->now + call->settings->data_export_minutes * CLOCK_MINUTE};
    TRY(tx_begin(call, &tx));
    TRY_CLEANUP(data_export_store_insert(tx, made.id, call->actor.id, call->now, made.expires_at));
    TRY_CLEANUP(note(call, tx, "account.open_export", made.id));
cleanup:
    TRY(tx_end(tx, status));
    *out_export = made;
    return STATUS_OK;
}

/* ---- the file */

static void add_text(struct builder *file, const char *text) {
    builder_add_char(file, '"');
    for (const char *at = text; *at != '\0'; at++) {
        unsigned char byte = (unsigned char)*at;
        if (byte == '"' || byte == '\\')
            builder_format(file, "\\%c", byte);
        else if (byte < 0x20)
            builder_format(file, "\\u%04x", byte);
        else
            builder_add_char(file, *at);
    }
    builder_add_char(file, '"');
}

/* "orders", "holder_name_sealed", 7: the context orders.holder_name:7 and the member holder_name.
 */
static enum status add_sealed(struct call *call, struct builder *file,
                              const struct data_export_row *row, size_t at, bool first) {
    const char *column = row->sealed_columns[at];
    int length = (int)(strlen(column) - strlen("_sealed"));
    struct bytes sealed;
    char *plain;
    if (!decode_hex(call->arena, row->sealed_values[at], &sealed))
        return STATUS_INTERNAL;
    const char *context =
        arena_format(call->arena, "%s.%.*s:%lld", row->section, length, column, (long long)row->id);
    TRY(secret_open(call->ring, call->arena, context, sealed, &plain));
    builder_format(file, "%s\"%.*s\":", first ? "" : ",", length, column);
    add_text(file, plain);
    return STATUS_OK;
}

/* The row's own object, with the opened values put before its end. */
static enum status add_row(struct call *call, struct builder *file,
                           const struct data_export_row *row) {
    size_t length = strlen(row->body);
    builder_add_bytes(file, row->body, length - 1);
    for (size_t i = 0; i < row->sealed_count; i++)
        TRY(add_sealed(call, file, row, i, i == 0 && length == strlen("{}")));
    builder_add_char(file, '}');
    return STATUS_OK;
}

static enum status write_file(struct call *call, const struct data_export_rows *rows,
                              struct builder *file) {
    bool complete = rows->count <= DATA_EXPORT_ROWS_MAX;
    char at[CLOCK_TEXT_SIZE];
    clock_format(call->now, at);
    builder_format(file, "{\n\"account_id\":\"%lld\",\n\"exported_at\":\"%s\",\n\"complete\":%s",
                   (long long)call->actor.id, at, complete ? "true" : "false");
    const char *section = "";
    for (size_t i = 0; i < rows->count && i < DATA_EXPORT_ROWS_MAX; i++) {
        const struct data_export_row *row = &rows->items[i];
        bool begins = !str_equal(section, row->section);
        if (begins)
            builder_format(file, "%s,\n\"%s\":[\n", i == 0 ? "" : "\n]", row->section);
        else
            builder_add(file, ",\n");
        section = row->section;
        TRY(add_row(call, file, row));
    }
    builder_add(file, rows->count > 0 ? "\n]\n}\n" : "\n}\n");
    return STATUS_OK;
}

static enum status use_link(struct call *call, int64_t export_id) {
    struct tx *tx;
    TRY(tx_begin(call, &tx));
    enum status status;
    TRY_CLEANUP(data_export_store_use(tx, export_id, call->actor.id, call->now));
    TRY_CLEANUP(note(call, tx, "account.export", export_id));
cleanup:
    return tx_end(tx, status);
}

enum status data_export_fetch(struct call *call, int64_t export_id, struct bytes *out_file) {
    struct data_export_rows rows;
    struct builder file;
    struct tx *tx;
    TRY(use_link(call, export_id));
    TRY(tx_read(call, &tx));
    enum status status =
        data_export_store_list(tx, call->actor.id, DATA_EXPORT_ROWS_MAX + 1, &rows);
    tx_rollback(tx);
    TRY(status);
    builder_init(&file, call->arena);
    TRY(write_file(call, &rows, &file));
    *out_file = BYTES(file.data, file.length);
    return STATUS_OK;
}
