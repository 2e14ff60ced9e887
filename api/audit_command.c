/* audit_command: `lnca audit verify`, for the auditor at a terminal and for timers.
 *
 * Says on standard output whether the trail is intact, and names what was changed, removed,
 * inserted or cut off. Exit status 0 = intact, 1 = not, 2 = could not be checked. The head line is
 * to be kept elsewhere: only a copy shows that both table and head were cut. */
#include <stdio.h>
#include <string.h>

#include "api/app.h"
#include "core/audit/audit.h"
#include "core/base/arena.h"

int audit_command(int argc, char **argv);

static void print_report(const struct audit_report *report) {
    printf("%s: %lld entries in %lld blocks\n", report->intact ? "intact" : "NOT INTACT",
           (long long)report->entries, (long long)report->blocks);
    printf("head %lld %s\n", (long long)report->head_block, report->head_digest);
    for (size_t i = 0; i < report->finding_count; i++) {
        const struct audit_finding *finding = &report->findings[i];
        printf("%s: entry %lld, block %lld\n", finding->kind, (long long)finding->entry_id,
               (long long)finding->block);
    }
}

static int verify(struct app *app) {
    struct arena *arena = arena_create((size_t)1 << 32);
    struct audit_report *report = ARENA_NEW(arena, struct audit_report);
    struct call call;
    app_call(app, arena, &call);
    enum status status = audit_verify(&call, report);
    int result = status != STATUS_OK ? 2 : report->intact ? 0 : 1;
    if (status == STATUS_OK)
        print_report(report);
    else
        fprintf(stderr, "lnca audit: %s\n", status_detail(status));
    arena_destroy(arena);
    return result;
}

int audit_command(int argc, char **argv) {
    struct app *app = NULL;
    const char *settings = argc == 4 && strcmp(argv[2], "--settings") == 0 ? argv[3] : NULL;
    if ((argc != 2 && settings == NULL) || strcmp(argv[1], "verify") != 0) {
        fputs("usage: lnca audit verify [--settings FILE]\n", stderr);
        return 2;
    }
    if (app_open(&(struct app_options){.process = "audit", .settings_file = settings}, &app) !=
        STATUS_OK)
        return 2;
    int result = verify(app);
    app_close(app);
    return result;
}
