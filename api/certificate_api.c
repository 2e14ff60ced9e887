/* Handlers of one's own certificates. */
#include <string.h>

#include "api/certificate_answer.h"
#include "api/generated/operations.h"
#include "api/list_query.h"
#include "core/base/encode.h"
#include "core/certificate/certificate.h"
#include "core/order/service_period.h"

static struct api_certificate_summary shape(const struct certificate_summary *summary) {
    const struct certificate_record *record = &summary->record;
    return (struct api_certificate_summary){.certificate_id = record->id,
                                            .claim_id = record->claim_id,
                                            .order_id = record->order_id,
                                            .product_code = record->product_code,
                                            .medium = record->medium,
                                            .holder_kind = record->holder_kind,
                                            .holder_name_masked = summary->holder_name_masked,
                                            .issuer = summary->issuer,
                                            .serial = summary->serial,
                                            .state = summary->state,
                                            .claimed_at = record->claimed_at,
                                            .not_before = record->not_before,
                                            .not_after = record->not_after,
                                            .days_left = summary->days_left,
                                            .renewable_from =
                                                service_renewable_from(record->service_until)};
}

static const struct api_claimable *shape_claimable(struct call *call,
                                                   const struct certificate_list *list) {
    struct api_claimable *items =
        ARENA_ARRAY(call->arena, list->claimable_count + 1, struct api_claimable);
    for (size_t i = 0; i < list->claimable_count; i++) {
        const struct claimable *one = &list->claimable[i];
        items[i] = (struct api_claimable){.order_id = one->record.order_id,
                                          .product_code = one->record.product_code,
                                          .holder_kind = one->record.holder_kind,
                                          .holder_name_masked = one->holder_name_masked,
                                          .approved_at = one->record.approved_at};
    }
    return items;
}

enum status api_certificate_list(struct call *call, const struct certificate_list_input *input,
                                 struct certificate_list_answer *out_answer) {
    struct certificate_list list;
    const struct page page = PAGE_OF(input);
    TRY(certificate_read_list(call, &page, &list));
    struct api_certificate_summary *items =
        ARENA_ARRAY(call->arena, list.count + 1, struct api_certificate_summary);
    for (size_t i = 0; i < list.count; i++)
        items[i] = shape(&list.certificates[i]);
    out_answer->body = (struct api_certificate_list){.certificates = items,
                                                     .certificates_count = list.count,
                                                     .claimable = shape_claimable(call, &list),
                                                     .claimable_count = list.claimable_count,
                                                     .page = page.number,
                                                     .page_size = page.size,
                                                     .total = list.total,
                                                     .claimable_total = list.claimable_total};
    return STATUS_OK;
}

enum status api_certificate_show(struct call *call, const struct certificate_show_input *input,
                                 struct certificate_show_answer *out_answer) {
    struct certificate_view view;
    TRY(certificate_read(call, input->certificate_id, &view));
    const struct certificate_record *record = &view.summary.record;
    out_answer->body = (struct api_certificate){
        .summary = shape(&view.summary),
        .subject = view.subject,
        .issuer_subject = view.issuer_subject,
        .key_algorithm = "SM2",
        .signature_algorithm = "SM2-with-SM3",
        .public_key = certificate_answer_point(call, &view.public_key),
        .fingerprint_sm3 = encode_hex(call->arena, record->fingerprint_sm3),
        .device_name = record->device_name,
        .own_pin = record->own_pin,
        .service_from = record->service_from,
        .service_until = record->service_until,
        .pem = view.pem};
    return STATUS_OK;
}

enum status api_certificate_chain(struct call *call, const struct certificate_chain_input *input,
                                  struct certificate_chain_answer *out_answer) {
    const char *pem;
    TRY(certificate_read_chain(call, input->certificate_id, &pem));
    out_answer->body = BYTES(pem, strlen(pem));
    out_answer->media_type = "application/x-pem-file";
    return STATUS_OK;
}
