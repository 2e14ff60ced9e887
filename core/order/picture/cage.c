/* cage: see cage.h. */
#include "core/order/picture/cage.h"

#include <seccomp.h>
#include <stddef.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#if defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
#define SANITIZED 1
#endif
#endif
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__) || defined(SANITIZED)
enum { sanitized = 1 };
#else
enum { sanitized = 0 };
#endif

#define MEMORY_BYTES ((rlim_t)512 * 1024 * 1024)
#define CPU_SECONDS 5

static bool limit(__rlimit_resource_t resource, rlim_t most) {
    struct rlimit limits = {.rlim_cur = most, .rlim_max = most};
    return setrlimit(resource, &limits) == 0;
}

/* Calls without conditions: memory, ending, and what abort needs. */
static const int free_calls[] = {
    SCMP_SYS(brk),       SCMP_SYS(munmap),        SCMP_SYS(mremap),
    SCMP_SYS(madvise),   SCMP_SYS(exit),          SCMP_SYS(exit_group),
    SCMP_SYS(futex),     SCMP_SYS(rt_sigreturn),  SCMP_SYS(rt_sigprocmask),
    SCMP_SYS(getpid),    SCMP_SYS(gettid),        SCMP_SYS(tgkill),
    SCMP_SYS(getrandom), SCMP_SYS(clock_gettime),
};

static bool add_rules(scmp_filter_ctx filter) {
    bool good = true;
    for (size_t i = 0; i < sizeof free_calls / sizeof free_calls[0]; i++)
        good = good && seccomp_rule_add(filter, SCMP_ACT_ALLOW, free_calls[i], 0) == 0;
    struct scmp_arg_cmp standard_input = SCMP_A0_64(SCMP_CMP_EQ, STDIN_FILENO, 0);
    struct scmp_arg_cmp standard_output = SCMP_A0_64(SCMP_CMP_EQ, STDOUT_FILENO, 0);
    struct scmp_arg_cmp standard_error = SCMP_A0_64(SCMP_CMP_EQ, STDERR_FILENO, 0);
    struct scmp_arg_cmp no_code = SCMP_A2_64(SCMP_CMP_MASKED_EQ, PROT_EXEC, 0);
    struct scmp_arg_cmp no_file = SCMP_A3_64(SCMP_CMP_MASKED_EQ, MAP_ANONYMOUS, MAP_ANONYMOUS);
    return good &&
           seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(read), 1, standard_input) == 0 &&
           seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(write), 1, standard_output) == 0 &&
           seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(write), 1, standard_error) == 0 &&
           seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(mprotect), 1, no_code) == 0 &&
           seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(mmap), 2, no_code, no_file) == 0;
}

static bool enter_seccomp(void) {
    scmp_filter_ctx filter = seccomp_init(SCMP_ACT_KILL_PROCESS);
    bool good = filter != NULL && add_rules(filter) && seccomp_load(filter) == 0;
    if (filter != NULL)
        seccomp_release(filter);
    return good;
}

bool cage_enter(void) {
    bool good = limit(RLIMIT_CPU, CPU_SECONDS) && limit(RLIMIT_CORE, 0) &&
                limit(RLIMIT_NOFILE, STDERR_FILENO + 1) && prctl(PR_SET_DUMPABLE, 0) == 0;
    if (sanitized)
        return good;
    return good && limit(RLIMIT_AS, MEMORY_BYTES) && enter_seccomp();
}
