/* main: the program lnca. Holds the table of its sub-commands; each room implements its own. */
#include <stdio.h>
#include <string.h>

#include "api/router.h"
#include "api/serve.h"
#include "core/base/settings.h"

/* Of other rooms. */
int work_command(int argc, char **argv);
int staff_command(int argc, char **argv);
int audit_command(int argc, char **argv);
int job_command(int argc, char **argv);
int certificate_command(int argc, char **argv);
int flows_command(int argc, char **argv);

static int routes_command(int argc, char **argv) {
    static const char *const access[] = {
        [ACCESS_PUBLIC] = "public", [ACCESS_ACCOUNT] = "account", [ACCESS_STAFF] = "staff"};
    (void)argc;
    (void)argv;
    for (size_t i = 0; i < routes_count; i++)
        printf("%-7s %-60s %-8s %s\n", http_method_name(routes[i].method), routes[i].path,
               access[routes[i].access], routes[i].operation);
    return 0;
}

static int check_config_command(int argc, char **argv) {
    struct settings *settings;
    const char *file = argc > 2 && strcmp(argv[1], "--settings") == 0 ? argv[2] : NULL;
    if (settings_load(file, stderr, &settings) != STATUS_OK)
        return 1;
    settings_print(settings, stdout);
    settings_destroy(settings);
    return 0;
}

static const struct {
    const char *name;
    int (*run)(int argc, char **argv); /* argv[0] is the sub-command's name */
    const char *what;
} commands[] = {
    {"serve", serve_command, "answer requests until SIGTERM"},
    {"work", work_command, "run jobs until SIGTERM"},
    {"staff", staff_command, "add staff; one-time codes in development"},
    {"audit", audit_command, "verify the audit trail"},
    {"job", job_command, "list dead jobs, retry one"},
    {"certificate", certificate_command, "verify a certificate chain"},
    {"flows", flows_command, "print the state tables as Mermaid"},
    {"routes", routes_command, "print the table of routes"},
    {"check-config", check_config_command, "check and print the settings"},
};

static int usage(FILE *out) {
    fprintf(out, "usage: lnca COMMAND [--settings FILE] …\n");
    for (size_t i = 0; i < sizeof(commands) / sizeof(commands[0]); i++)
        fprintf(out, "  %-14s %s\n", commands[i].name, commands[i].what);
    return 2;
}

int main(int argc, char **argv) {
    if (argc < 2)
        return usage(stderr);
    for (size_t i = 0; i < sizeof(commands) / sizeof(commands[0]); i++) {
        if (strcmp(argv[1], commands[i].name) == 0)
            return commands[i].run(argc - 1, argv + 1);
    }
    return usage(stderr);
}
