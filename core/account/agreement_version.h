/* agreement_version: agreements as the publisher keeps them (STF5): a draft is written in both
 * languages, published now or at a time, and never changed afterwards, because people have accepted
 * it. From its moment on everybody is asked again (REG4, core/account/agreement).
 *
 * One version of a kind at a time is on its way. Every change takes the revision that was seen
 * (STATUS_PRECONDITION) and raises it; what is published already is STATUS_STATE. */
#pragma once

#include "core/base/call.h"
#include "db/catalogue_store.h"

#define AGREEMENT_TITLE_MAX 200
#define AGREEMENT_BODY_ZH_MAX 12000
#define AGREEMENT_BODY_EN_MAX 24000

/* A page without the texts, by kind and newest first. `kind` NULL = all. */
MUST_CHECK enum status agreement_version_read_page(struct call *call, const char *kind,
                                                   int64_t page, int64_t page_size,
                                                   struct agreement_version_records *out_records);
MUST_CHECK enum status agreement_version_read(struct call *call, const char *kind, int64_t version,
                                              struct agreement_version_record *out_record);
/* draft, waiting, current, past */
const char *agreement_version_state(const struct agreement_version_record *record, int64_t now);

/* The next version, with the texts of the newest. STATUS_STATE when one is on its way already. */
MUST_CHECK enum status agreement_version_begin(struct call *call, const char *kind,
                                               int64_t *out_version);
/* Takes kind, version, revision, titles and texts of `wanted`. Field errors: the four texts. */
MUST_CHECK enum status agreement_version_write(struct call *call,
                                               const struct agreement_version_record *wanted);
MUST_CHECK enum status agreement_version_discard(struct call *call, const char *kind,
                                                 int64_t version, int64_t revision);
/* `at` 0 = now. Field errors: at (not_future), body_zh (unchanged: it reads like the one before).
 */
MUST_CHECK enum status agreement_version_publish(struct call *call, const char *kind,
                                                 int64_t version, int64_t revision, int64_t at);
/* Before its time: a draft again. */
MUST_CHECK enum status agreement_version_withhold(struct call *call, const char *kind,
                                                  int64_t version, int64_t revision);
