/* data_export_store: links to one's own data (data_exports), and the rows that an account's data
 * are. */
#pragma once

#include "core/base/call.h"
#include "db/tx.h"

MUST_CHECK enum status data_export_store_insert(struct tx *tx, int64_t id, int64_t account_id,
                                                int64_t created_at, int64_t expires_at);
/* STATUS_NOT_FOUND when there is none of the account that is alive and unused. */
MUST_CHECK enum status data_export_store_use(struct tx *tx, int64_t id, int64_t account_id,
                                             int64_t fetched_at);
/* The next hundreds that ended before. */
MUST_CHECK enum status data_export_store_delete_old(struct tx *tx, int64_t before,
                                                    int64_t *out_deleted);

struct data_export_row {
    const char *section; /* the table */
    int64_t id;          /* names the row in the context of its sealed values */
    const char *body;    /* JSON object of what is not sealed */
    char **sealed_columns;
    char **sealed_values; /* hex */
    size_t sealed_count;
};
struct data_export_rows {
    struct data_export_row *items;
    size_t count;
};
/* At most `limit` rows, table by table. */
MUST_CHECK enum status data_export_store_list(struct tx *tx, int64_t account_id, int64_t limit,
                                              struct data_export_rows *out_rows);
