/* payment_provider: taking money and giving it back, in words that belong to no provider; the rest
 * of the product knows only these.
 *
 * Whatever comes out of here was verified by the provider's client and speaks of our own merchant,
 * in CNY; what was not, or does not, is an error. Whether it fits a payment of ours (number,
 * amount) is for the caller to compare. Errors as in provider.h, and those named below. */
#pragma once

#include <stdbool.h>
#include <stdint.h>

#include "core/gateway/http.h"
#include "core/gateway/provider.h"

struct payment_provider;

/* Owned: payment_provider_destroy (NULL allowed). */
MUST_CHECK enum status payment_provider_open(const struct settings *settings,
                                             struct payment_provider **out_provider);
void payment_provider_destroy(struct payment_provider *provider);

/* As payments.provider keeps it. */
const char *payment_provider_name(const struct payment_provider *provider);

struct payment_request {
    const char *description; /* what the payer reads, at most 120 bytes */
    const char *number;      /* our own; repeat it with the same values only */
    int64_t expires_at;      /* last moment to pay */
    int64_t amount_fen;
};

/* Opens a payment or, with the same values, gives it again. `out_code_url` is what the QR code
 * holds. STATUS_STATE: paid or closed there already. STATUS_DUPLICATE: number used with other
 * values. STATUS_TOO_MANY. */
MUST_CHECK enum status payment_provider_create(struct payment_provider *provider,
                                               struct arena *arena,
                                               const struct payment_request *request,
                                               const char **out_code_url,
                                               struct provider_error *error);

enum payment_transaction_state {
    PAYMENT_TRANSACTION_OPEN, /* not paid, may still be */
    PAYMENT_TRANSACTION_PAID, /* also when it was given back later */
    PAYMENT_TRANSACTION_CLOSED
};

/* transaction_id, amount_fen and paid_at are there when it is paid. */
struct payment_transaction {
    enum payment_transaction_state state;
    const char *number;
    const char *transaction_id; /* the provider's own number */
    int64_t amount_fen;
    int64_t paid_at;
};

/* STATUS_NOT_FOUND: the provider knows no such number. STATUS_PROVIDER_REFUSED with "merchant" or
 * "currency": not about our money. */
MUST_CHECK enum status payment_provider_query(struct payment_provider *provider,
                                              struct arena *arena, const char *number,
                                              struct payment_transaction *out_transaction,
                                              struct provider_error *error);

/* STATUS_OK also when it was closed before. STATUS_STATE: it is paid; query it. STATUS_NOT_FOUND:
 * it was never opened there. */
MUST_CHECK enum status payment_provider_close(struct payment_provider *provider,
                                              struct arena *arena, const char *number,
                                              struct provider_error *error);

struct refund_request {
    const char *transaction_id; /* of the payment */
    const char *number;         /* our own, the same on every repetition: it gives back once */
    int64_t amount_fen;
    int64_t payment_amount_fen;
};

enum refund_fact_state {
    REFUND_FACT_PROCESSING, /* accepted, not done */
    REFUND_FACT_SUCCEEDED,
    REFUND_FACT_ABNORMAL, /* the way back is blocked: somebody must act */
    REFUND_FACT_CLOSED    /* ended there without giving anything back */
};

struct refund_fact {
    enum refund_fact_state state;
    const char *number;
    const char *provider_number;
    const char *transaction_id;
    int64_t amount_fen;
    int64_t accepted_at;  /* 0 in notifications */
    int64_t succeeded_at; /* 0 unless it succeeded */
};

/* Asks for the money to go back the way it came, or asks again. STATUS_TOO_MANY: too soon, later.
 * STATUS_NOT_FOUND: no such payment there. */
MUST_CHECK enum status payment_provider_refund(struct payment_provider *provider,
                                               struct arena *arena,
                                               const struct refund_request *request,
                                               struct refund_fact *out_fact,
                                               struct provider_error *error);
/* STATUS_NOT_FOUND: it was never asked for there. */
MUST_CHECK enum status payment_provider_query_refund(struct payment_provider *provider,
                                                     struct arena *arena, const char *number,
                                                     struct refund_fact *out_fact,
                                                     struct provider_error *error);

struct payment_bill;

/* The texts live until the next row is read. */
struct payment_bill_row {
    bool is_refund;
    bool ended_badly; /* a refund that gave nothing back */
    bool given_back;  /* a refund whose money arrived */
    const char *number;
    const char *provider_number;
    int64_t amount_fen;
};

/* What the provider booked on a day in China ("2026-11-27"), whole and verified. STATUS_NOT_FOUND:
 * nothing. STATUS_PROVIDER_UNAVAILABLE also while it is being made. Owned:
 * payment_provider_close_bill (NULL allowed). */
MUST_CHECK enum status payment_provider_open_bill(struct payment_provider *provider,
                                                  struct arena *arena, const char *day,
                                                  struct payment_bill **out_bill,
                                                  struct provider_error *error);
MUST_CHECK enum status payment_provider_read_bill(struct payment_bill *bill,
                                                  struct payment_bill_row *out_row, bool *out_end,
                                                  struct provider_error *error);
void payment_provider_close_bill(struct payment_bill *bill);

/* A notification as it came: its body byte for byte, and the headers the provider signs with. */
struct payment_delivery {
    const struct http_header *headers;
    size_t header_count;
    struct bytes body;
};

struct payment_notice {
    const char *id; /* the same when it is repeated */
    bool is_refund; /* which of the two it is about */
    struct payment_transaction transaction;
    struct refund_fact refund;
};

/* STATUS_NOTICE_REFUSED with the cause as code in `error` (unverified, nonsense, event_type,
 * resource, merchant, currency); then answer 4xx. */
MUST_CHECK enum status payment_provider_read_notice(struct payment_provider *provider,
                                                    struct arena *arena,
                                                    const struct payment_delivery *delivery,
                                                    struct payment_notice *out_notice,
                                                    struct provider_error *error);
