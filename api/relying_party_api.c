/* Handlers of relying parties. */
#include "api/generated/operations.h"
#include "api/request.h"
#include "core/base/encode.h"
#include "core/base/secret.h"
#include "core/base/str.h"
#include "core/certificate/relying_party.h"
#include "core/certificate/webhook_delivery.h"

#define LIMIT_DEFAULT 50

static struct api_relying_party_key key_of(struct call *call,
                                           const struct relying_party_key_record *record) {
    unsigned char digest[SECRET_DIGEST_SIZE];
    secret_sha256(record->public_key, digest);
    return (struct api_relying_party_key){.key_id = record->id,
                                          .algorithm = record->algorithm,
                                          .fingerprint_sha256 =
                                              encode_hex(call->arena, BYTES(digest, sizeof digest)),
                                          .created_at = record->created_at,
                                          .withdrawn_at = record->withdrawn_at};
}

static void fill_keys(struct call *call, const struct relying_party_view *view,
                      struct api_relying_party *out) {
    struct api_relying_party_key *keys =
        ARENA_ARRAY(call->arena, view->keys.count + 1, struct api_relying_party_key);
    for (size_t i = 0; i < view->keys.count; i++)
        keys[i] = key_of(call, &view->keys.items[i]);
    struct api_relying_party_secret *secrets =
        ARENA_ARRAY(call->arena, view->secrets.count + 1, struct api_relying_party_secret);
    for (size_t i = 0; i < view->secrets.count; i++)
        secrets[i] =
            (struct api_relying_party_secret){.secret_id = view->secrets.items[i].id,
                                              .created_at = view->secrets.items[i].created_at,
                                              .ends_at = view->secrets.items[i].ends_at};
    out->keys = keys;
    out->keys_count = view->keys.count;
    out->secrets = secrets;
    out->secrets_count = view->secrets.count;
}

static enum status show(struct call *call, int64_t id, struct api_relying_party *out) {
    struct relying_party_view view;
    TRY(relying_party_read(call, id, &view));
    const struct relying_party_record *record = &view.record;
    *out = (struct api_relying_party){.relying_party_id = record->id,
                                      .identifier = record->identifier,
                                      .name_zh = record->name_zh,
                                      .name_en = record->name_en,
                                      .origin = record->origin,
                                      .webhook_url = record->webhook_url,
                                      .sessions_per_second = record->sessions_per_second,
                                      .sessions_per_holder = record->sessions_per_holder,
                                      .state = record->state,
                                      .suspend_reason = record->suspend_reason,
                                      .suspended_at = record->suspended_at,
                                      .created_at = record->created_at,
                                      .updated_at = record->updated_at,
                                      .version = record->version};
    fill_keys(call, &view, out);
    answer_version(call, record->version);
    return STATUS_OK;
}

enum status api_relying_party_list(struct call *call, const struct relying_party_list_input *input,
                                   struct relying_party_list_answer *out_answer) {
    struct relying_party_query query = {.state = input->state,
                                        .limit = input->has_limit ? input->limit : LIMIT_DEFAULT};
    struct relying_party_records records;
    if (input->cursor != NULL && !str_to_int(input->cursor, 1, INT64_MAX, &query.before_id))
        return call_field(call, "cursor", "format");
    TRY(relying_party_read_page(call, &query, &records));
    struct api_relying_party_summary *items =
        ARENA_ARRAY(call->arena, records.count + 1, struct api_relying_party_summary);
    for (size_t i = 0; i < records.count; i++)
        items[i] = (struct api_relying_party_summary){.relying_party_id = records.items[i].id,
                                                      .identifier = records.items[i].identifier,
                                                      .name_zh = records.items[i].name_zh,
                                                      .name_en = records.items[i].name_en,
                                                      .origin = records.items[i].origin,
                                                      .state = records.items[i].state,
                                                      .updated_at = records.items[i].updated_at};
    out_answer->body = (struct api_relying_party_list){.relying_parties = items,
                                                       .relying_parties_count = records.count};
    if (records.count > 0 && (int64_t)records.count == query.limit)
        out_answer->body.next_cursor =
            arena_format(call->arena, "%lld", (long long)records.items[records.count - 1].id);
    return STATUS_OK;
}

enum status api_relying_party_show(struct call *call, const struct relying_party_show_input *input,
                                   struct relying_party_show_answer *out_answer) {
    return show(call, input->relying_party_id, &out_answer->body);
}

enum status api_relying_party_add(struct call *call, const struct relying_party_add_input *input,
                                  struct relying_party_add_answer *out_answer) {
    const struct api_relying_party_create *body = input->body;
    int64_t id;
    TRY(relying_party_add(
        call,
        &(struct relying_party_record){.identifier = body->identifier,
                                       .name_zh = body->name_zh,
                                       .name_en = body->name_en,
                                       .origin = body->origin,
                                       .webhook_url = body->webhook_url,
                                       .sessions_per_second = body->sessions_per_second,
                                       .sessions_per_holder = body->sessions_per_holder},
        &id));
    return show(call, id, &out_answer->body);
}

enum status api_relying_party_edit(struct call *call, const struct relying_party_edit_input *input,
                                   struct relying_party_edit_answer *out_answer) {
    const struct api_relying_party_edit *body = input->body;
    TRY(relying_party_edit(
        call, &(struct relying_party_record){.id = input->relying_party_id,
                                             .version = input->if_match,
                                             .name_zh = body->name_zh,
                                             .name_en = body->name_en,
                                             .origin = body->origin,
                                             .webhook_url = body->webhook_url,
                                             .sessions_per_second = body->sessions_per_second,
                                             .sessions_per_holder = body->sessions_per_holder}));
    return show(call, input->relying_party_id, &out_answer->body);
}

enum status api_relying_party_suspend(struct call *call,
                                      const struct relying_party_suspend_input *input,
                                      struct relying_party_suspend_answer *out_answer) {
    TRY(relying_party_suspend(call, input->relying_party_id, input->if_match, input->body->reason));
    return show(call, input->relying_party_id, &out_answer->body);
}

enum status api_relying_party_resume(struct call *call,
                                     const struct relying_party_resume_input *input,
                                     struct relying_party_resume_answer *out_answer) {
    TRY(relying_party_resume(call, input->relying_party_id, input->if_match));
    return show(call, input->relying_party_id, &out_answer->body);
}

enum status api_relying_party_key_add(struct call *call,
                                      const struct relying_party_key_add_input *input,
                                      struct relying_party_key_add_answer *out_answer) {
    TRY(relying_party_add_key(call, input->relying_party_id, input->if_match,
                              input->body->public_key_pem));
    return show(call, input->relying_party_id, &out_answer->body);
}

enum status api_relying_party_key_withdraw(struct call *call,
                                           const struct relying_party_key_withdraw_input *input,
                                           struct relying_party_key_withdraw_answer *out_answer) {
    TRY(relying_party_withdraw_key(call, input->relying_party_id, input->if_match, input->key_id));
    return show(call, input->relying_party_id, &out_answer->body);
}

enum status api_relying_party_secret_make(struct call *call,
                                          const struct relying_party_secret_make_input *input,
                                          struct relying_party_secret_make_answer *out_answer) {
    struct api_relying_party_secret_made *body = &out_answer->body;
    char *secret;
    TRY(relying_party_make_secret(call, input->relying_party_id, input->if_match, &body->secret_id,
                                  &secret));
    body->secret = secret;
    return show(call, input->relying_party_id, &body->relying_party);
}

enum status api_relying_party_webhook_test(struct call *call,
                                           const struct relying_party_webhook_test_input *input,
                                           struct relying_party_webhook_test_answer *out_answer) {
    struct webhook_test test;
    TRY(webhook_delivery_test(call, input->relying_party_id, &test));
    out_answer->body = (struct api_webhook_test){.webhook_id = test.id,
                                                 .delivered = test.failure == NULL,
                                                 .failure = test.failure,
                                                 .has_http_status = test.http_status != 0,
                                                 .http_status = test.http_status};
    return STATUS_OK;
}
