/* nuonuo: electronic invoices through Nuonuo (诺税通 SaaS). Verbs and errors are those of
 * invoice_provider.h. A red invoice of the fully digital kind needs a confirmation form first:
 * saveInvoiceRedConfirm, queryInvoiceRedConfirm until nobody need confirm it any more, then
 * fastInvoiceRed; nuonuo_reverse goes as far as it gets and answers INVOICE_WAITS in between. */
#pragma once

#include "core/gateway/invoice_facts.h"
#include "core/gateway/provider.h"

struct nuonuo;

/* Reads the secrets nuonuo/{app_key,app_secret}. Owned: nuonuo_destroy (NULL allowed). */
MUST_CHECK enum status nuonuo_open(const struct settings *settings, struct nuonuo **out_nuonuo);
void nuonuo_destroy(struct nuonuo *nuonuo);

MUST_CHECK enum status nuonuo_fetch_token(struct nuonuo *nuonuo, struct arena *arena,
                                          struct invoice_token *out_token,
                                          struct provider_error *error);
MUST_CHECK enum status nuonuo_request(struct nuonuo *nuonuo, struct arena *arena, const char *token,
                                      const struct invoice_request *request,
                                      struct invoice_reply *out_reply,
                                      struct provider_error *error);
MUST_CHECK enum status nuonuo_reverse(struct nuonuo *nuonuo, struct arena *arena, const char *token,
                                      const struct invoice_reversal *reversal,
                                      struct invoice_reply *out_reply,
                                      struct provider_error *error);
MUST_CHECK enum status nuonuo_query(struct nuonuo *nuonuo, struct arena *arena, const char *token,
                                    const char *number, struct invoice_fact *out_fact,
                                    struct provider_error *error);
MUST_CHECK enum status nuonuo_fetch_file(struct nuonuo *nuonuo, struct arena *arena,
                                         const char *url, enum invoice_format format,
                                         struct bytes *out_file, struct provider_error *error);
MUST_CHECK enum status nuonuo_deliver(struct nuonuo *nuonuo, struct arena *arena, const char *token,
                                      const struct invoice_delivery *delivery,
                                      struct invoice_reply *out_reply,
                                      struct provider_error *error);
/* The form of a callback: operater, orderno, content. */
MUST_CHECK enum status nuonuo_read_notice(struct arena *arena, struct bytes body,
                                          struct invoice_notice *out_notice);
struct invoice_notice_answer nuonuo_notice_answer(void);

/* The two sets of status numbers, which must not be confused: 2 is "issued" in a query and "failed"
 * in a callback. */
enum invoice_fact_state nuonuo_query_state(const char *status);
enum invoice_fact_state nuonuo_notice_state(const char *status);
