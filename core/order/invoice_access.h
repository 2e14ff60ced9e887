/* invoice_access: the one token with which all processes call the provider of invoices, and what
 * stops it. A token costs, so it is kept in the database (sealed), fetched by one process at a time
 * outside of any transaction, and not more often than setting invoice_tokens_per_month in 30 days,
 * whatever fails. */
#pragma once

#include "core/base/call.h"
#include "core/gateway/invoice_facts.h"

struct invoice_key {
    const char *token;
    int64_t until;
};

/* STATUS_PROVIDER_UNAVAILABLE while another process fetches one, after a failed fetch, and when the
 * quota is used up (alarm token_quota). */
MUST_CHECK enum status invoice_access_take(struct call *call, struct invoice_key *out_key);
/* After a call with the key: `status` as it was, but a token that the provider took no more is
 * dropped, so that the next attempt fetches another. */
MUST_CHECK enum status invoice_access_after(struct call *call, const struct invoice_key *key,
                                            enum status status);
/* What the provider's last answer says of all invoices: raises the alarm, or ends it
 * (INVOICE_ALARM_NONE). */
MUST_CHECK enum status invoice_access_note(struct call *call, enum invoice_alarm alarm);

struct invoice_access_view {
    const char *alarm; /* login_needed, quota_low, access_refused, token_quota; NULL = none */
    int64_t alarm_since;
    int64_t tokens_fetched; /* in 30 days */
    int64_t tokens_allowed;
};
MUST_CHECK enum status invoice_access_read(struct call *call, struct invoice_access_view *out_view);
