#include "api/list_query.h"

#include <stddef.h>

#include "core/base/id.h"

int64_t list_query_order_id(const char *order_number) {
    int64_t id;
    if (order_number == NULL)
        return 0;
    return id_parse(order_number, &id) ? id : -1;
}
