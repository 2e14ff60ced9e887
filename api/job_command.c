/* job_command: `lnca job list|retry`, for whoever looks after jobs that used up their attempts.
 *
 * list: one line a dead job: id, kind, attempts, minutes since it died, reason; nothing when there
 * is none. retry: wakes one with all its attempts; the audit trail notes it. Exit status 0 = done,
 * 1 = refused, 2 = could not be tried. */
#include <inttypes.h>
#include <stdio.h>

#include "api/app.h"
#include "core/base/clock.h"
#include "core/base/id.h"
#include "core/base/str.h"
#include "core/job/job.h"

int job_command(int argc, char **argv);

static const char usage[] = "usage: lnca job list [--settings FILE]\n"
                            "       lnca job retry ID [--settings FILE]\n";

static int complain(const struct call *call, enum status status) {
    fprintf(stderr, "lnca job: %s\n",
            call->failure.cause ? call->failure.cause : status_detail(status));
    return status == STATUS_NOT_FOUND || status == STATUS_DUPLICATE ? 1 : 2;
}

static int list(struct call *call, int64_t id) {
    struct job_dead *jobs;
    size_t count = 0;
    (void)id;
    enum status status = job_list_dead(call, &jobs, &count);
    if (status != STATUS_OK)
        return complain(call, status);
    for (size_t i = 0; i < count; i++)
        printf("%" PRId64 "\t%s\t%" PRId64 " attempts\t%" PRId64 " min\t%s\n", jobs[i].id,
               jobs[i].kind, jobs[i].attempts, (call->now - jobs[i].finished_at) / CLOCK_MINUTE,
               jobs[i].reason ? jobs[i].reason : "");
    return 0;
}

static int retry(struct call *call, int64_t id) {
    enum status status = job_retry(call, id);
    if (status == STATUS_NOT_FOUND)
        (void)call_fail(call, status, "no dead job has this id");
    if (status == STATUS_DUPLICATE)
        (void)call_fail(call, status, "another job for the same work waits already");
    return status == STATUS_OK ? 0 : complain(call, status);
}

static const struct {
    const char *name;
    int arguments;
    int (*run)(struct call *call, int64_t id);
} verbs[] = {{"list", 0, list}, {"retry", 1, retry}};

static int run(size_t verb, const char *settings, int64_t id) {
    struct app *app = NULL;
    struct call call;
    if (app_open(&(struct app_options){.process = "job", .settings_file = settings}, &app) !=
        STATUS_OK)
        return 2;
    struct arena *arena = arena_create(0);
    app_call(app, arena, &call);
    int result = verbs[verb].run(&call, id);
    arena_destroy(arena);
    app_close(app);
    return result;
}

int job_command(int argc, char **argv) {
    int64_t id = 0;
    for (size_t i = 0; argc > 1 && i < sizeof verbs / sizeof *verbs; i++) {
        int next = 2 + verbs[i].arguments;
        bool has_settings = argc == next + 2 && str_equal(argv[next], "--settings");
        if (!str_equal(argv[1], verbs[i].name) || (argc != next && !has_settings) ||
            (verbs[i].arguments && !id_parse(argv[2], &id)))
            continue;
        return run(i, has_settings ? argv[next + 1] : NULL, id);
    }
    fputs(usage, stderr);
    return 2;
}
