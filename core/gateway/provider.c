/* provider: the small things that all clients of outside services share. */
#include "core/gateway/provider.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#include "core/base/secret.h"
#include "core/base/settings.h"

#define SECRET_FILE_MAX ((size_t)16 * 1024)
/* Longer runs of digits may be a code, a mobile or an identity number. */
#define DIGITS_SHOWN_MAX 5

/* Copies printable text; long runs of digits become as many stars, so that no personal number
 * reaches a log. */
static void copy_for_log(char *target, size_t size, const char *source) {
    str_copy(target, size, source);
    size_t run = 0;
    for (size_t i = 0; i < size; i++) {
        char c = target[i];
        bool digit = c >= '0' && c <= '9';
        if (digit) {
            run++;
        } else if (run > 0) {
            if (run > DIGITS_SHOWN_MAX)
                memset(target + i - run, '*', run);
            run = 0;
        }
        if (c == '\0')
            break;
        if ((unsigned char)c < 0x20 || c == 0x7f)
            target[i] = ' ';
    }
}

enum status provider_fail(struct provider_error *error, enum status status, int http_status,
                          const char *code, const char *message) {
    if (error != NULL) {
        error->http_status = http_status;
        copy_for_log(error->code, sizeof error->code, code != NULL ? code : "");
        copy_for_log(error->message, sizeof error->message, message != NULL ? message : "");
    }
    return status;
}

static bool read_whole(int file, char *buffer, size_t size, size_t *out_length) {
    size_t length = 0;
    while (length < size) {
        ssize_t got = read(file, buffer + length, size - length);
        if (got == 0) {
            *out_length = length;
            return true;
        }
        if (got < 0 && errno != EINTR)
            return false;
        if (got > 0)
            length += (size_t)got;
    }
    return false; /* larger than anything that belongs here */
}

enum status provider_secret(const struct settings *settings, const char *provider, const char *name,
                            struct arena *arena, char **out_text) {
    char *path = arena_format(arena, "%s/%s/%s", settings->secrets_dir, provider, name);
    int file = open(path, O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return errno == ENOENT ? STATUS_NOT_FOUND : STATUS_INTERNAL;
    char buffer[SECRET_FILE_MAX];
    size_t length = 0;
    enum status status = STATUS_INTERNAL;
    if (read_whole(file, buffer, sizeof buffer, &length)) {
        while (length > 0 && (buffer[length - 1] == '\n' || buffer[length - 1] == '\r'))
            length--;
        if (length > 0 && memchr(buffer, '\0', length) == NULL) {
            *out_text = arena_copy(arena, buffer, length);
            status = STATUS_OK;
        }
    }
    close(file);
    secret_wipe(buffer, sizeof buffer);
    return status;
}

struct provider_address provider_address_of(struct arena *arena, const char *base_url) {
    const char *mark = strstr(base_url, "://");
    const char *host = mark != NULL ? mark + 3 : base_url;
    const char *path = host + strcspn(host, "/");
    size_t path_length = strlen(path);
    while (path_length > 0 && path[path_length - 1] == '/')
        path_length--;
    return (struct provider_address){
        .origin = arena_copy(arena, base_url, (size_t)(path - base_url)),
        .host = arena_copy(arena, host, (size_t)(path - host)),
        .path = arena_copy(arena, path, path_length),
    };
}
