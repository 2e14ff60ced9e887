/* production: the token of an approved UKey order (NEW9): a request from the token tool becomes the
 * certificate (order event make), then the token is handed over at the counter or to a courier
 * (hand_over). For staff; every verb leaves an audit entry.
 *
 * The service runs with the certificate, from the moment it is made. */
#pragma once

#include "core/base/call.h"
#include "core/order/delivery.h"
#include "db/order_store.h"
#include "db/production_store.h"

struct production_summary {
    struct production_record record;
    const char *holder_name_shown; /* a person's masked */
};
#define PRODUCTION_PAGE 50
/* At most PRODUCTION_PAGE after this order, oldest first. */
MUST_CHECK enum status production_read_list(struct call *call, int64_t after_id,
                                            struct production_summary **out_items,
                                            size_t *out_count);

struct production_part {
    const char *type; /* C, ST, L, O, CN */
    const char *value;
};
struct production_view {
    struct order_record order;
    const char *holder_name;
    const char *handler_name;           /* of a company's order: who holds the token */
    struct production_part subject[16]; /* what the request must be made for */
    size_t subject_count;
    struct delivery delivery; /* in clear: somebody has to write the address */
    const char *token_serial; /* NULL until it is made */
    const char *serial;       /* hex of the certificate's */
};
/* STATUS_NOT_FOUND unless it is a UKey order in work (approved, not handed over yet): afterwards
 * nobody needs the address any more. STATUS_REVIEW_OWN as at the review. */
MUST_CHECK enum status production_read(struct call *call, int64_t order_id,
                                       struct production_view *out_view);

/* Field errors on request: request_format, request_proof (key, algorithm or signature),
 * request_subject, request_repeated (the key was used for an order before). STATUS_STATE unless the
 * order waits for its token, STATUS_REVIEW_OWN as at the review. */
MUST_CHECK enum status production_make(struct call *call, int64_t order_id, const char *request,
                                       const char *token_serial);
/* The certificate with its chain as PEM, for the token tool. STATUS_REVIEW_OWN. */
MUST_CHECK enum status production_read_chain(struct call *call, int64_t order_id,
                                             const char **out_pem);
/* With company and number for a courier, without at the counter. Gives what was handed over, for
 * the last time. STATUS_REVIEW_OWN. */
MUST_CHECK enum status production_hand_over(struct call *call, int64_t order_id,
                                            const char *courier_company, const char *courier_number,
                                            struct production_view *out_view);
