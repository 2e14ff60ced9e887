/* job_id: the one place that makes payload and key of a job about one thing. */
#include "core/base/id.h"
#include "core/job/job.h"

enum status job_enqueue_id(struct call *call, struct tx *tx, const char *kind, int64_t id,
                           int64_t run_at) {
    char payload[ID_TEXT_SIZE];
    id_format(id, payload);
    return job_enqueue(
        call, tx,
        &(struct job_request){.kind = kind,
                              .payload = arena_text(call->arena, payload),
                              .unique_key = arena_format(call->arena, "%s:%s", kind, payload),
                              .run_at = run_at});
}
