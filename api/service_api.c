#include <string.h>

#include "api/generated/operations.h"
#include "api/request.h"
#include "core/base/qr.h"
#include "core/base/settings.h"

#define CACHE_SECONDS 60

#define STORES_MAX 10

/* Absent rather than empty. */
static const char *set_or_null(const char *setting) {
    return str_is_empty(setting) ? NULL : setting;
}

static void add_stores(struct call *call, struct api_service *service) {
    const char **stores = ARENA_ARRAY(call->arena, STORES_MAX, const char *);
    char *rest = arena_text(call->arena, call->settings->app_stores);
    for (char *name; service->app_stores_count < STORES_MAX && (name = strsep(&rest, ",")) != NULL;)
        if (*(name += strspn(name, " ")) != '\0')
            stores[service->app_stores_count++] = name;
    service->app_stores = stores;
}

enum status api_service_show(struct call *call, const struct service_show_input *input,
                             struct service_show_answer *out_answer) {
    (void)input;
    const struct settings *settings = call->settings;
    answer_cache(call, CACHE_SECONDS);
    out_answer->body =
        (struct api_service){.name_zh = settings->service_name_zh,
                             .name_en = settings->service_name_en,
                             .phone = settings->service_phone,
                             .hours = settings->service_hours,
                             .address = set_or_null(settings->service_address),
                             .app_android_url = set_or_null(settings->app_android_url),
                             .app_ios_url = set_or_null(settings->app_ios_url)};
    add_stores(call, &out_answer->body);
    return STATUS_OK;
}

enum status api_service_app_qr(struct call *call, const struct service_app_qr_input *input,
                               struct service_app_qr_answer *out_answer) {
    (void)input;
    const char *android = call->settings->app_android_url;
    const char *address = str_is_empty(android) ? call->settings->phone_origin : android;
    char *svg;
    TRY(qr_svg(call->arena, address, address, &svg));
    answer_cache(call, CACHE_SECONDS);
    out_answer->body = BYTES(svg, strlen(svg));
    return STATUS_OK;
}
