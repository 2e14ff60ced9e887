/* payment_row: how lines with the columns of payments become records; between the stores that read
 * such lines. */
#pragma once

#include "db/payment_store.h"
#include "db/row.h"

struct payment_record payment_row_read(const struct row *row);
void payment_rows_read(struct tx *tx, struct rows *rows, struct payment_records *out_records);
