/* renewal_token: the renewal of a certificate in a token (REN9). It is begun from the order list;
 * no key on a phone can confirm it, so that a face check always does. A new token is made at the
 * desk (production.h); the old one works until its own end.
 *
 * A company's token is held by its handler. A change of the handler would have to be allowed with a
 * key, and there is none: only the present handler, while the company's grant is in force, or the
 * legal representative, who becomes the handler, renews it (renewal_check_token_person). What the
 * account tells of its person is looked at here; who has not proved the identity yet may begin, and
 * is known before anything is submitted, by the own face. */
#pragma once

#include "core/base/call.h"

/* The draft that renews the certificate of an order: of the caller's, or of a company whose handler
 * of this order or legal representative the caller is, whoever ordered. Asked again: the same one.
 * STATUS_ORDER_OPEN with the order in the way as reference, _ELSEWHERE without if it is another's;
 * STATUS_STATE when there is nothing that can be renewed now; STATUS_HANDLER_ONLY,
 * STATUS_GRANT_ENDED. */
MUST_CHECK enum status renewal_token_begin(struct call *call, int64_t order_id,
                                           int64_t *out_order_id);
