/* idempotency: see the header. The rows are db/idempotency_store's. */
#include "api/idempotency.h"

#include <string.h>

#include "core/base/arena.h"
#include "core/base/str.h"
#include "db/idempotency_store.h"

#define KEY_LENGTH_MIN 8
#define KEY_LENGTH_MAX 128

static bool is_key(const char *text) {
    static const char alphabet[] =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._-";
    size_t length = text != NULL ? strlen(text) : 0;
    return length >= KEY_LENGTH_MIN && length <= KEY_LENGTH_MAX &&
           text[strspn(text, alphabet)] == '\0';
}

/* Whom a key belongs to; NULL when nobody can be told from another. */
static const char *scope_of(const struct call *call) {
    if (call->actor.kind == ACTOR_ACCOUNT)
        return arena_format(call->arena, "account:%lld", (long long)call->actor.id);
    if (call->actor.kind == ACTOR_STAFF)
        return arena_format(call->arena, "staff:%lld", (long long)call->actor.id);
    return call->device_id != NULL ? arena_format(call->arena, "device:%s", call->device_id) : NULL;
}

static void digest_request(const struct request *request,
                           unsigned char out_digest[SECRET_DIGEST_SIZE]) {
    const char *query = request->query != NULL ? request->query : "";
    const char *if_match = request_header(request, "If-Match");
    const char *head = arena_format(request->call.arena, "%s %s?%s\n%s\n", request->method_text,
                                    request->path, query, if_match != NULL ? if_match : "");
    const struct bytes parts[] = {BYTES(head, strlen(head)), request->body};
    secret_sm3(parts, 2, out_digest);
}

/* "Name: value\n" lines, as header_lines wrote them. */
static void restore_headers(struct call *call, const char *lines) {
    while (lines != NULL && *lines != '\0') {
        size_t name = strcspn(lines, ":"), length = strcspn(lines, "\n");
        if (name + 2 <= length)
            answer_header(call, arena_copy(call->arena, lines, name),
                          arena_copy(call->arena, lines + name + 2, length - name - 2));
        lines += length + (lines[length] == '\n');
    }
}

static const char *header_lines(const struct request *request) {
    struct builder out;
    builder_init(&out, request->call.arena);
    for (size_t i = 0; i < request->answer.header_count; i++) {
        const struct header *header = &request->answer.headers[i];
        if (!str_equal(header->name, "Set-Cookie"))
            builder_format(&out, "%s: %s\n", header->name, header->value);
    }
    return out.data;
}

/* Answers may name people (an invoice title does): their bodies are sealed like columns. */
static const char *context_of(struct call *call, const struct idempotency_key *key) {
    return arena_format(call->arena, "idempotency_keys.body:%s:%s:%s", key->scope, key->route,
                        key->key);
}

static enum status replay(struct request *request, const struct idempotency_key *key,
                          const struct idempotency_answer *stored) {
    struct call *call = &request->call;
    request->answer.body = stored->body;
    if (stored->body.size != 0)
        TRY(secret_open_bytes(call->ring, call->arena, context_of(call, key), stored->body,
                              &request->answer.body));
    request->answer.status = (int)stored->http_status;
    request->answer.media_type = stored->media_type;
    restore_headers(call, stored->headers);
    answer_header(call, "Idempotency-Replayed", "true");
    return STATUS_OK;
}

enum status idempotency_begin(struct request *request) {
    struct call *call = &request->call;
    const char *key = request_header(request, "Idempotency-Key");
    struct idempotency_answer stored;
    if (!request->match.route->needs_key)
        return STATUS_OK;
    const char *scope = scope_of(call);
    if (!is_key(key) || scope == NULL)
        return STATUS_KEY_MISSING;
    struct idempotency_key *taken = ARENA_NEW(call->arena, struct idempotency_key);
    *taken = (struct idempotency_key){
        .scope = scope, .route = request->match.route->operation, .key = key};
    digest_request(request, taken->request_digest);
    enum status status = idempotency_store_begin(call, taken, &stored);
    if (status == STATUS_DUPLICATE)
        return replay(request, taken, &stored);
    if (status == STATUS_OK)
        request->held_key = taken;
    if (status == STATUS_KEY_RUNNING)
        call->failure.retry_after_seconds = 1;
    return status;
}

static enum status keep(struct request *request) {
    struct tx *tx = NULL;
    struct idempotency_answer answer = {
        .http_status = request->answer.status,
        .media_type = request->answer.media_type,
        .headers = header_lines(request),
        .body = request->answer.body,
    };
    if (answer.body.size != 0)
        answer.body = secret_seal_bytes(request->call.ring, request->call.arena,
                                        context_of(&request->call, request->held_key), answer.body);
    TRY(tx_read(&request->call, &tx));
    enum status status = idempotency_store_finish(tx, request->held_key, &answer);
    tx_rollback(tx);
    return status;
}

void idempotency_end(struct request *request) {
    if (request->held_key == NULL)
        return;
    bool kept = request->status == STATUS_OK && !request->answer.private_token;
    enum status status =
        kept ? keep(request) : idempotency_store_forget(&request->call, request->held_key);
    if (status != STATUS_OK)
        request->call.failure.cause = "idempotency_not_kept";
    request->held_key = NULL;
}
