/* agreement: what a person must have accepted, and in which version (REG4).
 *
 * Which kinds a front door asks for: portal: platform, terms_of_service, privacy_policy; phone:
 * app_terms, app_privacy. Registering asks for platform; every login for the rest. */
#pragma once

#include "core/base/call.h"
#include "db/account_store.h"

struct agreement_accepted {
    const char *kind;
    int64_t version;
};

struct agreements_accepted {
    const struct agreement_accepted *items;
    size_t count;
};

/* The newest versions, without texts. */
MUST_CHECK enum status agreement_read_all(struct call *call, struct agreement_records *out_records);
/* The newest version of one kind with its texts. */
MUST_CHECK enum status agreement_read(struct call *call, const char *kind,
                                      struct agreement_record *out_record);

/* Are all kinds of `needed` (comma-separated) among `accepted`, in the newest version? Field error
 * `agreements` when one is missing or stands twice, STATUS_AGREEMENT_OUTDATED when any of
 * `accepted` is not the newest version. */
MUST_CHECK enum status agreement_check(struct call *call, struct tx *tx, const char *needed,
                                       const struct agreements_accepted *accepted);
/* Stores every one of `accepted` for the account with the time of the call. */
MUST_CHECK enum status agreement_store(struct call *call, struct tx *tx, int64_t account_id,
                                       const struct agreements_accepted *accepted);
/* The kinds the caller's front door asks of everybody logged in, comma-separated. */
const char *agreement_kinds_of(enum client_kind client);
/* The kinds it asks for at the log-in form. */
const char *agreement_kinds_of_login(enum client_kind client);
