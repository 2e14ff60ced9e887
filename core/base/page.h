/* page: one page of a list that is asked for by number (RUL7). */
#pragma once

#include <stdint.h>

struct page {
    int64_t number; /* from 1 */
    int64_t size;
};

static inline int64_t page_offset(const struct page *page) {
    return (page->number - 1) * page->size;
}
