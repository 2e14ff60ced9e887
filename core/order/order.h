/* order: one purchase, from draft to certificate. What the applicant does with it; payments,
 * documents, reviews have files of their own, the states are order_flow.h's.
 *
 * All verbs act for call->actor, who must own the order; somebody else's order is STATUS_NOT_FOUND.
 */
#pragma once

#include "core/base/call.h"
#include "core/order/order_holder.h"
#include "core/order/order_people.h"
#include "db/order_store.h"

/* NEW1: begins a draft of an available product; a verified person is filled in. `creation_key`
 * names the request: the same one again gives the same order (NULL = none).
 * STATUS_PRODUCT_UNAVAILABLE, STATUS_AGREEMENT_OUTDATED. */
MUST_CHECK enum status order_open_draft(struct call *call, const char *product_code,
                                        int64_t agreement_version, const char *creation_key,
                                        int64_t *out_order_id);

/* NEW10: what was typed; what is NULL stays, "" empties. Nothing but lengths is checked, so that
 * half a number can be kept too; submit checks. In a refused order only the refused parts may
 * differ: STATUS_STATE with the field. */
struct order_typed {
    const char *name;
    const char *document_type;
    const char *document_number;
    bool has_holder;
    const struct order_person_typed *handler; /* of a company's order; NULL = nothing typed */
    const struct order_person_typed *legal_representative;
    const struct invoice_title *invoice_title;
};
MUST_CHECK enum status order_keep(struct call *call, int64_t order_id,
                                  const struct order_typed *typed);

MUST_CHECK enum status order_discard(struct call *call, int64_t order_id);
/* STATUS_ORDER_INCOMPLETE with fields, STATUS_ORDER_OPEN (_ELSEWHERE: another
 * account's) with the other order as reference,
 * STATUS_PRICE_CHANGED (core/order/order_price). */
MUST_CHECK enum status order_submit_draft(struct call *call, int64_t order_id);
MUST_CHECK enum status order_send_again(struct call *call, int64_t order_id);
MUST_CHECK enum status order_give_up(struct call *call, int64_t order_id);

/* NEW7: a code to the handler's number as saved, and back: it proves the number; proving changes
 * nothing when it is proved already. STATUS_CODE_WRONG; field error handler.mobile. */
struct sms_code_sent;
MUST_CHECK enum status order_send_handler_code(struct call *call, int64_t order_id,
                                               struct sms_code_sent *out_sent);
MUST_CHECK enum status order_prove_handler(struct call *call, int64_t order_id, const char *code);

/* The face check of the order's holder (NEW2), or of a company's handler (NEW7). */
struct identity_verification;
MUST_CHECK enum status order_begin_verification(struct call *call, int64_t order_id,
                                                struct identity_verification *out_verification);

/* Job kind "close_order": closes an order that nobody paid in time, after asking the provider once
 * more; a provider that does not answer is waited for ten minutes. */
MUST_CHECK enum status order_expire(struct call *call, int64_t order_id);
