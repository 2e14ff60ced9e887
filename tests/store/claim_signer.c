/* claim_signer: see the header. */
#include "tests/store/claim_signer.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

#include "core/base/clock.h"

static void write_settings(struct fixture *fixture) {
    char line[1024], source[512];
    const char *given = getenv("LNCA_SETTINGS");
    const char *slash = strrchr(given, '/');
    MUST(slash != NULL);
    snprintf(source, sizeof source, "%.*s/settings-signer.conf", (int)(slash - given), given);
    FILE *in = fopen(source, "re");
    FILE *out = fopen(fixture->signer_settings, "we");
    MUST(in && out);
    while (fgets(line, sizeof line, in))
        if (strncmp(line, "signer_", 7) != 0)
            fputs(line, out);
    const char *threads = getenv("LNCA_SIGNER_THREADS");
    fprintf(out, "signer_dir = %s\nsigner_socket = %s\nsigner_threads = %s\n", fixture->ca,
            fixture->socket, threads ? threads : "4");
    fputs("signer_issues_per_hour = 1000000\n", out);
    fclose(in);
    fclose(out);
}

static pid_t start_program(struct fixture *fixture, const char *verb) {
    char program[512], log[128];
    const char *folder = getenv("LNCA_BUILD");
    snprintf(program, sizeof program, "%s/lnca-signer", folder ? folder : "build");
    snprintf(log, sizeof log, "%s/log", fixture->folder);
    pid_t child = fork();
    MUST(child >= 0);
    if (child == 0) {
        FILE *file = freopen(log, "a", stderr);
        file = file ? freopen("/dev/null", "w", stdout) : NULL;
        if (file)
            execl(program, program, verb, "--settings", fixture->signer_settings, (char *)NULL);
        _exit(127);
    }
    return child;
}

static bool answers(const char *path) {
    struct sockaddr_un address = {.sun_family = AF_UNIX};
    int handle = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    snprintf(address.sun_path, sizeof address.sun_path, "%s", path);
    bool good = connect(handle, (const struct sockaddr *)&address, sizeof address) == 0;
    close(handle);
    return good;
}

void claim_signer_start(struct fixture *fixture) {
    fixture->signer = start_program(fixture, "serve");
    for (int i = 0; i < 1000 && !answers(fixture->socket); i++) {
        MUST(waitpid(fixture->signer, NULL, WNOHANG) == 0);
        clock_sleep(10000);
    }
    MUST(answers(fixture->socket));
}

void claim_signer_kill(struct fixture *fixture) {
    kill(fixture->signer, SIGKILL);
    waitpid(fixture->signer, NULL, 0);
}

void claim_signer_create(struct fixture *fixture) {
    int ended = 0;
    snprintf(fixture->folder, sizeof fixture->folder, "/tmp/lnca-claim-XXXXXX");
    MUST(mkdtemp(fixture->folder) != NULL);
    MUST(chmod(fixture->folder, 0711) == 0);
    snprintf(fixture->socket, sizeof fixture->socket, "%.63s/signer.sock", fixture->folder);
    snprintf(fixture->ca, sizeof fixture->ca, "%.63s/ca", fixture->folder);
    snprintf(fixture->signer_settings, sizeof fixture->signer_settings, "%.63s/signer.conf",
             fixture->folder);
    write_settings(fixture);
    fixture->settings->signer_socket = fixture->socket;
    pid_t ceremony = start_program(fixture, "ceremony");
    MUST(waitpid(ceremony, &ended, 0) == ceremony && ended == 0);
    claim_signer_start(fixture);
}

void claim_signer_destroy(struct fixture *fixture) {
    claim_signer_kill(fixture);
    pid_t child = fork();
    if (child == 0) {
        if (!getenv("LNCA_KEEP"))
            execlp("rm", "rm", "-rf", fixture->folder, (char *)NULL);
        _exit(127);
    }
    waitpid(child, NULL, 0);
}
