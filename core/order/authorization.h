/* authorization: what the legal representative of a company (the grantor) lets a handler (the
 * grantee) do. The approval of a company's order makes the grant of its handler (APP14): without
 * one in force the handler can neither claim nor use the company's certificate.
 *
 * Grantor and grantee are known by their proven identity; an account without one stands by its
 * mobile number, as long as it has been the same person's (db/deploy/number_owners.sql). Sealed
 * under 'authorizations.<column>:<id>'. A grant is never changed, only ended. */
#pragma once

#include "core/base/call.h"
#include "db/authorization_store.h"
#include "db/material_store.h"
#include "db/order_store.h"

/* In the caller's transaction: the certificate grant for the handler of an approved order. An
 * earlier one for the same company and handler is replaced. Personal orders need none. */
MUST_CHECK enum status authorization_grant(struct call *call, struct tx *tx,
                                           const struct order_record *order);
/* STATUS_GRANT_ENDED unless the company of the order lets its handler use the certificate now. */
MUST_CHECK enum status authorization_check(struct call *call, struct tx *tx,
                                           const struct order_record *order);

struct authorization_view {
    struct authorization_record record;
    char *company_name;
    char *company_number;
    char *grantor_name_masked;
    char *grantor_mobile_masked;
    char *grantee_name_masked;
    char *grantee_mobile_masked;
    const char *state; /* of the contract: also "expired" */
    bool has_letter;   /* the power of attorney of its order */
};

struct authorization_query {
    bool history;     /* false: in force; true: ended or run out */
    const char *kind; /* certificate, seal or document; NULL = any */
    int64_t page;     /* from 1 */
    int64_t page_size;
};
struct authorization_page {
    struct authorization_view *items;
    size_t count;
    int64_t total;
};
/* APP14: the grants that the caller made or got, newest first. */
MUST_CHECK enum status authorization_read_page(struct call *call,
                                               const struct authorization_query *query,
                                               struct authorization_page *out_page);
MUST_CHECK enum status authorization_read(struct call *call, int64_t id,
                                          struct authorization_view *out_view);
/* The letter behind a grant of the caller's; STATUS_NOT_FOUND when the handler needed none. */
MUST_CHECK enum status authorization_read_letter(struct call *call, int64_t id,
                                                 struct material_record *out_material,
                                                 struct bytes *out_content);
