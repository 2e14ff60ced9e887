/* signer: the state of lnca-signer and its verbs.
 *
 * A verb gets a checked request and answers by adding members to `answer`. It rereads everything it
 * acts on from the database with the signer's own role: nothing but ids, points and scalars is
 * taken from the caller. Shared by the threads; what changes while serving is guarded where it is
 * kept. */
#pragma once

#include <stdatomic.h>

#include "core/base/call.h"
#include "core/base/document.h"
#include "core/base/settings.h"
#include "core/pki/authority.h"
#include "core/pki/signer/journal.h"
#include "core/pki/signer/rounds.h"
#include "core/pki/signer/vault.h"

struct signer {
    const struct settings *settings;
    struct database *database;
    struct secret_ring *ring; /* only its field_key is used: to read names and numbers */
    struct vault *vault;
    struct rounds *rounds;
    struct journal *journal;
    struct authority authority;
    int64_t authority_id;     /* row of certificate_authorities */
    int64_t instance;         /* random; names this process in key_shares.round_node */
    char *stop_file;          /* while it exists nothing is signed */
    atomic_llong issue_hour;  /* hour that issue_count counts */
    atomic_llong issue_count; /* certificates begun in it */
};

/* Everything from files and database. The reason of a failure is written to standard error. Owned:
 * signer_close. */
MUST_CHECK enum status signer_open(const struct settings *settings, struct signer *out_signer);
void signer_close(struct signer *signer);
/* Is the stop file there? */
bool signer_is_stopped(const struct signer *signer);
/* Counts one certificate; false when the hour's cap is reached. */
bool signer_take_quota(struct signer *signer, int64_t now);
/* A call of this process: no actor, the signer's database. The arena is the caller's. */
void signer_call(struct signer *signer, struct arena *arena, struct call *out_call);

typedef enum status signer_verb(struct signer *signer, struct call *call,
                                const struct document *request, struct document_writer *answer);
signer_verb signer_verb_keygen_begin, signer_verb_keygen_finish, signer_verb_sign_begin,
    signer_verb_sign_finish, signer_verb_use_begin, signer_verb_use_finish, signer_verb_issue,
    signer_verb_extend, signer_verb_crl, signer_verb_health;

/* An id of a request; false when it is absent or none. */
bool signer_read_id(const struct document *request, const char *name, int64_t *out_id);
void signer_put_point(struct document_writer *answer, const char *name,
                      const struct sm2_point *point);

/* Answers one request text. Always gives an answer. */
struct bytes signer_answer(struct signer *signer, struct call *call, struct bytes request);

/* Makes the first revocation list when there is none that is still good. */
MUST_CHECK enum status signer_ensure_list(struct signer *signer, struct call *call);
