/* invoice_access_store: the one row of invoice_access and the fetches of its token. */
#pragma once

#include "core/base/call.h"
#include "core/base/str.h"
#include "db/tx.h"

struct invoice_access_record {
    struct bytes token_sealed; /* empty = none */
    int64_t token_until;
    int64_t fetching_until;
    const char *alarm; /* NULL = none */
    int64_t alarm_since;
};

MUST_CHECK enum status invoice_access_store_find(struct tx *tx,
                                                 struct invoice_access_record *out_record);
/* `out_taken`: this caller is now the only one to fetch a token, until `until`. False while another
 * is, or while the stored one lives. */
MUST_CHECK enum status invoice_access_store_take(struct tx *tx, int64_t now, int64_t until,
                                                 bool *out_taken);
MUST_CHECK enum status invoice_access_store_save_token(struct tx *tx, struct bytes token_sealed,
                                                       int64_t until);
/* Ends the token that was good until `until`, not one that came after it. */
MUST_CHECK enum status invoice_access_store_drop_token(struct tx *tx, int64_t until);
/* `out_changed`: it was another before. NULL ends it. */
MUST_CHECK enum status invoice_access_store_save_alarm(struct tx *tx, const char *alarm,
                                                       int64_t now, bool *out_changed);
MUST_CHECK enum status invoice_access_store_insert_fetch(struct tx *tx, int64_t id, int64_t at);
MUST_CHECK enum status invoice_access_store_delete_fetch(struct tx *tx, int64_t id);
/* Nobody fetches before `until`. */
MUST_CHECK enum status invoice_access_store_save_pause(struct tx *tx, int64_t until);
MUST_CHECK enum status invoice_access_store_count_fetches(struct tx *tx, int64_t since,
                                                          int64_t *out_count);
MUST_CHECK enum status invoice_access_store_delete_fetches(struct tx *tx, int64_t before);
