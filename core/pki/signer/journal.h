/* journal: lnca-signer's own record of what its keys signed: a file that only grows, each line
 * chained to the one before by SM3. It names ids, serials and digests, never persons. A line is
 * written before a signature leaves the process; when it cannot be written, nothing leaves. */
#pragma once

#include "core/base/str.h"

struct journal;

/* Opens or begins the file and takes up its chain. STATUS_TAMPERED when the last line is damaged.
 * Owned: journal_close. */
MUST_CHECK enum status journal_open(const char *path, struct journal **out_journal);
void journal_close(struct journal *journal);
/* One line: time, what ("certificate", "crl"), id, digest as hex; on the disk when it answers
 * STATUS_OK. A line that does not fit (full disk) is taken back whole; after a failure to flush
 * every later call is STATUS_UNAVAILABLE until the process is started anew. Thread-safe. */
MUST_CHECK enum status journal_write(struct journal *journal, const char *what, int64_t id,
                                     const unsigned char digest[32]);
/* Reads a journal file and checks the chain; `out_lines` counts the good lines before a break.
 * STATUS_TAMPERED when it is broken. */
MUST_CHECK enum status journal_verify(const char *path, int64_t *out_lines);
