/* invoice_work: the jobs that ask the provider. Everything outside happens between transactions;
 * what the provider says counts only when queried, and only under our number. What it issued with
 * another amount, tax or title than ours is kept and waits for finance (mismatched); width and
 * blanks of a title do not matter, providers change them.
 * `out_again_seconds` > 0: not at its end, repeat then. */
#pragma once

#include "core/base/call.h"
#include "core/base/str.h"

/* INVOICE_JOB_REQUEST: asks for a waiting invoice, blue or red. After a failure the old number is
 * queried first, and only a certain failure gives it a new one. */
MUST_CHECK enum status invoice_request(struct call *call, int64_t invoice_id,
                                       int64_t *out_again_seconds);
/* INVOICE_JOB_QUERY: what became of it. */
MUST_CHECK enum status invoice_query(struct call *call, int64_t invoice_id,
                                     int64_t *out_again_seconds);
/* INVOICE_JOB_FETCH: stores the files that the provider gives, one day long. */
MUST_CHECK enum status invoice_fetch_files(struct call *call, int64_t invoice_id,
                                           int64_t *out_again_seconds);

/* A callback of the provider: brings the query forward, nothing else. STATUS_NOTICE_REFUSED when it
 * is none; numbers that are not ours are passed over in silence. */
MUST_CHECK enum status invoice_receive_notice(struct call *call, struct bytes body);
