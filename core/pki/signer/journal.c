/* journal: a chained record of signatures; see the header.
 *
 * A line: time TAB what TAB id TAB digest TAB chain, where chain = SM3(chain of the line before ||
 * text before the last TAB). The first line is chained to 64 zeros. */
#include "core/pki/signer/journal.h"

#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <pthread.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "core/base/clock.h"
#include "core/base/secret.h"

#define CHAIN_TEXT 64
#define LINE_MAX_SIZE 320

struct journal {
    pthread_mutex_t mutex;
    int file;
    bool broken; /* what is on the disk is not known: nothing more is written by this process */
    char chain[CHAIN_TEXT + 1];
};

static void hex(const unsigned char *bytes, char out_text[CHAIN_TEXT + 1]) {
    static const char digits[] = "0123456789abcdef";
    for (size_t i = 0; i < 32; i++) {
        out_text[2 * i] = digits[bytes[i] >> 4];
        out_text[2 * i + 1] = digits[bytes[i] & 15];
    }
    out_text[CHAIN_TEXT] = '\0';
}

static void chain_on(const char *before, const char *text, size_t length,
                     char out_chain[CHAIN_TEXT + 1]) {
    unsigned char digest[SECRET_DIGEST_SIZE];
    const struct bytes parts[] = {BYTES(before, CHAIN_TEXT), BYTES(text, length)};
    secret_sm3(parts, 2, digest);
    hex(digest, out_chain);
}

/* Follows the chain over a whole file. A line without end (a crash in the middle of a write) breaks
 * it. */
static bool follow(FILE *file, char chain[CHAIN_TEXT + 1], int64_t *lines) {
    char line[LINE_MAX_SIZE];
    char expected[CHAIN_TEXT + 1];
    memset(chain, '0', CHAIN_TEXT);
    chain[CHAIN_TEXT] = '\0';
    for (*lines = 0; fgets(line, sizeof line, file); ++*lines) {
        size_t length = strlen(line);
        char *last = strrchr(line, '\t');
        if (!last || line[length - 1] != '\n' || length - (size_t)(last - line) != CHAIN_TEXT + 2)
            return false;
        chain_on(chain, line, (size_t)(last - line), expected);
        if (memcmp(expected, last + 1, CHAIN_TEXT) != 0)
            return false;
        memcpy(chain, expected, sizeof expected);
    }
    return true;
}

enum status journal_verify(const char *path, int64_t *out_lines) {
    char chain[CHAIN_TEXT + 1];
    FILE *file = fopen(path, "re");
    if (!file)
        return STATUS_NOT_FOUND;
    bool good = follow(file, chain, out_lines);
    (void)fclose(file);
    return good ? STATUS_OK : STATUS_TAMPERED;
}

enum status journal_open(const char *path, struct journal **out_journal) {
    struct journal *journal = memory_alloc(1, sizeof *journal);
    int64_t lines = 0;
    (void)pthread_mutex_init(&journal->mutex, NULL);
    journal->file = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    FILE *past = journal->file < 0 ? NULL : fopen(path, "re");
    bool good = past && follow(past, journal->chain, &lines);
    if (past)
        (void)fclose(past);
    if (!good) {
        enum status status = past ? STATUS_TAMPERED : STATUS_INTERNAL;
        journal_close(journal);
        return status;
    }
    *out_journal = journal;
    return STATUS_OK;
}

void journal_close(struct journal *journal) {
    if (!journal)
        return;
    if (journal->file >= 0)
        (void)close(journal->file);
    (void)pthread_mutex_destroy(&journal->mutex);
    memory_free(journal);
}

/* One whole line or nothing: what a short write (a full disk) left behind is cut off again, or the
 * next line would be glued to it and break the chain. The mutex is held. */
static bool append(struct journal *journal, const char *line, size_t size) {
    off_t before = lseek(journal->file, 0, SEEK_END);
    if (before < 0 || journal->broken)
        return false;
    ssize_t written = write(journal->file, line, size);
    if (written == (ssize_t)size)
        return true;
    if (written > 0 && ftruncate(journal->file, before) != 0)
        journal->broken = true;
    return false;
}

/* Outside the mutex, so that lines of several threads share one turn of the disk. After a failure
 * the kernel may have dropped the pages: a second try would only seem to succeed. */
static enum status flush(struct journal *journal) {
    if (fdatasync(journal->file) == 0)
        return STATUS_OK;
    (void)pthread_mutex_lock(&journal->mutex);
    journal->broken = true;
    (void)pthread_mutex_unlock(&journal->mutex);
    return STATUS_UNAVAILABLE;
}

enum status journal_write(struct journal *journal, const char *what, int64_t id,
                          const unsigned char digest[32]) {
    char line[LINE_MAX_SIZE], at[CLOCK_TEXT_SIZE], text[CHAIN_TEXT + 1], chain[CHAIN_TEXT + 1];
    enum status status = STATUS_UNAVAILABLE;
    clock_format(clock_now(), at);
    hex(digest, text);
    (void)pthread_mutex_lock(&journal->mutex);
    int length = snprintf(line, sizeof line, "%s\t%s\t%" PRId64 "\t%s", at, what, id, text);
    if (length > 0 && (size_t)length + CHAIN_TEXT + 3 < sizeof line) {
        chain_on(journal->chain, line, (size_t)length, chain);
        int more = snprintf(line + length, sizeof line - (size_t)length, "\t%s\n", chain);
        if (append(journal, line, (size_t)length + (size_t)more)) {
            memcpy(journal->chain, chain, sizeof chain);
            status = STATUS_OK;
        }
    }
    (void)pthread_mutex_unlock(&journal->mutex);
    return status == STATUS_OK ? flush(journal) : status;
}
