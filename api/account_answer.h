/* account_answer: what several handlers answer about an account: who I am, and a session just
 * opened. */
#pragma once

#include "api/generated/types.h"
#include "core/account/agreement.h"
#include "core/base/call.h"

/* The account as /me shows it, masked. */
MUST_CHECK enum status account_answer_me(struct call *call, int64_t account_id,
                                         struct api_me *out_me);
/* Opens a session of the account and hands it out. `device_name` may be NULL. */
MUST_CHECK enum status account_answer_opened(struct call *call, int64_t account_id,
                                             const char *device_name,
                                             struct api_session_opened *out_opened);
/* The agreements of a body, as core takes them. */
struct agreements_accepted account_answer_accepted(struct call *call,
                                                   const struct api_agreement_accepted *items,
                                                   size_t count);
/* Kinds and versions as the contract lists them. */
const struct api_agreement_summary *
account_answer_agreements(struct call *call, const struct agreement_records *records);
