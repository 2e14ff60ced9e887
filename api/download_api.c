/* Handlers of the download centre: the public list and files, and the publisher's desk. */
#include "api/generated/operations.h"
#include "api/request.h"
#include "core/base/encode.h"
#include "core/download/download.h"
#include "core/download/download_file.h"
#include "core/download/download_publish.h"

#define PAGE_SIZE_DEFAULT 100

static const char *hex(struct call *call, struct bytes digest) {
    return digest.size == 0 ? NULL : encode_hex(call->arena, digest);
}

static struct api_download_item item_of(struct call *call,
                                        const struct download_item_record *record) {
    return (struct api_download_item){
        .item_id = record->id,
        .group_name = record->group_name,
        .name_zh = record->name_zh,
        .name_en = record->name_en,
        .file_version = record->file_version,
        .file_name = record->file_name,
        .media_type = record->media_type,
        .has_size_bytes = record->size_bytes > 0,
        .size_bytes = record->size_bytes,
        .sm3 = hex(call, record->sm3),
        .sha256 = hex(call, record->sha256),
        .published_at = record->published_at,
        .address = arena_format(call->arena, "/api/v1/downloads/%lld/file", (long long)record->id)};
}

static struct download_query query_of(bool withdrawn_too, bool has_page, int64_t page,
                                      bool has_page_size, int64_t page_size) {
    return (struct download_query){.withdrawn_too = withdrawn_too,
                                   .page = has_page ? page : 1,
                                   .page_size = has_page_size ? page_size : PAGE_SIZE_DEFAULT};
}

enum status api_download_list(struct call *call, const struct download_list_input *input,
                              struct download_list_answer *out_answer) {
    struct download_query query =
        query_of(false, input->has_page, input->page, input->has_page_size, input->page_size);
    struct download_page page;
    TRY(download_read_page(call, &query, &page));
    struct api_download_item *items =
        ARENA_ARRAY(call->arena, page.count + 1, struct api_download_item);
    for (size_t i = 0; i < page.count; i++)
        items[i] = item_of(call, &page.items[i]);
    out_answer->body =
        (struct api_download_list){.items = items, .items_count = page.count, .total = page.total};
    return STATUS_OK;
}

enum status api_download_file_show(struct call *call, const struct download_file_show_input *input,
                                   struct download_file_show_answer *out_answer) {
    struct download_content content;
    TRY(download_open(call, input->download_item_id, &content));
    answer_attachment(call, content.item.file_name);
    if (content.published_name != NULL)
        answer_published_file(call, content.published_name);
    out_answer->body = content.bytes;
    out_answer->media_type = content.item.media_type;
    return STATUS_OK;
}

static struct api_staff_download_item staff_item_of(struct call *call,
                                                    const struct download_item_record *record) {
    return (struct api_staff_download_item){.item = item_of(call, record),
                                            .state = record->state,
                                            .position = record->position,
                                            .source = record->source,
                                            .version = record->version,
                                            .updated_at = record->updated_at};
}

enum status api_staff_download_list(struct call *call,
                                    const struct staff_download_list_input *input,
                                    struct staff_download_list_answer *out_answer) {
    struct download_query query =
        query_of(true, input->has_page, input->page, input->has_page_size, input->page_size);
    struct download_page page;
    TRY(download_read_page(call, &query, &page));
    struct api_staff_download_item *items =
        ARENA_ARRAY(call->arena, page.count + 1, struct api_staff_download_item);
    for (size_t i = 0; i < page.count; i++)
        items[i] = staff_item_of(call, &page.items[i]);
    out_answer->body = (struct api_staff_download_list){
        .items = items, .items_count = page.count, .total = page.total};
    return STATUS_OK;
}

static enum status show(struct call *call, int64_t item_id, struct api_staff_download_item *out) {
    struct download_item_record record;
    TRY(download_read(call, item_id, &record));
    answer_version(call, record.version);
    *out = staff_item_of(call, &record);
    return STATUS_OK;
}

enum status api_staff_download_create(struct call *call,
                                      const struct staff_download_create_input *input,
                                      struct staff_download_create_answer *out_answer) {
    const struct api_download_create *body = input->body;
    int64_t item_id;
    TRY(download_publish(call,
                         &(struct download_words){.group_name = body->group_name,
                                                  .position = body->position,
                                                  .name_zh = body->name_zh,
                                                  .name_en = body->name_en,
                                                  .file_version = body->file_version,
                                                  .upload_id = body->upload_id},
                         &item_id));
    return show(call, item_id, &out_answer->body);
}

enum status api_staff_download_change(struct call *call,
                                      const struct staff_download_change_input *input,
                                      struct staff_download_change_answer *out_answer) {
    const struct api_download_change *body = input->body;
    TRY(download_change(call, input->download_item_id, input->if_match,
                        &(struct download_words){.group_name = body->group_name,
                                                 .position = body->position,
                                                 .name_zh = body->name_zh,
                                                 .name_en = body->name_en,
                                                 .file_version = body->file_version,
                                                 .upload_id = body->upload_id}));
    return show(call, input->download_item_id, &out_answer->body);
}

enum status api_staff_download_set_state(struct call *call,
                                         const struct staff_download_set_state_input *input,
                                         struct staff_download_set_state_answer *out_answer) {
    TRY(download_set_state(call, input->download_item_id, input->if_match, input->state));
    return show(call, input->download_item_id, &out_answer->body);
}

enum status api_download_upload_create(struct call *call,
                                       const struct download_upload_create_input *input,
                                       struct download_upload_create_answer *out_answer) {
    struct download_upload_record upload;
    TRY(download_upload_begin(call, input->body->file_name, input->body->size_bytes, &upload));
    out_answer->body =
        (struct api_download_upload){.upload_id = upload.id, .piece_bytes = DOWNLOAD_PIECE_BYTES};
    return STATUS_OK;
}

enum status api_download_upload_piece_put(struct call *call,
                                          const struct download_upload_piece_put_input *input,
                                          struct download_upload_piece_put_answer *out_answer) {
    out_answer->body = (struct api_download_upload){.upload_id = input->upload_id,
                                                    .piece_bytes = DOWNLOAD_PIECE_BYTES};
    return download_upload_piece(call, input->upload_id, input->piece, input->body,
                                 &out_answer->body.received_bytes);
}

enum status api_download_upload_delete(struct call *call,
                                       const struct download_upload_delete_input *input,
                                       struct download_upload_delete_answer *out_answer) {
    (void)out_answer;
    return download_upload_discard(call, input->upload_id);
}
