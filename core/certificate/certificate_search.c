#include "core/certificate/certificate_search.h"

#include "core/base/clock.h"
#include "core/base/encode.h"
#include "core/order/order_holder.h"
#include "core/order/order_search.h"

/* 9999-12-31, the last time a certificate can name. */
#define FOREVER INT64_C(253402214400000000)

static const char *const stored_states[] = {"valid", "suspended", "revoked"};
static const char *const holder_kinds[] = {"personal", "enterprise"};
static const char *const valid_state = "valid";

enum status certificate_search_show(struct call *call,
                                    const struct found_certificate_record *record,
                                    struct found_certificate *out_certificate) {
    const struct order_record order = {.id = record->order_id,
                                       .holder_name_sealed = record->holder_name_sealed};
    struct order_holder holder;
    TRY(order_holder_open(call, &order, &holder));
    bool expired = str_equal(record->state, "valid") && record->not_after <= call->now;
    *out_certificate = (struct found_certificate){
        .record = *record,
        .holder_name_masked = order_holder_name_shown(call, record->holder_kind, holder.name),
        .serial = encode_hex(call->arena, record->serial),
        .state = expired ? "expired" : record->state};
    return STATUS_OK;
}

static int64_t between(int64_t value, int64_t min, int64_t max) {
    return value < min ? min : value > max ? max : value;
}

/* "expired" is no state of the table: it is valid, and over. */
static void set_filter(struct call *call, const struct certificate_search *search,
                       struct certificate_search_filter *filter) {
    int64_t from = search->not_after_from ? between(search->not_after_from, 1, FOREVER) : 1;
    int64_t before =
        search->not_after_before ? between(search->not_after_before, 1, FOREVER) : FOREVER;
    filter->states = search->state ? &search->state : stored_states;
    filter->state_count = search->state ? 1 : sizeof stored_states / sizeof *stored_states;
    if (str_equal(search->state, "expired")) {
        filter->states = &valid_state;
        before = between(before, 1, call->now + 1);
    } else if (str_equal(search->state, "valid")) {
        from = between(from, call->now + 1, FOREVER);
    }
    filter->holder_kinds = search->holder_kind ? &search->holder_kind : holder_kinds;
    filter->holder_kind_count = search->holder_kind ? 1 : 2;
    filter->not_after_from = from;
    filter->not_after_before = before;
}

/* The one exact value the list begins at. */
static enum status set_value(struct call *call, struct tx *tx,
                             const struct certificate_search *search,
                             struct certificate_search_filter *filter) {
    struct holder_index index;
    TRY(holder_key_index(call, tx, &search->key, &index));
    size_t given =
        holder_index_count(&index) + (search->serial ? 1 : 0) + (search->order_id != 0 ? 1 : 0);
    if (given > 1)
        return call_field(call, "serial", "one_value");
    if (search->serial) {
        filter->by = CERTIFICATE_SEARCH_BY_SERIAL;
        if (!decode_hex(call->arena, search->serial, &filter->value))
            return call_field(call, "serial", "format");
    } else if (search->order_id != 0) {
        filter->by = CERTIFICATE_SEARCH_BY_ORDER;
        filter->order_id = search->order_id;
    } else if (index.document_number.size > 0) {
        filter->by = CERTIFICATE_SEARCH_BY_DOCUMENT;
        filter->value = index.document_number;
    } else if (index.mobile.size > 0) {
        filter->by = CERTIFICATE_SEARCH_BY_MOBILE;
        filter->value = index.mobile;
    } else if (index.name.person.size > 0) {
        filter->by = CERTIFICATE_SEARCH_BY_NAME;
        filter->value = index.name.person;
        filter->company_name_index = index.name.company;
    }
    return STATUS_OK;
}

static enum status show_all(struct call *call, const struct found_certificate_records *records,
                            size_t count, struct found_certificates *certificates) {
    certificates->items = ARENA_ARRAY(call->arena, count + 1, struct found_certificate);
    for (; certificates->count < count; certificates->count++)
        TRY(certificate_search_show(call, &records->items[certificates->count],
                                    &certificates->items[certificates->count]));
    return STATUS_OK;
}

static enum status count_all(struct tx *tx, const struct certificate_search_filter *filter,
                             struct found_certificates *certificates) {
    TRY(certificate_search_store_count(tx, filter, &certificates->total));
    certificates->has_total = true;
    certificates->total_is_exact = certificates->total <= SEARCH_COUNT_MAX;
    if (!certificates->total_is_exact)
        certificates->total = SEARCH_COUNT_MAX;
    return STATUS_OK;
}

static enum status fill(struct call *call, struct tx *tx, const struct certificate_search *search,
                        struct found_certificates *certificates) {
    struct certificate_search_filter filter = {.by = CERTIFICATE_SEARCH_BY_FILTER};
    struct found_certificate_records records;
    set_filter(call, search, &filter);
    TRY(set_value(call, tx, search, &filter));
    if (filter.by == CERTIFICATE_SEARCH_BY_FILTER)
        TRY(count_all(tx, &filter, certificates));
    if (search->after_time != 0 && search->after_time < filter.not_after_before) {
        filter.not_after_before = search->after_time;
        filter.before_id = search->after_id;
    }
    filter.limit = search->limit + 1;
    TRY(certificate_search_store_list(tx, &filter, &records));
    certificates->has_next = (int64_t)records.count > search->limit;
    return show_all(call, &records, records.count - (certificates->has_next ? 1 : 0), certificates);
}

enum status certificate_search(struct call *call, const struct certificate_search *search,
                               struct found_certificates *out_certificates) {
    struct found_certificates certificates = {.total_is_exact = true};
    struct tx *tx;
    TRY(tx_read(call, &tx));
    enum status status = fill(call, tx, search, &certificates);
    tx_rollback(tx);
    if (status == STATUS_NOT_FOUND) /* the order that should name the holder is nobody's */
        status = STATUS_OK;
    if (status == STATUS_OK)
        *out_certificates = certificates;
    return status;
}

enum status certificate_search_order(struct call *call, int64_t order_id,
                                     struct found_certificates *out_certificates) {
    struct found_certificates certificates = {0};
    struct found_certificate_records records;
    struct tx *tx;
    TRY(tx_read(call, &tx));
    enum status status = certificate_search_store_list_of_order(tx, order_id, &records);
    tx_rollback(tx);
    TRY(status);
    TRY(show_all(call, &records, records.count, &certificates));
    *out_certificates = certificates;
    return STATUS_OK;
}
