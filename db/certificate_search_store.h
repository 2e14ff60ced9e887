/* certificate_search_store: certificates as staff find and move them. Each list begins at one index
 * and reads no more than a page, by filter a longest page of each combination. */
#pragma once

#include "core/base/call.h"
#include "core/base/str.h"
#include "db/tx.h"

struct found_certificate_record {
    int64_t id;
    int64_t order_id;
    const char *holder_kind;
    struct bytes serial;
    const char *state; /* valid, suspended, revoked */
    int64_t not_before, not_after, claimed_at;
    int64_t revoked_at; /* 0 while valid */
    int64_t reason;     /* CRLReason; -1 while valid */
    int64_t version;
    int64_t suspended_by; /* staff; 0 = never suspended, or resumed */
    const char *state_text;
    const char *device_name;
    const char *product_code;
    struct bytes holder_name_sealed;
};

struct found_certificate_records {
    struct found_certificate_record *items;
    size_t count;
};

enum certificate_search_by {
    CERTIFICATE_SEARCH_BY_FILTER,
    CERTIFICATE_SEARCH_BY_SERIAL,
    CERTIFICATE_SEARCH_BY_ORDER,
    CERTIFICATE_SEARCH_BY_NAME,
    CERTIFICATE_SEARCH_BY_DOCUMENT,
    CERTIFICATE_SEARCH_BY_MOBILE
};

/* The longest page and one: a number in search_by_filter.sql, which says why. */
#define CERTIFICATE_SEARCH_LIMIT_MAX 101

struct certificate_search_filter {
    enum certificate_search_by by;
    struct bytes value;              /* serial or keyed index */
    struct bytes company_name_index; /* by name: the same name as a company's */
    int64_t order_id;                /* by order */
    const char *const *states;
    size_t state_count;
    const char *const *holder_kinds;
    size_t holder_kind_count;
    int64_t not_after_from;   /* included */
    int64_t not_after_before; /* excluded, but for the rows of just that time below before_id */
    int64_t before_id;        /* 0 = none of that time */
    int64_t limit;            /* at most CERTIFICATE_SEARCH_LIMIT_MAX */
};

/* The one that lasts longest first. */
MUST_CHECK enum status certificate_search_store_list(struct tx *tx,
                                                     const struct certificate_search_filter *filter,
                                                     struct found_certificate_records *out_records);
/* By filter only: how many there are, counted up to 1,001. */
MUST_CHECK enum status
certificate_search_store_count(struct tx *tx, const struct certificate_search_filter *filter,
                               int64_t *out_count);
MUST_CHECK enum status
certificate_search_store_list_of_order(struct tx *tx, int64_t order_id,
                                       struct found_certificate_records *out_records);
MUST_CHECK enum status certificate_search_store_find(struct tx *tx, int64_t id,
                                                     struct found_certificate_record *out_record);
/* The same, and nobody else may change it until the transaction ends. */
MUST_CHECK enum status certificate_search_store_lock(struct tx *tx, int64_t id,
                                                     struct found_certificate_record *out_record);
/* Writes state, revoked_at, reason, suspended_by and state_text of a locked row and raises its
 * version; the other certificates of its key (extensions) go with it. STATUS_STATE from the
 * trigger. */
MUST_CHECK enum status certificate_search_store_move(struct tx *tx,
                                                     const struct found_certificate_record *record);
