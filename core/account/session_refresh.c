/* session_refresh: rotation of the app's refresh tokens. A used token gives its same successor for
 * a short grace (an answer may have been lost on the way); after that its use means that it was
 * stolen, and the whole session ends. */
#include <string.h>

#include "core/account/session.h"
#include "core/account/session_memory.h"
#include "core/account/session_token.h"
#include "core/audit/audit.h"
#include "core/base/clock.h"
#include "core/base/encode.h"
#include "core/base/settings.h"
#include "core/base/str.h"
#include "db/session_store.h"
#include "db/tx.h"

static const char *seal_context(struct call *call, const struct refresh_token_record *token) {
    const char *hash = encode_hex(call->arena, BYTES(token->token_hash, sizeof(token->token_hash)));
    return arena_format(call->arena, "refresh_tokens.successor:%s", hash);
}

static enum status find_session(struct call *call, struct tx *tx, int64_t id,
                                struct session_record *out_session) {
    TRY(session_store_find_locked(tx, id, out_session));
    bool alive =
        out_session->ended_at == 0 && !out_session->barred && out_session->expires_at > call->now;
    return alive && str_equal(out_session->client, "phone") ? STATUS_OK : STATUS_NOT_FOUND;
}

static enum status rotate(struct call *call, struct tx *tx, const struct refresh_token_record *used,
                          struct session_opened *opened) {
    TRY(session_token_fresh_refresh(call, tx, used->session_id, &opened->refresh_token));
    struct bytes sealed =
        secret_seal(call->ring, call->arena, seal_context(call, used), opened->refresh_token);
    TRY(refresh_token_store_set_used(tx, used->token_hash, call->now, sealed));
    return session_store_touch(tx, used->session_id, call->now, call->now);
}

static enum status end_family(struct call *call, struct tx *tx, int64_t session_id) {
    TRY(session_store_set_end(tx, session_id, call->now, "reuse"));
    TRY(audit_write(call, tx,
                    &(struct audit_event){.action = "session.reuse",
                                          .subject_kind = "session",
                                          .subject_id = session_id}));
    session_cache_bar(call, &session_id, 1);
    return STATUS_OK;
}

/* What a good or a used token leads to; *out_reused tells the caller to commit the end of the
 * session. */
static enum status follow(struct call *call, struct tx *tx,
                          const struct refresh_token_record *token, struct session_opened *opened,
                          bool *out_reused) {
    struct session_record session;
    char *successor;
    TRY(find_session(call, tx, token->session_id, &session));
    opened->session_id = session.id;
    opened->expires_at = session.expires_at;
    call->actor =
        (struct actor){.kind = ACTOR_ACCOUNT, .id = session.account_id, .session_id = session.id};
    *out_reused = false;
    if (token->used_at == 0)
        return rotate(call, tx, token, opened);
    if (call->now - token->used_at <= call->settings->refresh_grace_seconds * CLOCK_SECOND) {
        TRY(secret_open(call->ring, call->arena, seal_context(call, token), token->successor_sealed,
                        &successor));
        opened->refresh_token = successor;
        return STATUS_OK;
    }
    *out_reused = true;
    return end_family(call, tx, session.id);
}

enum status session_refresh(struct call *call, const char *refresh_token,
                            struct session_opened *out_opened) {
    struct tx *tx = NULL;
    struct refresh_token_record token;
    struct session_opened opened = {0};
    unsigned char hash[SECRET_DIGEST_SIZE];
    enum status status;
    bool reused = false;
    if (!session_token_hash_refresh(call, refresh_token, hash))
        return STATUS_UNAUTHENTICATED;
    TRY_CLEANUP(tx_begin(call, &tx));
    TRY_CLEANUP(refresh_token_store_find_locked(tx, hash, &token));
    TRY_CLEANUP(follow(call, tx, &token, &opened, &reused));
    TRY_CLEANUP(tx_commit(tx));
    if (reused)
        session_memory_forget(opened.session_id);
    else
        *out_opened = opened;
cleanup:
    tx_rollback(tx);
    if (status == STATUS_NOT_FOUND)
        return STATUS_UNAUTHENTICATED;
    return status == STATUS_OK && reused ? STATUS_TOKEN_REUSED : status;
}
