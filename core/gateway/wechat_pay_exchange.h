/* wechat_pay_exchange: one signed call, for the parts of wechat_pay only. */
#pragma once

#include <stdio.h>

#include "core/base/document.h"
#include "core/gateway/http.h"
#include "core/gateway/wechat_pay.h"
#include "core/gateway/wechat_pay_keys.h"

struct wechat_pay {
    const struct settings *settings;
    struct http_client *http;
    struct wechat_pay_keys keys;
    struct provider_address main;
    struct provider_address backup; /* empty: none */
};

struct wechat_pay_call {
    const char *method;
    const char *path; /* with query, percent-encoded */
    struct bytes body;
    FILE *file; /* where a good answer goes, NULL: into memory */
};

/* Sends, verifies, parses. An answer without a body leaves `out_document` alone. */
MUST_CHECK enum status wechat_pay_exchange(struct wechat_pay *pay, struct arena *arena,
                                           const struct wechat_pay_call *call,
                                           const struct document **out_document,
                                           struct provider_error *error);
/* A file, at most 256 MiB. Its answer carries no signature: what it is must be checked by a digest
 * from a signed one. */
MUST_CHECK enum status wechat_pay_download(struct wechat_pay *pay, struct arena *arena,
                                           const char *path, FILE *file,
                                           struct provider_error *error);

/* Are two error words the same but for case and underscores? */
bool wechat_pay_same_word(const char *a, const char *b);

/* RFC 3339 at China's offset, to the second. */
char *wechat_pay_time(struct arena *arena, int64_t at);

/* What a transaction and a refund have in common on the wire. A time that is absent or empty is 0;
 * false when it is no time. */
bool wechat_pay_read_time(const struct document *document, const char *path, int64_t *out_at);
