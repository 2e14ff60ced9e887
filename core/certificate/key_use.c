#include "core/certificate/key_use.h"

#include "core/audit/audit.h"
#include "core/base/clock.h"
#include "core/base/encode.h"
#include "core/base/id.h"
#include "core/base/settings.h"
#include "core/pki/signer_client.h"

static enum status audit(struct call *call, struct tx *tx, const char *action, int64_t id) {
    return audit_write(
        call, tx,
        &(struct audit_event){.action = action, .subject_kind = "key_use", .subject_id = id});
}

void key_use_content(struct call *call, const struct certificate_record *certificate,
                     const char *purpose, int64_t key_use_id, struct document_writer *writer) {
    char text[CLOCK_TEXT_SIZE], id[ID_TEXT_SIZE];
    document_begin(writer, call->arena);
    document_put_text(writer, "purpose", purpose);
    id_format(key_use_id, id);
    document_put_text(writer, "key_use_id", id);
    document_put_text(writer, "serial", encode_hex(call->arena, certificate->serial));
    clock_format(call->now, text);
    document_put_text(writer, "at", text);
}

enum status key_use_insert(struct call *call, struct tx *tx,
                           const struct certificate_record *certificate, const char *purpose,
                           int64_t key_use_id, int64_t subject_id, struct bytes content,
                           struct key_use_record *out_use) {
    const struct key_use_record use = {
        .id = key_use_id,
        .certificate_id = certificate->id,
        .account_id = call->actor.id,
        .purpose = purpose,
        .subject_id = subject_id,
        .content = (const char *)content.data,
        .created_at = call->now,
        .expires_at = call->now + call->settings->scan_confirm_seconds * CLOCK_SECOND,
        .public_key = certificate->public_key,
        .own_pin = certificate->own_pin};
    TRY(key_use_store_insert(tx, &use));
    TRY(audit(call, tx, "key_use.create", use.id));
    *out_use = use;
    return STATUS_OK;
}

enum status key_use_read(struct call *call, int64_t key_use_id, struct key_use_record *out_use) {
    struct tx *tx;
    TRY(tx_read(call, &tx));
    enum status status = key_use_store_find_own(tx, key_use_id, call->actor.id, out_use);
    tx_rollback(tx);
    return status;
}

static enum status note_try(struct call *call, const char *action, int64_t key_use_id) {
    struct tx *tx;
    TRY(tx_begin(call, &tx));
    enum status status = audit(call, tx, action, key_use_id);
    return tx_end(tx, status);
}

static enum status refuse_locked(struct call *call, const struct signer_use_answer *answer) {
    if (answer->tries_left == 0)
        return STATUS_KEY_LOCKED;
    int64_t left = answer->locked_until - call->now;
    call->failure.retry_after_seconds = left > 0 ? (left + CLOCK_SECOND - 1) / CLOCK_SECOND : 1;
    return STATUS_PIN_LOCKED;
}

/* A try on a key that is locked already never reaches the PIN. */
static enum status try_locked(struct call *call, int64_t key_use_id,
                              const struct signer_use_answer *answer) {
    TRY(note_try(call, "key_use.pin_locked", key_use_id));
    return refuse_locked(call, answer);
}

static enum status note_signed(struct call *call, int64_t key_use_id, bool own_pin) {
    struct tx *tx;
    TRY(tx_begin(call, &tx));
    enum status status;
    if (own_pin)
        TRY_CLEANUP(key_use_store_set_own_pin(tx, key_use_id));
    TRY_CLEANUP(audit(call, tx, "key_use.sign", key_use_id));
cleanup:
    return tx_end(tx, status);
}

enum status key_use_begin_round(struct call *call, int64_t key_use_id,
                                struct sm2_point *out_point) {
    struct key_use_record use;
    struct signer_use_answer answer;
    TRY(key_use_read(call, key_use_id, &use));
    TRY(signer_use_begin(call, key_use_id, &answer));
    if (answer.outcome == SIGNER_LOCKED)
        return try_locked(call, key_use_id, &answer);
    if (answer.outcome != SIGNER_OPEN)
        return call_fail(call, STATUS_UNAVAILABLE, "signer opened no round");
    *out_point = answer.point;
    return STATUS_OK;
}

enum status key_use_finish(struct call *call, int64_t key_use_id, const struct sm2_partial *partial,
                           bool own_pin, struct key_use_record *out_use) {
    struct key_use_record use;
    struct signer_use_answer answer;
    TRY(key_use_read(call, key_use_id, &use));
    if (!use.own_pin && !own_pin)
        return STATUS_PIN_OWN_NEEDED;
    if (use.signed_at == 0) {
        TRY(signer_use_finish(call, key_use_id, partial, &answer));
        if (answer.outcome == SIGNER_LOCKED)
            return try_locked(call, key_use_id, &answer);
        if (answer.outcome == SIGNER_WRONG) {
            TRY(note_try(call, "key_use.pin_wrong", key_use_id));
            if (answer.locked_until > call->now || answer.tries_left == 0)
                return refuse_locked(call, &answer);
            call->failure.tries_left = answer.tries_left;
            return STATUS_PIN_WRONG;
        }
        TRY(note_signed(call, key_use_id, own_pin && !use.own_pin));
    }
    return key_use_read(call, key_use_id, out_use);
}
