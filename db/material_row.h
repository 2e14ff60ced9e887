/* material_row: rows of materials as records; shared by the stores that read them. */
#pragma once

#include "db/material_store.h"
#include "db/row.h"

void material_rows_read(struct tx *tx, struct rows *rows, struct material_records *out_records);
