/* certificate_search: how staff find certificates (STF3): by one exact value or by filters, the one
 * that lasts longest first, page by page, masked. */
#pragma once

#include "core/base/call.h"
#include "core/order/holder_key.h"
#include "db/certificate_search_store.h"

struct certificate_search {
    const char *serial; /* hex; NULL = any */
    int64_t order_id;   /* 0 = any */
    struct holder_key key;
    const char *state; /* valid, suspended, revoked, expired; NULL = any */
    const char *holder_kind;
    int64_t not_after_from, not_after_before; /* 0 = any */
    int64_t after_time, after_id;             /* cursor: last of the page before; 0 = none */
    int64_t limit;
};

struct found_certificate {
    struct found_certificate_record record;
    const char *holder_name_masked;
    const char *serial; /* hex */
    const char *state;  /* as stored, or expired */
};

struct found_certificates {
    struct found_certificate *items;
    size_t count;
    bool has_next;
    bool has_total; /* no exact value was given */
    int64_t total;  /* at most 1,000 */
    bool total_is_exact;
};

/* Field error `serial` when more than one exact value is given. */
MUST_CHECK enum status certificate_search(struct call *call,
                                          const struct certificate_search *search,
                                          struct found_certificates *out_certificates);
/* Those of one order, newest first. */
MUST_CHECK enum status certificate_search_order(struct call *call, int64_t order_id,
                                                struct found_certificates *out_certificates);
/* A record as it may be shown. */
MUST_CHECK enum status certificate_search_show(struct call *call,
                                               const struct found_certificate_record *record,
                                               struct found_certificate *out_certificate);
