/* renewal: an order that pays for a further service period of a certificate (REN2-REN6).
 *
 * It begins with a certificate whose holder confirmed it with the PIN (core/certificate); holder
 * and product are those of the certificate's order and cannot be changed. What is renewed is the
 * line of that certificate: a holder may have several of one product. While the old period runs
 * the confirmation is the identity check and the new period follows the old one; afterwards a face
 * check is needed and the period begins when the renewal takes effect. A token's renewal is begun
 * at the portal (core/certificate/renewal_token.h), always needs the face check, and is completed
 * when the new token is handed over. One renewal of a line may be open, whoever its handler is
 * (REN5); a company has a line for each handler, a person one open order of a product (RUL3).
 *
 * Whether the old period is over is decided once, when the renewal is submitted (renewal_fix): a
 * company's that was submitted before the end and is approved after it begins at the old end, not
 * at the approval. The company was in time, and the days of our review, or of papers sent again,
 * leave no gap in its service. Payment follows within hours, so a person's is treated alike. */
#pragma once

#include "core/base/call.h"
#include "core/order/renewal_check.h"
#include "core/order/service_period.h"
#include "db/order_store.h"
#include "db/renewal_store.h"
#include "db/tx.h"

/* Why a holder has nothing that can be renewed now (REN3). */
enum renewal_obstacle {
    RENEWAL_POSSIBLE,
    RENEWAL_NOTHING,    /* the certificate never had a paid period */
    RENEWAL_TOO_EARLY,  /* more than 90 days are left */
    RENEWAL_TOO_LATE,   /* over for more than 365 days */
    RENEWAL_IS_OPEN,    /* another one is on its way, see renewal_store_find_open: order_id */
    RENEWAL_HANDED_ON,  /* it was renewed for another handler, whose certificate goes on */
    RENEWAL_NOT_OFFERED /* renewed another way, or the product is no longer sold */
};
struct renewal_outlook {
    enum renewal_obstacle obstacle;
    int64_t ends_at; /* of the paid period, 0 = none */
    bool lapsed;
    int64_t order_id; /* the open one */
};

/* May the certificate of this order be renewed now, the way a medium is renewed? */
MUST_CHECK enum status renewal_look(struct call *call, struct tx *tx,
                                    const struct order_record *earlier, const char *medium,
                                    struct renewal_outlook *out_outlook);
/* The draft of an account for a confirmed renewal: the one there is already if it still fits, else
 * a new one in its place. `confirmed` carries certificate, key use and end of the period. Asked
 * again for the same key use: the same order. */
MUST_CHECK enum status renewal_open_draft(struct call *call, struct tx *tx, int64_t account_id,
                                          const struct order_record *earlier,
                                          const struct renewal_record *confirmed,
                                          int64_t *out_order_id);

/* At submit: is the period still the one that was found, and is it over by now? STATUS_STATE when
 * it was renewed meanwhile or the window has closed. */
MUST_CHECK enum status renewal_fix(struct call *call, struct tx *tx,
                                   const struct order_record *record);
/* Fills the service period of a renewal that takes effect now; `at` is payment or approval. The
 * caller moves the order. */
MUST_CHECK enum status renewal_take_effect(struct call *call, struct tx *tx,
                                           struct order_record *record, int64_t at);
/* What the caller's own renewal would give, for its page. */
MUST_CHECK enum status renewal_read(struct call *call, int64_t order_id,
                                    struct order_record *out_order,
                                    struct renewal_record *out_renewal,
                                    struct service_period *out_period);
