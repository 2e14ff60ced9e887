/* mobile_change: the account gets another number (ME9).
 *
 * Proved by a code to the new number, and by a code to the old one or, when that is lost, by a face
 * check of the account's person that was made for this. All other sessions end. What was true
 * before stays as it was: orders keep the mobile they were made with, certificates and grants name
 * who they named and stay this account's, and the old number is free for whoever has it next, who
 * gets nothing with it (the trigger of db/deploy/number_owners.sql notes who left it when). */
#pragma once

#include "core/base/call.h"

struct mobile_change {
    const char *mobile;
    const char *code;        /* sent to `mobile` */
    const char *old_code;    /* sent to the old number; NULL when verification_id is given */
    int64_t verification_id; /* a succeeded check of the account; 0 when old_code is given */
};

/* Field errors (code_wrong at the code that is wrong), STATUS_IDENTITY_NEEDED when the check is not
 * one that counts, STATUS_MOBILE_TAKEN only after right codes. */
MUST_CHECK enum status mobile_change(struct call *call, const struct mobile_change *change);
