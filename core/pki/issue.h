/* issue: from verified facts to a signed certificate, in two steps between which the caller stores
 * the intent.
 *
 * prepare builds the certificate, signs the to-be-signed bytes with a throw-away key and lints
 * them; what it gives is stored before anything else happens. finish signs exactly these bytes with
 * the issuing key, checks that they are the same bytes, and lints the result; it may be repeated
 * after a crash and can never give another serial. Nothing here knows the database. */
#pragma once

#include "core/base/clock.h"
#include "core/pki/authority.h"
#include "core/pki/lint.h"

/* APP4: a certificate is extended when less than three months are left. */
#define ISSUE_EXTENSION_WINDOW (90 * CLOCK_DAY)

/* Fresh serial in `order`, certificate under the throw-away key in `out_der`. STATUS_LINT_FAILED
 * fills `report`. */
MUST_CHECK enum status issue_prepare(struct arena *arena, const struct authority *authority,
                                     const struct profile *profile, struct certificate_order *order,
                                     int64_t now, struct bytes *out_der,
                                     struct lint_report *report);
/* After a crash: are the stored bytes still what the facts, read again, say? Lints them anew under
 * this process's throw-away key (the one before died with its process), before the issuing key is
 * touched. */
MUST_CHECK enum status issue_resume(struct arena *arena, const struct authority *authority,
                                    const struct profile *profile,
                                    const struct certificate_order *order, struct bytes prepared,
                                    int64_t now, struct lint_report *report);
/* Signs what prepare made. `order` holds the expected values, read again by the caller.
 * STATUS_LINT_FAILED when facts and bytes no longer fit. */
MUST_CHECK enum status issue_finish(struct arena *arena, const struct authority *authority,
                                    const struct profile *profile,
                                    const struct certificate_order *order, struct bytes prepared,
                                    int64_t now, struct bytes *out_der, struct lint_report *report);
/* Serial, validity and key out of prepared bytes, into `order`. */
MUST_CHECK enum status issue_read_prepared(struct bytes prepared, struct certificate_order *order);
