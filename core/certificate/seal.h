/* seal: electronic seals of companies (STF8). Staff cut the impression of a seal out of the
 * reviewed seal information form of a company's order; the seal is bound to the company's
 * certificates and whoever may use those sees it in the app.
 *
 * GB/T 38540-2020 (before it GM/T 0031) calls a seal a signed structure of kind, name, certificates
 * of those who may use it, validity and picture with its size in millimetres. All of that is kept
 * here as facts, reviewed; they are put together and signed when a document is sealed.
 *
 *   waiting    made, another person must look at it: where an order needs two reviewers (STF2)
 *   in_force   from the making, or from the check by the other person
 *   revoked    for good, from either, with a reason; then the company may get a new one of the kind
 *
 * A company has one living seal of a kind. Nobody acts for the own company. Sealed under
 * 'seals.<column>:<id>'; the picture is a file of the seal's id. Every verb of staff leaves an
 * audit entry, looking at the form too. */
#pragma once

#include "core/base/call.h"
#include "core/order/picture.h"
#include "db/material_store.h"
#include "db/seal_store.h"

#define SEAL_PAGE 20
#define SEAL_LIST_MAX 100

struct seal_view {
    struct seal_record record;
    char *company_name;
    char *company_number;
    struct seal_certificate_records certificates; /* valid ones of the company; of one seal only */
    bool may_check, may_revoke;                   /* the caller, now */
};
struct seal_views {
    struct seal_view *items;
    size_t count;
    bool has_next;
    int64_t total; /* of all pages, of seal_read_own */
};

/* ---- staff */

/* Of a state, newest first, SEAL_PAGE at most. */
MUST_CHECK enum status seal_read_list(struct call *call, const char *state, int64_t before_id,
                                      struct seal_views *out_views);
MUST_CHECK enum status seal_read(struct call *call, int64_t seal_id, struct seal_view *out_view);
MUST_CHECK enum status seal_read_picture(struct call *call, int64_t seal_id,
                                         struct bytes *out_content);

struct seal_order {
    int64_t id;
    char *company_name;
    int64_t completed_at;
};
struct seal_orders {
    struct seal_order *items;
    size_t count;
    bool has_next;
};
/* Companies with a certificate, and without a living seal; the newest first. */
MUST_CHECK enum status seal_read_orders(struct call *call, int64_t before, int64_t before_id,
                                        struct seal_orders *out_orders);

/* What is needed to make seals from an order's form. */
struct seal_work {
    int64_t order_id;
    char *company_name;
    char *company_number;
    struct material_record form;
    struct seal_kind_records kinds;
    struct seal_views seals; /* of the company, newest first */
    bool second_person;      /* another must check what is made */
    const char *obstacle;    /* NULL = seals may be made; else own_company or no_certificate */
};
/* STATUS_NOT_FOUND unless it is a company's order with a form that is completed. */
MUST_CHECK enum status seal_read_work(struct call *call, int64_t order_id,
                                      struct seal_work *out_work);
MUST_CHECK enum status seal_read_form(struct call *call, int64_t order_id,
                                      struct material_record *out_form, struct bytes *out_content);
/* What would be cut out, as PNG; nothing is kept. Field error area: no_seal, cut_off. */
MUST_CHECK enum status seal_preview(struct call *call, int64_t order_id,
                                    const struct picture_area *area, struct picture *out_picture);

struct seal_wish {
    const char *kind;
    struct picture_area area; /* in the form, with some paper around the seal */
    int64_t width_mm, height_mm;
};
/* Field errors: kind not_allowed, exists; width_mm, height_mm range, proportion (does not fit the
 * picture); area no_seal, cut_off, too_coarse. STATUS_STATE without a valid certificate,
 * STATUS_REVIEW_OWN. */
MUST_CHECK enum status seal_make(struct call *call, int64_t order_id, const struct seal_wish *wish,
                                 int64_t *out_seal_id);
/* STATUS_SECOND_PERSON for whoever made it. */
MUST_CHECK enum status seal_check(struct call *call, int64_t seal_id, int64_t version);
MUST_CHECK enum status seal_revoke(struct call *call, int64_t seal_id, int64_t version,
                                   const char *text);

/* ---- people (APP13) */

/* A page of the seals that the caller may use, or has let others use, while the company has a
 * certificate. */
MUST_CHECK enum status seal_read_own(struct call *call, const struct page *page,
                                     struct seal_views *out_views);
MUST_CHECK enum status seal_read_own_picture(struct call *call, int64_t seal_id,
                                             struct bytes *out_content);
