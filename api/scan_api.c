/* Handlers of scans: the browser's side and the phone's. */
#include <string.h>

#include "api/generated/operations.h"
#include "api/key_use_answer.h"
#include "api/list_query.h"
#include "core/account/account.h"
#include "core/account/scan.h"
#include "core/base/mask.h"
#include "core/base/qr.h"
#include "core/certificate/renewal_scan.h"
#include "core/order/service_period.h"
#include "db/tx.h"

#define POLL_MS 1500
#define QR_LABEL "QR"

static enum status shape(struct call *call, enum scan_kind kind, const struct scan_record *scan,
                         struct api_scan *out) {
    *out = (struct api_scan){.scan_id = scan->id,
                             .kind = scan->kind,
                             .state = scan->state,
                             .reason = scan->reason,
                             .holder_name_masked = scan->holder,
                             .order_id = scan->order_id,
                             .created_at = scan->created_at,
                             .expires_at = scan->expires_at,
                             .poll_after_ms = POLL_MS};
    if (kind == SCAN_LOGIN && str_equal(scan->state, "scanned"))
        out->digits = scan->digits;
    return str_equal(scan->state, "waiting") ? scan_link(call, kind, scan->id, &out->link)
                                             : STATUS_OK;
}

static enum status create(struct call *call, enum scan_kind kind, struct api_scan *out) {
    struct scan_record scan;
    TRY(scan_begin(call, kind, &scan));
    return shape(call, kind, &scan, out);
}

/* One read of Redis: the version is the scan's own. */
static enum status show(struct call *call, enum scan_kind kind, int64_t scan_id,
                        struct api_scan *out, int64_t *out_version) {
    struct scan_record scan;
    TRY(scan_read(call, kind, scan_id, &scan));
    *out_version = scan.version;
    return shape(call, kind, &scan, out);
}

static enum status draw(struct call *call, enum scan_kind kind, int64_t scan_id,
                        struct bytes *out_svg) {
    const char *link;
    char *svg;
    TRY(scan_link(call, kind, scan_id, &link));
    TRY(qr_svg(call->arena, link, QR_LABEL, &svg));
    *out_svg = BYTES(svg, strlen(svg));
    return STATUS_OK;
}

enum status api_renewal_scan_create(struct call *call,
                                    const struct renewal_scan_create_input *input,
                                    struct renewal_scan_create_answer *out_answer) {
    (void)input;
    return create(call, SCAN_RENEWAL, &out_answer->body);
}

enum status api_renewal_scan_show(struct call *call, const struct renewal_scan_show_input *input,
                                  struct renewal_scan_show_answer *out_answer) {
    return show(call, SCAN_RENEWAL, input->scan_id, &out_answer->body, &out_answer->version);
}

enum status api_renewal_scan_qr(struct call *call, const struct renewal_scan_qr_input *input,
                                struct renewal_scan_qr_answer *out_answer) {
    return draw(call, SCAN_RENEWAL, input->scan_id, &out_answer->body);
}

enum status api_login_scan_create(struct call *call, const struct login_scan_create_input *input,
                                  struct login_scan_create_answer *out_answer) {
    (void)input;
    return create(call, SCAN_LOGIN, &out_answer->body);
}

enum status api_login_scan_show(struct call *call, const struct login_scan_show_input *input,
                                struct login_scan_show_answer *out_answer) {
    return show(call, SCAN_LOGIN, input->scan_id, &out_answer->body, &out_answer->version);
}

enum status api_login_scan_qr(struct call *call, const struct login_scan_qr_input *input,
                              struct login_scan_qr_answer *out_answer) {
    return draw(call, SCAN_LOGIN, input->scan_id, &out_answer->body);
}

/* ---- the phone ---- */

enum status api_scan_take(struct call *call, const struct scan_take_input *input,
                          struct scan_take_answer *out_answer) {
    struct scan_record scan;
    TRY(scan_take(call, input->body->code, &scan));
    out_answer->body =
        (struct api_taken_scan){.scan_id = scan.id,
                                .kind = scan.kind,
                                .state = scan.state,
                                .reason = scan.reason,
                                .address = scan.address,
                                .browser = scan.browser,
                                .same_address = str_equal(scan.address, call->address),
                                .created_at = scan.created_at,
                                .expires_at = scan.expires_at};
    if (scan.account_id == 0)
        return STATUS_OK;
    struct account_view view;
    TRY(account_view(call, scan.account_id, &view));
    out_answer->body.mobile_masked = view.mobile_masked;
    return STATUS_OK;
}

enum status api_scan_choose(struct call *call, const struct scan_choose_input *input,
                            struct scan_choose_answer *out_answer) {
    struct scan_record scan;
    struct key_use_record use;
    TRY(renewal_scan_choose(call, input->scan_id, input->body->certificate_id,
                            input->body->key_certificate_id, &scan, &use));
    out_answer->body = (struct api_chosen_scan){
        .state = scan.state, .reason = scan.reason, .order_id = scan.order_id};
    if (use.id != 0) {
        struct api_key_use *shown = ARENA_NEW(call->arena, struct api_key_use);
        *shown = key_use_answer(call, &use);
        out_answer->body.key_use = shown;
    }
    return STATUS_OK;
}

enum status
api_represented_certificate_list(struct call *call,
                                 const struct represented_certificate_list_input *input,
                                 struct represented_certificate_list_answer *out_answer) {
    struct represented_certificates found;
    const struct page page = PAGE_OF(input);
    TRY(renewal_scan_list_represented(call, &page, &found));
    struct api_represented_certificate *items =
        ARENA_ARRAY(call->arena, found.count + 1, struct api_represented_certificate);
    for (size_t i = 0; i < found.count; i++)
        items[i] = (struct api_represented_certificate){
            .certificate_id = found.items[i].record.certificate_id,
            .key_certificate_id = found.items[i].record.key_certificate_id,
            .holder_name_masked = found.items[i].holder_name_shown,
            .handler_name_masked = found.items[i].handler_name_masked,
            .not_after = found.items[i].record.not_after,
            .renewable_from = service_renewable_from(found.items[i].record.service_until)};
    out_answer->body = (struct api_represented_certificates){.certificates = items,
                                                             .certificates_count = found.count,
                                                             .page = page.number,
                                                             .page_size = page.size,
                                                             .total = found.total};
    return STATUS_OK;
}

enum status api_scan_confirm(struct call *call, const struct scan_confirm_input *input,
                             struct scan_confirm_answer *out_answer) {
    (void)out_answer;
    return scan_confirm_login(call, input->scan_id, input->body->digits);
}

enum status api_scan_refuse(struct call *call, const struct scan_refuse_input *input,
                            struct scan_refuse_answer *out_answer) {
    (void)out_answer;
    return scan_refuse(call, input->scan_id);
}
