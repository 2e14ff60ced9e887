#include "api/account_answer.h"
#include "api/generated/operations.h"
#include "core/account/agreement.h"

enum status api_agreement_list(struct call *call, const struct agreement_list_input *input,
                               struct agreement_list_answer *out_answer) {
    (void)input;
    struct agreement_records records;
    TRY(agreement_read_all(call, &records));
    out_answer->body =
        (struct api_agreement_list){account_answer_agreements(call, &records), records.count};
    return STATUS_OK;
}

enum status api_agreement_show(struct call *call, const struct agreement_show_input *input,
                               struct agreement_show_answer *out_answer) {
    struct agreement_record record;
    TRY(agreement_read(call, input->agreement_kind, &record));
    out_answer->body = (struct api_agreement){.kind = record.kind,
                                              .version = record.version,
                                              .published_at = record.published_at,
                                              .zh = {record.title_zh, record.body_zh},
                                              .en = {record.title_en, record.body_en}};
    return STATUS_OK;
}
