/* The provider is chosen here: today there is one. */
#include "core/gateway/invoice_provider.h"

#include "core/gateway/nuonuo.h"

struct invoice_provider {
    struct nuonuo *nuonuo;
};

enum status invoice_provider_open(const struct settings *settings,
                                  struct invoice_provider **out_provider) {
    struct nuonuo *nuonuo;
    TRY(nuonuo_open(settings, &nuonuo));
    struct invoice_provider *provider = memory_alloc(1, sizeof *provider);
    provider->nuonuo = nuonuo;
    *out_provider = provider;
    return STATUS_OK;
}

void invoice_provider_destroy(struct invoice_provider *provider) {
    if (provider == NULL)
        return;
    nuonuo_destroy(provider->nuonuo);
    memory_free(provider);
}

const char *invoice_alarm_word(enum invoice_alarm alarm) {
    static const char *const words[INVOICE_ALARM__MAX] = {
        [INVOICE_ALARM_LOGIN_NEEDED] = "login_needed",
        [INVOICE_ALARM_QUOTA_LOW] = "quota_low",
        [INVOICE_ALARM_ACCESS_REFUSED] = "access_refused"};
    return words[alarm];
}

const char *invoice_format_word(enum invoice_format format) {
    static const char *const words[INVOICE_FORMAT__MAX] = {"pdf", "ofd", "xml"};
    return words[format];
}

enum status invoice_provider_fetch_token(struct invoice_provider *provider, struct arena *arena,
                                         struct invoice_token *out_token,
                                         struct provider_error *error) {
    return nuonuo_fetch_token(provider->nuonuo, arena, out_token, error);
}

enum status invoice_provider_request(struct invoice_provider *provider, struct arena *arena,
                                     const char *token, const struct invoice_request *request,
                                     struct invoice_reply *out_reply,
                                     struct provider_error *error) {
    return nuonuo_request(provider->nuonuo, arena, token, request, out_reply, error);
}

enum status invoice_provider_reverse(struct invoice_provider *provider, struct arena *arena,
                                     const char *token, const struct invoice_reversal *reversal,
                                     struct invoice_reply *out_reply,
                                     struct provider_error *error) {
    return nuonuo_reverse(provider->nuonuo, arena, token, reversal, out_reply, error);
}

enum status invoice_provider_query(struct invoice_provider *provider, struct arena *arena,
                                   const char *token, const char *number,
                                   struct invoice_fact *out_fact, struct provider_error *error) {
    return nuonuo_query(provider->nuonuo, arena, token, number, out_fact, error);
}

enum status invoice_provider_fetch_file(struct invoice_provider *provider, struct arena *arena,
                                        const char *url, enum invoice_format format,
                                        struct bytes *out_file, struct provider_error *error) {
    return nuonuo_fetch_file(provider->nuonuo, arena, url, format, out_file, error);
}

enum status invoice_provider_deliver(struct invoice_provider *provider, struct arena *arena,
                                     const char *token, const struct invoice_delivery *delivery,
                                     struct invoice_reply *out_reply,
                                     struct provider_error *error) {
    return nuonuo_deliver(provider->nuonuo, arena, token, delivery, out_reply, error);
}

enum status invoice_provider_read_notice(struct arena *arena, struct bytes body,
                                         struct invoice_notice *out_notice) {
    return nuonuo_read_notice(arena, body, out_notice);
}

struct invoice_notice_answer invoice_provider_notice_answer(void) {
    return nuonuo_notice_answer();
}
