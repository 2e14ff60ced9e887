/* staff_store: rows of staff. */
#pragma once

#include "core/base/call.h"
#include "core/base/str.h"
#include "db/tx.h"

struct staff_record {
    int64_t id;
    const char *login;
    const char *name;
    int64_t roles;
    const char *password_hash;
    struct bytes totp_sealed;
    int64_t totp_last_step;
    struct bytes mobile_index; /* empty = none given */
    int64_t created_at;
    int64_t disabled_at; /* 0 = may log in */
    int64_t disabled_by; /* written only, like created_by and roles_by */
    const char *disable_reason;
    int64_t version;         /* of the row as it was read */
    int64_t enrolled_at;     /* 0 = nobody has password and key yet */
    bool password_temporary; /* opens nothing but setting an own one */
    int64_t created_by;      /* 0 = the command line */
    int64_t roles_by;        /* written only, 0 = as it was; so the next two */
    int64_t enrolled_by;
    int64_t mobile_by;
    int64_t live_sessions; /* read only */
};

struct staff_records {
    struct staff_record *items;
    size_t count;
};

MUST_CHECK enum status staff_store_insert(struct tx *tx, const struct staff_record *record);
MUST_CHECK enum status staff_store_find(struct tx *tx, int64_t id, struct staff_record *out_record);
MUST_CHECK enum status staff_store_find_by_login(struct tx *tx, const char *login,
                                                 struct staff_record *out_record);
MUST_CHECK enum status staff_store_lock(struct tx *tx, int64_t id, struct staff_record *out_record);
/* Newest first. `role` a bit, 0 = any; `state` active, disabled, NULL = any; `before_id` 0 = from
 * the newest. */
MUST_CHECK enum status staff_store_list(struct tx *tx, int64_t role, const char *state,
                                        int64_t before_id, int64_t limit,
                                        struct staff_records *out_records);
/* The indexes of the numbers that the person has and had. */
MUST_CHECK enum status staff_store_list_numbers(struct tx *tx, int64_t id,
                                                struct bytes **out_numbers, size_t *out_count);
/* Writes all that may change; the version goes up by one. STATUS_STATE and
 * STATUS_LAST_ADMINISTRATOR from the table's trigger. */
MUST_CHECK enum status staff_store_update(struct tx *tx, const struct staff_record *record);
/* Uses up a one-time code: STATUS_CONFLICT when this step or a later one was used before. */
MUST_CHECK enum status staff_store_use_totp_step(struct tx *tx, int64_t id, int64_t step);
