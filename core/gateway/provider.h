/* provider: what all clients of outside services share: how a failure is told to the log, and where
 * their secrets are.
 *
 * Every client is opened once at start, is thread-safe afterwards, and answers one of few statuses:
 *   STATUS_PROVIDER_UNAVAILABLE  no usable answer (no connection, timeout, 5xx, nonsense, wrong
 * signature): try again STATUS_PROVIDER_REFUSED      the provider understood and said no: trying
 * again changes nothing plus those that a client's header names. */
#pragma once

#include "core/base/str.h"

struct settings;

#define PROVIDER_CODE_SIZE 64
#define PROVIDER_MESSAGE_SIZE 192

/* For the log only: the provider's word (or one of ours: no_connection, timeout, too_large, broken,
 * nonsense, unverified, local) and its text, in which longer runs of digits are hidden. */
struct provider_error {
    int http_status; /* 0 when there was no answer */
    char code[PROVIDER_CODE_SIZE];
    char message[PROVIDER_MESSAGE_SIZE];
};

/* Fills `error` (NULL allowed) and returns `status`. Texts are cut, control characters become
 * spaces. */
enum status provider_fail(struct provider_error *error, enum status status, int http_status,
                          const char *code, const char *message);

/* Reads secrets_dir/<provider>/<name>, at most 16 KiB, without the line end at its end.
 * STATUS_NOT_FOUND when there is no such file, STATUS_INTERNAL when it is empty or too large. */
MUST_CHECK enum status provider_secret(const struct settings *settings, const char *provider,
                                       const char *name, struct arena *arena, char **out_text);

/* A base address of the settings in its parts, as signatures need them. */
struct provider_address {
    const char *origin; /* https://host:port */
    const char *host; /* host:port as the Host header has it; default ports must not be written into
                         settings */
    const char *path; /* "" or /prefix, no slash at its end */
};
/* Cuts a base address; the texts live in the arena. */
struct provider_address provider_address_of(struct arena *arena, const char *base_url);
