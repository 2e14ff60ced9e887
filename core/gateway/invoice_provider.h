/* invoice_provider: electronic invoices through whoever issues them, in words that belong to no
 * provider; the rest of the product knows only these.
 *
 * Requests are known by our own number, at most 20 digits, unique for ever; repeating a number with
 * the same values is harmless. What a callback says is a hint: only invoice_provider_query tells
 * facts, and whether they fit an invoice of ours is for the caller to compare. Every verb but the
 * fetch of a token needs one; STATUS_UNAUTHENTICATED means that the token is not good any more.
 * Other errors as in provider.h. */
#pragma once

#include "core/gateway/invoice_facts.h"
#include "core/gateway/provider.h"

struct invoice_provider;

/* Owned: invoice_provider_destroy (NULL allowed). */
MUST_CHECK enum status invoice_provider_open(const struct settings *settings,
                                             struct invoice_provider **out_provider);
void invoice_provider_destroy(struct invoice_provider *provider);

/* The word that the database and the API keep; NULL for none. */
const char *invoice_alarm_word(enum invoice_alarm alarm);
/* pdf, ofd, xml. */
const char *invoice_format_word(enum invoice_format format);

/* Counts against the provider's quota. */
MUST_CHECK enum status invoice_provider_fetch_token(struct invoice_provider *provider,
                                                    struct arena *arena,
                                                    struct invoice_token *out_token,
                                                    struct provider_error *error);

MUST_CHECK enum status invoice_provider_request(struct invoice_provider *provider,
                                                struct arena *arena, const char *token,
                                                const struct invoice_request *request,
                                                struct invoice_reply *out_reply,
                                                struct provider_error *error);

MUST_CHECK enum status invoice_provider_reverse(struct invoice_provider *provider,
                                                struct arena *arena, const char *token,
                                                const struct invoice_reversal *reversal,
                                                struct invoice_reply *out_reply,
                                                struct provider_error *error);

MUST_CHECK enum status invoice_provider_query(struct invoice_provider *provider,
                                              struct arena *arena, const char *token,
                                              const char *number, struct invoice_fact *out_fact,
                                              struct provider_error *error);

/* Fetches a file from an address of a fact: only from the provider's own hosts (setting), at most
 * HTTP_BODY_MAX bytes, and only when it begins as its format does. */
MUST_CHECK enum status invoice_provider_fetch_file(struct invoice_provider *provider,
                                                   struct arena *arena, const char *url,
                                                   enum invoice_format format,
                                                   struct bytes *out_file,
                                                   struct provider_error *error);

MUST_CHECK enum status invoice_provider_deliver(struct invoice_provider *provider,
                                                struct arena *arena, const char *token,
                                                const struct invoice_delivery *delivery,
                                                struct invoice_reply *out_reply,
                                                struct provider_error *error);

/* What a callback says: whose number it speaks of, and what it claims. It is not signed, so it is
 * worth no more than an early look: query. STATUS_NOTICE_REFUSED when it is none. */
MUST_CHECK enum status invoice_provider_read_notice(struct arena *arena, struct bytes body,
                                                    struct invoice_notice *out_notice);
/* What it wants to hear. */
struct invoice_notice_answer invoice_provider_notice_answer(void);
