/* signer_client: calls on lnca-signer; see the header. */
#include "core/pki/signer_client.h"

#include <errno.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include "core/base/clock.h"
#include "core/base/document.h"
#include "core/base/encode.h"
#include "core/base/id.h"
#include "core/base/settings.h"
#include "core/pki/signer_wire.h"

static enum status connect_to(struct call *call, int *out_socket) {
    struct sockaddr_un address = {.sun_family = AF_UNIX};
    if (!str_copy(address.sun_path, sizeof address.sun_path, call->settings->signer_socket))
        return call_fail(call, STATUS_INTERNAL, "signer_socket is too long");
    int handle = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (handle < 0)
        return call_fail(call, STATUS_UNAVAILABLE, "no socket for the signer");
    if (connect(handle, (const struct sockaddr *)&address, sizeof address) != 0) {
        (void)close(handle);
        return call_fail(call, STATUS_UNAVAILABLE, "signer does not listen");
    }
    *out_socket = handle;
    return STATUS_OK;
}

static enum status status_of(const char *code) {
    for (int i = 0; code && i < STATUS__MAX; i++)
        if (strcmp(status_code((enum status)i), code) == 0)
            return (enum status)i;
    return STATUS_UNAVAILABLE;
}

static enum status exchange(struct call *call, struct bytes request,
                            const struct document **out_answer) {
    struct bytes text;
    int handle = -1;
    TRY(connect_to(call, &handle));
    int64_t deadline = clock_monotonic() + call->settings->signer_timeout_ms * 1000;
    enum status status = signer_wire_send(handle, request, deadline);
    if (status == STATUS_OK)
        status = signer_wire_receive(handle, call->arena, SIGNER_ANSWER_MAX, deadline, &text);
    (void)close(handle);
    if (status != STATUS_OK || document_parse(call->arena, text, out_answer) != STATUS_OK)
        return call_fail(call, STATUS_UNAVAILABLE, "signer gave no answer");
    status = status_of(document_text(*out_answer, "status"));
    if (status == STATUS_OK)
        return STATUS_OK;
    const char *cause = document_text(*out_answer, "cause");
    return call_fail(call, status, cause ? cause : "signer refused");
}

static void begin_with(struct call *call, struct document_writer *writer, const char *verb,
                       const char *name, int64_t id) {
    char text[ID_TEXT_SIZE];
    document_begin(writer, call->arena);
    document_put_text(writer, "verb", verb);
    document_put_text(writer, "request_id", call->request_id);
    if (id != 0) {
        id_format(id, text);
        document_put_text(writer, name, text);
    }
}

static void begin(struct call *call, struct document_writer *writer, const char *verb,
                  int64_t claim_id) {
    begin_with(call, writer, verb, "claim_id", claim_id);
}

static void put_point(struct document_writer *writer, const char *name,
                      const struct sm2_point *point) {
    char text[SM2_POINT_HEX_SIZE];
    sm2_point_format(point, text);
    document_put_text(writer, name, text);
}

static void put_scalar(struct document_writer *writer, const char *name,
                       const struct sm2_scalar *scalar) {
    char text[SM2_HEX_SIZE];
    sm2_scalar_format(scalar, text);
    document_put_text(writer, name, text);
}

static bool get_digest(const struct document *answer, const char *name, unsigned char *out_bytes) {
    const char *text = document_text(answer, name);
    return text && decode_hex_exact(text, out_bytes, SM2_DIGEST_SIZE);
}

static bool get_id(const struct document *answer, const char *name, int64_t *out_id) {
    const char *text = document_text(answer, name);
    return text && id_parse(text, out_id);
}

static enum status nonsense(struct call *call) {
    return call_fail(call, STATUS_UNAVAILABLE, "signer answered something else");
}

enum status signer_keygen_begin(struct call *call, int64_t claim_id,
                                struct signer_commitment *out_commitment) {
    struct document_writer writer;
    const struct document *answer = NULL;
    begin(call, &writer, "keygen_begin", claim_id);
    TRY(exchange(call, document_finish(&writer), &answer));
    return get_digest(answer, "commitment", out_commitment->commitment) ? STATUS_OK
                                                                        : nonsense(call);
}

enum status signer_keygen_finish(struct call *call, int64_t claim_id, const struct sm2_point *point,
                                 const struct sm2_proof *proof,
                                 struct signer_opening *out_opening) {
    struct document_writer writer;
    const struct document *answer = NULL;
    struct signer_opening opening;
    begin(call, &writer, "keygen_finish", claim_id);
    put_point(&writer, "p1", point);
    put_point(&writer, "w1", &proof->w);
    put_scalar(&writer, "z1", &proof->z);
    TRY(exchange(call, document_finish(&writer), &answer));
    if (!sm2_point_parse(document_text(answer, "p2"), &opening.point) ||
        !sm2_point_parse(document_text(answer, "w2"), &opening.proof.w) ||
        !sm2_scalar_parse(document_text(answer, "z2"), &opening.proof.z) ||
        !get_digest(answer, "nonce", opening.nonce) ||
        !sm2_point_parse(document_text(answer, "public_key"), &opening.public_key))
        return nonsense(call);
    *out_opening = opening;
    return STATUS_OK;
}

enum status signer_sign_begin(struct call *call, int64_t claim_id, struct signer_round *out_round) {
    struct document_writer writer;
    const struct document *answer = NULL;
    struct signer_round round;
    begin(call, &writer, "sign_begin", claim_id);
    TRY(exchange(call, document_finish(&writer), &answer));
    const char *info = document_text(answer, "request_info");
    if (!sm2_point_parse(document_text(answer, "q1"), &round.point) || !info ||
        !decode_base64(call->arena, info, &round.request_info))
        return nonsense(call);
    *out_round = round;
    return STATUS_OK;
}

enum status signer_sign_finish(struct call *call, int64_t claim_id,
                               const struct sm2_partial *partial) {
    struct document_writer writer;
    const struct document *answer = NULL;
    begin(call, &writer, "sign_finish", claim_id);
    put_scalar(&writer, "r", &partial->r);
    put_scalar(&writer, "s2", &partial->s2);
    put_scalar(&writer, "s3", &partial->s3);
    return exchange(call, document_finish(&writer), &answer);
}

static enum status read_use_answer(struct call *call, const struct document *answer,
                                   struct signer_use_answer *out_answer) {
    static const char *const words[] = {[SIGNER_OPEN] = "open",
                                        [SIGNER_SIGNED] = "signed",
                                        [SIGNER_WRONG] = "wrong",
                                        [SIGNER_LOCKED] = "locked"};
    const char *word = document_text(answer, "outcome");
    int outcome = 0;
    while (outcome <= SIGNER_LOCKED && !str_equal(words[outcome], word))
        outcome++;
    *out_answer = (struct signer_use_answer){.outcome = (enum signer_outcome)outcome};
    bool counted = outcome == SIGNER_WRONG || outcome == SIGNER_LOCKED;
    if (outcome > SIGNER_LOCKED ||
        (outcome == SIGNER_OPEN &&
         !sm2_point_parse(document_text(answer, "q1"), &out_answer->point)) ||
        (counted && (!document_int(answer, "tries_left", &out_answer->tries_left) ||
                     !document_int(answer, "locked_until", &out_answer->locked_until))))
        return nonsense(call);
    return STATUS_OK;
}

enum status signer_use_begin(struct call *call, int64_t use_id,
                             struct signer_use_answer *out_answer) {
    struct document_writer writer;
    const struct document *answer = NULL;
    begin_with(call, &writer, "use_begin", "use_id", use_id);
    TRY(exchange(call, document_finish(&writer), &answer));
    return read_use_answer(call, answer, out_answer);
}

enum status signer_use_finish(struct call *call, int64_t use_id, const struct sm2_partial *partial,
                              struct signer_use_answer *out_answer) {
    struct document_writer writer;
    const struct document *answer = NULL;
    begin_with(call, &writer, "use_finish", "use_id", use_id);
    put_scalar(&writer, "r", &partial->r);
    put_scalar(&writer, "s2", &partial->s2);
    put_scalar(&writer, "s3", &partial->s3);
    TRY(exchange(call, document_finish(&writer), &answer));
    return read_use_answer(call, answer, out_answer);
}

static enum status read_certificate(struct call *call, const struct document *answer,
                                    struct signer_certificate *out_certificate) {
    struct signer_certificate certificate;
    const char *der = document_text(answer, "certificate");
    if (!get_id(answer, "issuance_id", &certificate.issuance_id) ||
        !get_id(answer, "authority_id", &certificate.authority_id) || !der ||
        !decode_base64(call->arena, der, &certificate.der))
        return nonsense(call);
    *out_certificate = certificate;
    return STATUS_OK;
}

enum status signer_issue(struct call *call, int64_t claim_id,
                         struct signer_certificate *out_certificate) {
    struct document_writer writer;
    const struct document *answer = NULL;
    begin(call, &writer, "issue", claim_id);
    TRY(exchange(call, document_finish(&writer), &answer));
    return read_certificate(call, answer, out_certificate);
}

enum status signer_extend(struct call *call, int64_t extension_id,
                          struct signer_certificate *out_certificate) {
    struct document_writer writer;
    const struct document *answer = NULL;
    begin_with(call, &writer, "extend", "extension_id", extension_id);
    TRY(exchange(call, document_finish(&writer), &answer));
    return read_certificate(call, answer, out_certificate);
}

enum status signer_crl(struct call *call, int64_t *out_number) {
    struct document_writer writer;
    const struct document *answer = NULL;
    begin(call, &writer, "crl", 0);
    TRY(exchange(call, document_finish(&writer), &answer));
    return document_int(answer, "number", out_number) ? STATUS_OK : nonsense(call);
}

enum status signer_health(struct call *call) {
    struct document_writer writer;
    const struct document *answer = NULL;
    begin(call, &writer, "health", 0);
    return exchange(call, document_finish(&writer), &answer);
}
