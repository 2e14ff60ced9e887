/* nuonuo_wire: how calls to Nuonuo travel: the token, one signed call, the envelope of its answer,
 * and what its codes mean. The verbs are nuonuo.h's. */
#pragma once

#include "core/base/document.h"
#include "core/base/settings.h"
#include "core/gateway/http.h"
#include "core/gateway/invoice_facts.h"
#include "core/gateway/provider.h"

struct nuonuo {
    const struct settings *settings;
    struct http_client *http;
    struct arena *arena; /* owns the texts */
    char *app_key;
    char *app_secret;
};

/* What a code of the envelope means. */
enum nuonuo_meaning {
    NUONUO_DONE,
    NUONUO_REPEATED, /* the number was used before: by us, with the same values */
    NUONUO_UNKNOWN,  /* there is no such invoice */
    NUONUO_TOKEN_OVER,
    NUONUO_BUSY,
    NUONUO_ALARM, /* see `alarm` */
    NUONUO_NO
};

struct nuonuo_answer {
    enum nuonuo_meaning meaning;
    enum invoice_alarm alarm;
    const struct document *result; /* may be NULL */
};

/* One call of `method` (without its prefix). STATUS_OK with any meaning but NUONUO_TOKEN_OVER
 * (STATUS_UNAUTHENTICATED) and NUONUO_BUSY (STATUS_PROVIDER_UNAVAILABLE). */
MUST_CHECK enum status nuonuo_act(struct nuonuo *nuonuo, struct arena *arena, const char *token,
                                  const char *method, struct bytes body,
                                  struct nuonuo_answer *out_answer, struct provider_error *error);
/* Does this text, of an envelope or of a failed invoice, speak of what stops all invoices? */
enum invoice_alarm nuonuo_alarm_in(const char *code, const char *text);
