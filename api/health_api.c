/* health_api: probes and figures. Health is the process alone; readiness says whether it should get
 * requests. */
#include <stdatomic.h>

#include "api/app.h"
#include "api/generated/operations.h"
#include "api/metrics.h"
#include "api/request.h"
#include "core/base/arena.h"
#include "db/pool.h"
#include "db/redis.h"

enum status api_health_live(struct call *call, const struct health_live_input *input,
                            struct health_live_answer *out_answer) {
    (void)call;
    (void)input;
    out_answer->body.status = "ok";
    return STATUS_OK;
}

enum status api_health_ready(struct call *call, const struct health_ready_input *input,
                             struct health_ready_answer *out_answer) {
    (void)input;
    struct app *app = request_of(call)->app;
    if (atomic_load(&app->draining))
        return call_fail(call, STATUS_UNAVAILABLE, "draining");
    TRY(database_check(app->database));
    struct api_health_part *parts = ARENA_ARRAY(call->arena, 2, struct api_health_part);
    bool cache_answers = cache_check(app->cache) == STATUS_OK;
    parts[0] = (struct api_health_part){"postgresql", true};
    parts[1] = (struct api_health_part){"redis", cache_answers};
    out_answer->body = (struct api_health){
        .status = cache_answers ? "ok" : "degraded", .parts = parts, .parts_count = 2};
    return STATUS_OK;
}

enum status api_metrics_show(struct call *call, const struct metrics_show_input *input,
                             struct metrics_show_answer *out_answer) {
    (void)input;
    out_answer->body = metrics_text(request_of(call)->app->metrics, call);
    out_answer->media_type = "text/plain";
    return STATUS_OK;
}
