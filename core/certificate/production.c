#include "core/certificate/production.h"

#include <string.h>

#include "core/audit/audit.h"
#include "core/base/encode.h"
#include "core/base/secret.h"
#include "core/base/settings.h"
#include "core/certificate/certificate.h"
#include "core/certificate/claim.h"
#include "core/order/order_flow.h"
#include "core/order/order_holder.h"
#include "core/order/order_owner.h"
#include "core/order/order_people.h"
#include "core/pki/request.h"

static enum status note(struct call *call, struct tx *tx, const char *action, int64_t order_id) {
    return audit_write(
        call, tx,
        &(struct audit_event){.action = action, .subject_kind = "order", .subject_id = order_id});
}

enum status production_read_list(struct call *call, int64_t after_id,
                                 struct production_summary **out_items, size_t *out_count) {
    struct production_record *records;
    size_t count;
    struct tx *tx;
    TRY(tx_read(call, &tx));
    enum status status = production_store_list(tx, after_id, PRODUCTION_PAGE, &records, &count);
    tx_rollback(tx);
    TRY(status);
    struct production_summary *items =
        ARENA_ARRAY(call->arena, count + 1, struct production_summary);
    for (size_t i = 0; i < count; i++) {
        char *name;
        TRY(secret_open(
            call->ring, call->arena,
            arena_format(call->arena, "orders.holder_name:%lld", (long long)records[i].order_id),
            records[i].holder_name_sealed, &name));
        items[i] = (struct production_summary){
            records[i], order_holder_name_shown(call, records[i].holder_kind, name)};
    }
    *out_items = items;
    *out_count = count;
    return STATUS_OK;
}

/* ---- whom the token is for */

struct making {
    struct order_record order;
    struct order_holder holder;
    struct profile profile;
};

static bool is_in_work(const struct order_record *order) {
    return str_equal(order->medium, "ukey") &&
           (str_equal(order->state, "approved") || str_equal(order->state, "in_production"));
}

static bool is_in_production(const struct order_record *order) {
    return is_in_work(order) ||
           (str_equal(order->medium, "ukey") && str_equal(order->state, "completed"));
}

static enum status read_making(struct call *call, struct tx *tx, int64_t order_id,
                               struct making *out_making) {
    const char *data, *cause;
    TRY(order_store_find(tx, order_id, &out_making->order));
    const struct order_record *order = &out_making->order;
    if (!is_in_production(order))
        return STATUS_NOT_FOUND;
    TRY(order_holder_open(call, order, &out_making->holder));
    if (production_store_find_profile(tx, order->profile_hash, order->profile_name, &data) !=
        STATUS_OK)
        return call_fail(call, STATUS_INTERNAL, "the order's certificate profile does not exist");
    if (profile_parse(call->arena, data, call->settings->pki_base_url, &out_making->profile,
                      &cause) != STATUS_OK)
        return call_fail(call, STATUS_INTERNAL, cause);
    return STATUS_OK;
}

static struct profile_holder holder_of(const struct making *making) {
    return (struct profile_holder){.name = making->holder.name,
                                   .document_type = making->holder.document_type,
                                   .document_number = making->holder.document_number};
}

static void fill_subject(const struct making *making, struct production_view *view) {
    struct profile_holder holder = holder_of(making);
    for (size_t i = 0; i < making->profile.subject_count; i++) {
        const char *value = profile_value(&making->profile.subject[i], &holder);
        if (value != NULL)
            view->subject[view->subject_count++] =
                (struct production_part){making->profile.subject[i].type, value};
    }
}

static enum status fill(struct call *call, struct tx *tx, int64_t order_id,
                        struct production_view *view) {
    struct making making;
    struct order_people people;
    struct production_certificate certificate;
    TRY(read_making(call, tx, order_id, &making));
    view->order = making.order;
    view->holder_name = making.holder.name;
    fill_subject(&making, view);
    TRY(order_people_read(call, tx, order_id, &people));
    view->handler_name = people.handler.name;
    TRY(delivery_open(call, tx, order_id, &view->delivery));
    enum status status = production_store_find_certificate(tx, order_id, &certificate);
    if (status == STATUS_NOT_FOUND)
        return STATUS_OK;
    TRY(status);
    view->token_serial = certificate.token_serial;
    view->serial = encode_hex(call->arena, certificate.serial);
    return STATUS_OK;
}

enum status production_read(struct call *call, int64_t order_id, struct production_view *out_view) {
    struct production_view view = {0};
    struct tx *tx;
    TRY(tx_begin(call, &tx));
    enum status status;
    TRY_CLEANUP(fill(call, tx, order_id, &view));
    TRY_CLEANUP(is_in_work(&view.order) ? STATUS_OK : STATUS_NOT_FOUND);
    TRY_CLEANUP(order_check_not_of_staff(call, tx, &view.order));
    TRY_CLEANUP(note(call, tx, "production.read", order_id));
cleanup:
    TRY(tx_end(tx, status));
    *out_view = view;
    return STATUS_OK;
}

/* ---- making */

static enum status check_request(struct call *call, const struct making *making, const char *text,
                                 struct token_request *out_request) {
    struct profile_holder holder = holder_of(making);
    enum status status = request_read(call->arena, BYTES(text, strlen(text)), out_request);
    if (status == STATUS_INVALID)
        return call_field(call, "request", "request_format");
    if (status == STATUS_PROOF_FAILED)
        return call_field(call, "request", "request_proof");
    TRY(status);
    return request_check_subject(out_request, &making->profile, &holder) == STATUS_OK
               ? STATUS_OK
               : call_field(call, "request", "request_subject");
}

static enum status read_waiting(struct call *call, int64_t order_id, struct making *out_making) {
    struct tx *tx;
    TRY(tx_read(call, &tx));
    enum status status = read_making(call, tx, order_id, out_making);
    if (status == STATUS_OK)
        status = order_check_not_of_staff(call, tx, &out_making->order);
    tx_rollback(tx);
    TRY(status);
    return str_equal(out_making->order.state, "approved") ? STATUS_OK : STATUS_STATE;
}

enum status production_make(struct call *call, int64_t order_id, const char *request,
                            const char *token_serial) {
    struct making making;
    struct token_request checked;
    TRY(read_waiting(call, order_id, &making));
    TRY(check_request(call, &making, request, &checked));
    struct claim_token token = {
        .order_id = order_id,
        .account_id = making.order.account_id,
        .serial = token_serial,
        .request = checked.der,
        .public_key = BYTES(checked.public_key.bytes, sizeof checked.public_key.bytes)};
    enum status status = claim_issue_to_token(call, &token);
    return status == STATUS_DUPLICATE ? call_field(call, "request", "request_repeated") : status;
}

/* ---- handing over */

enum status production_read_chain(struct call *call, int64_t order_id, const char **out_pem) {
    struct production_certificate found;
    struct order_record order;
    struct tx *tx;
    TRY(tx_begin(call, &tx));
    enum status status;
    TRY_CLEANUP(production_store_find_certificate(tx, order_id, &found));
    TRY_CLEANUP(order_store_find(tx, order_id, &order));
    TRY_CLEANUP(order_check_not_of_staff(call, tx, &order));
    TRY_CLEANUP(note(call, tx, "production.read_certificate", order_id));
cleanup:
    TRY(tx_end(tx, status));
    return certificate_open_chain(call, found.id, found.authority_id, found.pem_sealed, out_pem);
}

static enum status check_courier(struct call *call, struct tx *tx, int64_t order_id,
                                 const char *company, const char *number) {
    struct delivery_record delivery;
    enum status status = delivery_store_find(tx, order_id, &delivery);
    if (status == STATUS_NOT_FOUND)
        return STATUS_STATE;
    TRY(status);
    bool courier = str_equal(delivery.kind, "courier");
    if (courier != (company != NULL))
        (void)call_field(call, "courier_company", courier ? "required" : "not_allowed");
    if (courier != (number != NULL))
        (void)call_field(call, "courier_number", courier ? "required" : "not_allowed");
    return call_checked(call);
}

enum status production_hand_over(struct call *call, int64_t order_id, const char *courier_company,
                                 const char *courier_number, struct production_view *out_view) {
    struct order_record order;
    struct production_view view = {0};
    struct tx *tx;
    TRY(tx_begin(call, &tx));
    enum status status;
    TRY_CLEANUP(order_store_lock(tx, order_id, &order));
    if (!str_equal(order.state, "in_production")) {
        status = is_in_production(&order) ? STATUS_STATE : STATUS_NOT_FOUND;
        goto cleanup;
    }
    TRY_CLEANUP(order_check_not_of_staff(call, tx, &order));
    TRY_CLEANUP(check_courier(call, tx, order_id, courier_company, courier_number));
    TRY_CLEANUP(delivery_store_hand_over(tx, order_id, courier_company, courier_number, call->now,
                                         call->actor.id));
    order.completed_at = call->now;
    TRY_CLEANUP(order_move(call, tx, &order, "hand_over"));
    TRY_CLEANUP(fill(call, tx, order_id, &view));
cleanup:
    TRY(tx_end(tx, status));
    *out_view = view;
    return STATUS_OK;
}
