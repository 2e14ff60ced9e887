#include "api/generated/operations.h"
#include "api/request.h"
#include "core/base/settings.h"

#define CACHE_SECONDS 60

enum status api_service_show(struct call *call, const struct service_show_input *input,
                             struct service_show_answer *out_answer) {
    (void)input;
    const struct settings *settings = call->settings;
    answer_cache(call, CACHE_SECONDS);
    out_answer->body = (struct api_service){.name_zh = settings->service_name_zh,
                                            .name_en = settings->service_name_en,
                                            .phone = settings->service_phone,
                                            .hours = settings->service_hours};
    return STATUS_OK;
}
