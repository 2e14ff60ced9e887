/* invoice_store: rows of invoices, invoice_files and invoice_deliveries, and how products are
 * taxed. */
#pragma once

#include "core/base/call.h"
#include "core/base/secret.h"
#include "core/base/str.h"
#include "db/tx.h"

struct invoice_record {
    int64_t id;
    int64_t order_id;
    int64_t account_id;
    const char *kind; /* blue, red */
    const char *state;
    const char *last_event;
    int64_t version;
    int64_t reverses_id; /* red: the blue one it takes back; 0 = none */
    int64_t replaces_id; /* blue with a corrected title: the one before; 0 = none */
    const char *reason;  /* red: correction, refund, staff, mismatch */
    const char *note;    /* red: what the member of staff wrote; NULL = nothing */
    struct bytes title_sealed;
    unsigned char title_index[SECRET_DIGEST_SIZE]; /* only written */
    const char *item_name;
    const char *tax_code;
    int64_t rate_permille;
    int64_t amount_fen; /* with tax; above 0 for red ones too */
    int64_t tax_fen;
    int64_t request_number; /* our number at the provider */
    const char *serial_number;
    const char *invoice_number;
    const char *failure; /* refused, failed, mismatch, login_needed, quota_low */
    const char *failure_detail;
    bool refund_waits;
    bool order_corrected; /* only read: an invoice of the order took the place of another */
    int64_t created_at, updated_at, asked_at, issued_at;
    /* What stands at the bureau where it is not ours to the letter. */
    struct bytes issued_title_sealed;          /* empty: the title as asked */
    int64_t issued_amount_fen, issued_tax_fen; /* both 0: as asked */
};

struct invoice_records {
    struct invoice_record *items;
    size_t count;
};

/* STATUS_DUPLICATE (tx_constraint): the order has an invoice that counts, its title was corrected
 * before, or the invoice is being reversed already. request_number becomes the id. */
MUST_CHECK enum status invoice_store_insert(struct tx *tx, const struct invoice_record *record);
MUST_CHECK enum status invoice_store_find(struct tx *tx, int64_t id,
                                          struct invoice_record *out_record);
MUST_CHECK enum status invoice_store_find_by_request(struct tx *tx, int64_t request_number,
                                                     struct invoice_record *out_record);
/* All invoices of an order, oldest first. */
MUST_CHECK enum status invoice_store_lock_of_order(struct tx *tx, int64_t order_id,
                                                   struct invoice_records *out_records);
/* Writes what may change; STATUS_NOT_FOUND when the version is not the stored one. */
MUST_CHECK enum status invoice_store_update(struct tx *tx, const struct invoice_record *record);

struct invoice_own_filter {
    int64_t account_id;
    int64_t order_id;         /* 0 = any */
    struct bytes title_index; /* empty = any */
    int64_t limit, offset;
};
MUST_CHECK enum status invoice_store_list_own(struct tx *tx,
                                              const struct invoice_own_filter *filter,
                                              struct invoice_records *out_records,
                                              int64_t *out_total);
struct invoice_filter {
    int64_t before_id; /* 0 = from the newest */
    int64_t order_id;  /* 0 = any */
    const char *state; /* NULL = any */
    int64_t limit;
};
/* `out_count` is counted up to 1,001. */
MUST_CHECK enum status invoice_store_list(struct tx *tx, const struct invoice_filter *filter,
                                          struct invoice_records *out_records, int64_t *out_count);

struct invoice_stale {
    const char *job_kind; /* that carries it on */
    int64_t id;           /* the job's payload */
};
/* What no job carries on, unchanged since `before`, paid or issued `since`. */
MUST_CHECK enum status invoice_store_list_stale(struct tx *tx, int64_t before, int64_t since,
                                                int64_t limit, struct invoice_stale **out_stale,
                                                size_t *out_count);

struct invoice_counts {
    int64_t waiting, requested, failed, mismatched, reversing;
};
MUST_CHECK enum status invoice_store_count(struct tx *tx, struct invoice_counts *out_counts);

struct invoice_tax {
    const char *item_name;
    const char *tax_code;
    int64_t rate_permille;
};
/* STATUS_NOT_FOUND when nothing is in force. */
MUST_CHECK enum status invoice_store_find_tax(struct tx *tx, const char *product_code, int64_t at,
                                              struct invoice_tax *out_tax);

struct invoice_file_record {
    int64_t id; /* names the file */
    int64_t invoice_id;
    const char *format; /* pdf, ofd, xml */
    int64_t size_bytes;
    unsigned char sm3[SECRET_DIGEST_SIZE];
    int64_t stored_at;
};
struct invoice_file_records {
    struct invoice_file_record *items;
    size_t count;
};
/* The first file of a format stays; a second one is not noted. */
MUST_CHECK enum status invoice_store_insert_file(struct tx *tx,
                                                 const struct invoice_file_record *record);
MUST_CHECK enum status invoice_store_list_files(struct tx *tx, const int64_t *invoice_ids,
                                                size_t count,
                                                struct invoice_file_records *out_records);

struct invoice_delivery_record {
    int64_t id;
    int64_t invoice_id;
    struct bytes target_sealed; /* empty once it has ended */
    const char *state;          /* waiting, sent, refused */
    const char *failure;        /* refused: the provider's word */
    int64_t created_at, ended_at;
};
struct invoice_delivery_records {
    struct invoice_delivery_record *items;
    size_t count;
};

/* Only id, invoice_id, target_sealed and created_at are taken. */
MUST_CHECK enum status invoice_store_insert_delivery(struct tx *tx,
                                                     const struct invoice_delivery_record *record);
MUST_CHECK enum status invoice_store_find_delivery(struct tx *tx, int64_t id,
                                                   struct invoice_delivery_record *out_record);
/* STATUS_NOT_FOUND when it has ended. */
MUST_CHECK enum status invoice_store_end_delivery(struct tx *tx, int64_t id, const char *state,
                                                  const char *failure, int64_t ended_at);
/* The last of each invoice that has any. */
MUST_CHECK enum status
invoice_store_list_last_deliveries(struct tx *tx, const int64_t *invoice_ids, size_t count,
                                   struct invoice_delivery_records *out_records);
