/* order_row: how a line with the columns of orders becomes its record; between the stores that read
 * such lines. */
#pragma once

#include "db/order_store.h"
#include "db/row.h"

struct order_record order_row_read(const struct row *row);
