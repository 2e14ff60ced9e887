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
};

MUST_CHECK enum status staff_store_insert(struct tx *tx, const struct staff_record *record);
MUST_CHECK enum status staff_store_find(struct tx *tx, int64_t id, struct staff_record *out_record);
MUST_CHECK enum status staff_store_find_by_login(struct tx *tx, const char *login,
                                                 struct staff_record *out_record);
/* Uses up a one-time code: STATUS_CONFLICT when this step or a later one was used before. */
MUST_CHECK enum status staff_store_use_totp_step(struct tx *tx, int64_t id, int64_t step);
