/* call: what a request or a job carries through core: memory, time, who acts, and where failures
 * put their details.
 *
 * Made by the pipeline (api) or the job loop (core/worker), passed as first argument to every
 * function of core that acts for somebody. Nothing in it is owned by the callee. */
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/base/arena.h"
#include "core/base/status.h"

struct database;    /* db/pool.h */
struct cache;       /* db/redis.h */
struct settings;    /* core/base/settings.h */
struct secret_ring; /* core/base/secret.h */
struct gateways;    /* core/gateway/gateways.h */

#define CALL_FIELD_ERRORS_MAX 24

enum actor_kind { ACTOR_NOBODY, ACTOR_ACCOUNT, ACTOR_STAFF, ACTOR_SYSTEM };

/* The front door a call came through; decides which credentials count. */
enum client_kind { CLIENT_NONE, CLIENT_PORTAL, CLIENT_PHONE, CLIENT_STAFF };

struct actor {
    enum actor_kind kind;
    int64_t id;         /* account or staff id; 0 for nobody and the system */
    int64_t session_id; /* 0 when there is none */
    unsigned roles;     /* bits of the staff roles, core/account/staff.h */
};

struct field_error {
    const char *field; /* dotted path, for example "invoice_title.tax_number"; lives in the arena or
                          is static */
    const char *code;  /* stable word: required, too_short, too_long, format, checksum, … */
};

/* Details of a failed call for the client. `cause` is for the log only. */
struct failure {
    struct field_error fields[CALL_FIELD_ERRORS_MAX];
    size_t field_count;
    int64_t retry_after_seconds;
    int64_t tries_left;    /* of a PIN; 0 = not told */
    const char *reference; /* for example the number of the open order */
    const char *cause;
};

struct call {
    struct arena *arena;
    struct database *database;
    struct cache *cache;
    const struct settings *settings;
    const struct secret_ring *ring;
    struct gateways *gateways; /* NULL in programs that call nothing outside */
    int64_t now;               /* clock_now() when the call began, constant during it */
    struct actor actor;
    enum client_kind client;
    const char *request_id; /* 26 characters */
    const char *address;    /* textual address of the client; "" in jobs */
    const char *user_agent; /* at most 255 bytes, may be NULL */
    const char *device_id;  /* id of the pre-login device cookie, may be NULL */
    const char *challenge;  /* header X-Lnca-Challenge (puzzle answer), may be NULL */
    struct failure failure;
};

/* Adds a field error (the first CALL_FIELD_ERRORS_MAX are kept) and returns STATUS_INVALID. */
enum status call_field(struct call *call, const char *field, const char *code);
/* Notes the cause for the log and returns `status`. `cause` is copied. */
enum status call_fail(struct call *call, enum status status, const char *cause);
/* STATUS_INVALID when field errors were collected, else STATUS_OK. */
MUST_CHECK enum status call_checked(const struct call *call);
