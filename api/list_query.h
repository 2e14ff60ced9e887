/* list_query: what requests for lists have in common: the page by the parameters `page` and
 * `page_size` of the contract, the first one unless it says otherwise; and an order's number. */
#pragma once

#include "core/base/page.h"

#define LIST_PAGE_SIZE 20
#define PAGE_OF(input_)                                                                            \
    ((struct page){(input_)->has_page ? (input_)->page : 1,                                        \
                   (input_)->has_page_size ? (input_)->page_size : LIST_PAGE_SIZE})

/* The order to look for; 0 = any (NULL); -1 fits nothing: what was typed is no number of ours. */
int64_t list_query_order_id(const char *order_number);
