/* picture: the parent of lnca-picture. It trusts nothing that the child says: output is bounded,
 * numbers are checked. */
#include "core/order/picture.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <spawn.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "core/base/clock.h"
#include "core/base/log.h"
#include "core/base/settings.h"

#define DEADLINE (6 * CLOCK_SECOND)
#define SLOT_WAIT_SECONDS 2
#define HEAD_MAX 32
#define OUTPUT_MAX (PICTURE_BYTES_MAX + HEAD_MAX)

enum {
    CHILD_OK = 0,
    CHILD_NOT_A_PICTURE = 2,
    CHILD_TOO_LARGE = 3,
    CHILD_NO_SEAL = 5,
    CHILD_CUT_OFF = 6
};

/* ---- at most so many at once ---- */

static pthread_mutex_t slot_lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t slot_freed = PTHREAD_COND_INITIALIZER;
static int64_t slots_taken;

static bool slot_acquire(int64_t most) {
    struct timespec until;
    int failed = 0;
    (void)clock_gettime(CLOCK_REALTIME, &until);
    until.tv_sec += SLOT_WAIT_SECONDS;
    pthread_mutex_lock(&slot_lock);
    while (slots_taken >= most && failed == 0)
        failed = pthread_cond_timedwait(&slot_freed, &slot_lock, &until);
    bool acquired = slots_taken < most;
    if (acquired)
        slots_taken++;
    pthread_mutex_unlock(&slot_lock);
    return acquired;
}

static void slot_release(void) {
    pthread_mutex_lock(&slot_lock);
    slots_taken--;
    pthread_cond_signal(&slot_freed);
    pthread_mutex_unlock(&slot_lock);
}

/* ---- the child ---- */

/* Standard input and output are one end of the socket, nothing else is open, the environment is
 * empty, signals are as at birth. */
static bool child_start(const char *program, char *const *arguments, int its_end, pid_t *out_pid) {
    posix_spawn_file_actions_t actions;
    posix_spawnattr_t attributes;
    sigset_t none, all;
    char *environment[] = {NULL};
    sigemptyset(&none);
    sigfillset(&all);
    posix_spawn_file_actions_init(&actions);
    posix_spawnattr_init(&attributes);
    bool good =
        posix_spawn_file_actions_adddup2(&actions, its_end, STDIN_FILENO) == 0 &&
        posix_spawn_file_actions_adddup2(&actions, its_end, STDOUT_FILENO) == 0 &&
        posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0) == 0 &&
        posix_spawn_file_actions_addclosefrom_np(&actions, STDERR_FILENO + 1) == 0 &&
        posix_spawnattr_setsigmask(&attributes, &none) == 0 &&
        posix_spawnattr_setsigdefault(&attributes, &all) == 0 &&
        posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF) ==
            0 &&
        posix_spawn(out_pid, program, &actions, &attributes, arguments, environment) == 0;
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&actions);
    return good;
}

/* Feeding and reading at the same time, as neither side may wait for the other. */
struct feed {
    int file;
    struct bytes in;
    size_t sent;
    unsigned char *out;
    size_t received;
    int64_t until; /* monotonic */
    bool timed_out;
};

static void feed_write(struct feed *feed) {
    ssize_t put = send(feed->file, feed->in.data + feed->sent, feed->in.size - feed->sent,
                       MSG_NOSIGNAL | MSG_DONTWAIT);
    if (put > 0)
        feed->sent += (size_t)put;
    else if (errno != EAGAIN && errno != EINTR)
        feed->sent = feed->in.size; /* it wants no more, for example because it is too much */
    if (feed->sent == feed->in.size)
        (void)shutdown(feed->file, SHUT_WR);
}

/* False at the end of the child's output. */
static bool feed_read(struct feed *feed) {
    ssize_t got =
        recv(feed->file, feed->out + feed->received, OUTPUT_MAX - feed->received, MSG_DONTWAIT);
    if (got > 0)
        feed->received += (size_t)got;
    if (feed->received == OUTPUT_MAX)
        return false;
    return got > 0 || (got < 0 && (errno == EAGAIN || errno == EINTR));
}

static void feed_run(struct feed *feed) {
    for (;;) {
        int64_t left = feed->until - clock_monotonic();
        short events = feed->sent < feed->in.size ? POLLIN | POLLOUT : POLLIN;
        struct pollfd wait = {.fd = feed->file, .events = events};
        if (left <= 0) {
            feed->timed_out = true;
            return;
        }
        if (poll(&wait, 1, (int)(left / 1000) + 1) <= 0)
            continue;
        if ((wait.revents & POLLOUT) != 0 && feed->sent < feed->in.size)
            feed_write(feed);
        if ((wait.revents & (POLLIN | POLLHUP | POLLERR)) != 0 && !feed_read(feed))
            return;
    }
}

/* Waits until the deadline, then kills. Closing our end has already told it to stop. */
static int child_end(pid_t pid, int64_t until, bool kill_now) {
    int result = 0;
    while (!kill_now) {
        pid_t ended = waitpid(pid, &result, WNOHANG);
        if (ended == pid)
            return result;
        if (ended < 0 && errno != EINTR)
            return -1;
        kill_now = clock_monotonic() >= until;
        if (!kill_now)
            clock_sleep(1000);
    }
    (void)kill(pid, SIGKILL);
    while (waitpid(pid, &result, 0) < 0 && errno == EINTR) {
    }
    return result;
}

/* ---- its answer ---- */

/* Reads one positive number of the head and steps over the character behind it. */
static bool read_side(const char **text, char behind, int *out_side) {
    int side = 0;
    int digits = 0;
    while (**text >= '0' && **text <= '9' && digits++ < 5)
        side = side * 10 + (*(*text)++ - '0');
    if (digits == 0 || side < 1 || side > PICTURE_SIDE_MAX || **text != behind)
        return false;
    (*text)++;
    *out_side = side;
    return true;
}

static bool read_output(struct bytes output, struct picture *out_picture) {
    static const char *const words[PICTURE_KIND__MAX] = {
        [PICTURE_JPEG] = "jpeg ", [PICTURE_PNG] = "png "};
    struct picture picture = {.kind = PICTURE_KIND__MAX};
    const char *head = (const char *)output.data; /* NUL-terminated behind its end */
    for (int kind = 0; kind < PICTURE_KIND__MAX; kind++)
        if (str_starts_with(head, words[kind]))
            picture.kind = (enum picture_kind)kind;
    if (picture.kind == PICTURE_KIND__MAX)
        return false;
    const char *text = head + strlen(words[picture.kind]);
    if (!read_side(&text, ' ', &picture.width) || !read_side(&text, '\n', &picture.height))
        return false;
    size_t head_length = (size_t)(text - head);
    picture.content = BYTES(text, output.size - head_length);
    if (picture.content.size == 0 || picture.content.size > PICTURE_BYTES_MAX)
        return false;
    *out_picture = picture;
    return true;
}

/* A child that was killed by its cage met something that was made to break it. */
static enum status judge(struct call *call, const struct feed *feed, int result,
                         struct picture *out_picture) {
    if (feed->timed_out)
        return call_fail(call, STATUS_BUSY, "lnca-picture took too long");
    if (WIFSIGNALED(result)) {
        LOG(LOG_WARNING, "picture_child_killed", LOG_INT("signal", WTERMSIG(result)));
        return call_fail(call, STATUS_NOT_A_PICTURE, "lnca-picture was killed");
    }
    switch (WIFEXITED(result) ? WEXITSTATUS(result) : -1) {
    case CHILD_OK:
        return read_output(BYTES(feed->out, feed->received), out_picture)
                   ? STATUS_OK
                   : call_fail(call, STATUS_INTERNAL, "lnca-picture wrote nonsense");
    case CHILD_NOT_A_PICTURE:
        return call_fail(call, STATUS_NOT_A_PICTURE, "it does not decode");
    case CHILD_TOO_LARGE:
        return call_fail(call, STATUS_PICTURE_TOO_LARGE, "too many pixels");
    case CHILD_NO_SEAL:
        return call_field(call, "area", "no_seal");
    case CHILD_CUT_OFF:
        return call_field(call, "area", "cut_off");
    default:
        return call_fail(call, STATUS_UNAVAILABLE, "lnca-picture does not work");
    }
}

static enum status run_child(struct call *call, char *const *arguments, struct bytes in,
                             struct picture *out_picture) {
    int ends[2];
    pid_t pid = 0;
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0)
        return call_fail(call, STATUS_UNAVAILABLE, "no socket for lnca-picture");
    bool started = child_start(call->settings->picture_program, arguments, ends[1], &pid);
    (void)close(ends[1]);
    if (!started) {
        (void)close(ends[0]);
        return call_fail(call, STATUS_UNAVAILABLE, "lnca-picture does not start");
    }
    struct feed feed = {.file = ends[0],
                        .in = in,
                        .out = arena_alloc(call->arena, OUTPUT_MAX + 1),
                        .until = clock_monotonic() + DEADLINE};
    feed_run(&feed);
    (void)close(ends[0]);
    int result = child_end(pid, feed.until, feed.timed_out);
    return judge(call, &feed, result, out_picture);
}

static enum status run(struct call *call, char *const *arguments, struct bytes in,
                       struct picture *out_picture) {
    if (in.size > PICTURE_BYTES_MAX)
        return call_fail(call, STATUS_PICTURE_TOO_LARGE, "too many bytes");
    if (in.size == 0)
        return call_fail(call, STATUS_NOT_A_PICTURE, "empty");
    if (!slot_acquire(call->settings->picture_processes))
        return call_fail(call, STATUS_BUSY, "too many pictures at once");
    enum status status = run_child(call, arguments, in, out_picture);
    slot_release();
    return status;
}

enum status picture_clean(struct call *call, struct bytes in, struct picture *out_picture) {
    char *arguments[] = {(char *)"lnca-picture", NULL};
    return run(call, arguments, in, out_picture);
}

enum status picture_cut_seal(struct call *call, struct bytes in, const struct picture_area *area,
                             struct picture *out_picture) {
    const int sides[] = {area->x, area->y, area->width, area->height};
    char *arguments[] = {(char *)"lnca-picture", (char *)"seal", NULL, NULL, NULL, NULL, NULL};
    for (int i = 0; i < 4; i++)
        arguments[2 + i] = arena_format(call->arena, "%d", sides[i]);
    return run(call, arguments, in, out_picture);
}

const char *picture_media_type(enum picture_kind kind) {
    static const char *const types[PICTURE_KIND__MAX] = {
        [PICTURE_JPEG] = "image/jpeg", [PICTURE_PNG] = "image/png"};
    return types[kind];
}
