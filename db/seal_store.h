/* seal_store: electronic seals of companies and their kinds; pictures are files named by the seal's
 * id (core/order/material_file.h). Sealed columns pass as they are stored. */
#pragma once

#include "core/base/call.h"
#include "core/base/page.h"
#include "core/base/str.h"
#include "db/tx.h"

struct seal_kind_record {
    const char *code;
    const char *name_zh;
    const char *name_en;
    int64_t width_mm, height_mm; /* what is usual */
    int64_t side_mm_min, side_mm_max;
};

struct seal_kind_records {
    struct seal_kind_record *items;
    size_t count;
};

struct seal_record {
    int64_t id;
    int64_t order_id; /* whose form it was cut out of */
    struct bytes company_index;
    struct bytes company_name_sealed;
    struct bytes company_number_sealed;
    const char *kind;
    int64_t area_x, area_y, area_width, area_height; /* in the form */
    int64_t width_mm, height_mm;
    int64_t width, height; /* of the picture */
    int64_t size_bytes;
    struct bytes sm3;  /* written only */
    const char *state; /* waiting, in_force, revoked */
    int64_t version;
    int64_t made_by;
    int64_t made_at;
    int64_t checked_by;    /* 0 = nobody */
    int64_t in_force_from; /* 0 = never was */
    int64_t revoked_by;    /* written only */
    int64_t revoked_at;
    const char *revoke_text;
    /* read only */
    const char *kind_zh, *kind_en;
    const char *made_by_name, *checked_by_name, *revoked_by_name;
    int64_t usable_until; /* end of the company's longest valid certificate; 0 = it has none */
    bool is_grantor;      /* of seal_store_list_usable: the person made the grant */
};

struct seal_records {
    struct seal_record *items;
    size_t count;
    int64_t total; /* of all pages, of seal_store_list_usable */
};

MUST_CHECK enum status seal_store_list_kinds(struct tx *tx, struct seal_kind_records *out_records);

/* STATUS_DUPLICATE when the company has a living seal of the kind. */
MUST_CHECK enum status seal_store_insert(struct tx *tx, const struct seal_record *record);
MUST_CHECK enum status seal_store_find(struct tx *tx, int64_t id, struct seal_record *out_record);
/* The same, and nobody else may change it until the transaction ends. */
MUST_CHECK enum status seal_store_lock(struct tx *tx, int64_t id, struct seal_record *out_record);
/* Writes state, checked_by, in_force_from and who revoked it when and why of a locked row, and
 * raises its version. STATUS_STATE from the trigger. */
MUST_CHECK enum status seal_store_move(struct tx *tx, const struct seal_record *record);

/* Newest first; `before_id` 0 = from the newest. */
MUST_CHECK enum status seal_store_list(struct tx *tx, const char *state, int64_t before_id,
                                       int64_t limit, struct seal_records *out_records);
MUST_CHECK enum status seal_store_list_of_company(struct tx *tx, struct bytes company_index,
                                                  int64_t limit, struct seal_records *out_records);
/* A page of what the person of an account may use or has granted at a time; `id` 0 = all. */
MUST_CHECK enum status seal_store_list_usable(struct tx *tx, int64_t account_id, int64_t at,
                                              int64_t id, const struct page *page,
                                              struct seal_records *out_records);

struct seal_certificate_record {
    int64_t id;
    struct bytes serial;
    int64_t not_after;
};
struct seal_certificate_records {
    struct seal_certificate_record *items;
    size_t count;
};
/* The company's valid ones, the one that lasts longest first. */
MUST_CHECK enum status seal_store_list_certificates(struct tx *tx, struct bytes company_index,
                                                    int64_t at, int64_t limit,
                                                    struct seal_certificate_records *out_records);

struct seal_order_record {
    int64_t id;
    struct bytes holder_name_sealed;
    int64_t completed_at;
};
struct seal_order_records {
    struct seal_order_record *items;
    size_t count;
};
/* Companies' orders whose certificate is there and of which no seal was made, the newest first:
 * completed before a time, or at it with a smaller id. */
MUST_CHECK enum status seal_store_list_orders(struct tx *tx, int64_t before, int64_t before_id,
                                              int64_t limit,
                                              struct seal_order_records *out_records);
