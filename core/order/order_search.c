#include "core/order/order_search.h"

#include "core/audit/audit.h"
#include "core/base/id.h"
#include "core/base/mask.h"
#include "core/order/order_flow.h"
#include "core/order/order_owner.h"
#include "db/order_store.h"

/* All that the contract names (OrderType): what is missing here is found by its type alone. */
static const char *const types[] = {"new", "renewal", "change", "reissue", "batch"};
static const char *const holder_kinds[] = {"personal", "enterprise"};
static const char *const mediums[] = {"mobile", "ukey"};

/* All words, or the one that is wanted. */
static struct order_search_words words(const char *const *wanted, const char *const *all,
                                       size_t count) {
    return *wanted ? (struct order_search_words){wanted, 1}
                   : (struct order_search_words){all, count};
}
#define WORDS(wanted_, all_) words(&(wanted_), all_, sizeof(all_) / sizeof *(all_))

static struct order_search_words states_of(struct call *call, const struct order_search *search) {
    if (search->state != NULL)
        return (struct order_search_words){&search->state, 1};
    const char **all = ARENA_ARRAY(call->arena, ORDER_STATE__MAX, const char *);
    size_t count = 0;
    for (int state = 0; state < ORDER_STATE__MAX; state++)
        if (state != ORDER_DRAFT)
            all[count++] = order_state_word((enum order_state)state);
    return (struct order_search_words){all, count};
}

static int64_t smaller(int64_t one, int64_t other) {
    return one < other ? one : other;
}

/* Ids grow with time, so times and cursor are bounds of the id. */
static void set_bounds(const struct order_search *search, struct order_search_filter *filter) {
    filter->from_id = search->created_from ? id_floor(search->created_from) : 0;
    filter->before_id = search->created_before ? id_floor(search->created_before) : INT64_MAX;
}

static enum status show(struct call *call, const struct found_order_record *record,
                        struct found_order *out) {
    const struct order_record sealed = {.id = record->id,
                                        .holder_name_sealed = record->holder_name_sealed,
                                        .holder_mobile_sealed = record->holder_mobile_sealed};
    struct order_holder holder;
    TRY(order_holder_open(call, &sealed, &holder));
    *out = (struct found_order){.record = *record,
                                .holder_name_masked =
                                    order_holder_name_shown(call, record->holder_kind, holder.name),
                                .holder_mobile_masked = mask_mobile(call->arena, holder.mobile)};
    return STATUS_OK;
}

static enum status fill_page(struct call *call, struct tx *tx, struct order_search_filter *filter,
                             const struct order_search *search, struct found_orders *orders) {
    struct found_order_records records;
    TRY(order_search_store_count(tx, filter, &orders->total));
    orders->total_is_exact = orders->total <= SEARCH_COUNT_MAX;
    orders->total = smaller(orders->total, SEARCH_COUNT_MAX);
    filter->limit = search->limit + 1;
    if (search->after_id != 0)
        filter->before_id = smaller(filter->before_id, search->after_id);
    TRY(order_search_store_list(tx, filter, &records));
    orders->has_next = (int64_t)records.count > search->limit;
    size_t count = records.count - (orders->has_next ? 1 : 0);
    orders->items = ARENA_ARRAY(call->arena, count + 1, struct found_order);
    for (; orders->count < count; orders->count++)
        TRY(show(call, &records.items[orders->count], &orders->items[orders->count]));
    return STATUS_OK;
}

enum status order_search(struct call *call, const struct order_search *search,
                         struct found_orders *out_orders) {
    struct order_search_filter filter = {.order_id = search->order_id,
                                         .batch_id = search->batch_id,
                                         .states = states_of(call, search),
                                         .types = WORDS(search->type, types),
                                         .holder_kinds = WORDS(search->holder_kind, holder_kinds),
                                         .mediums = WORDS(search->medium, mediums)};
    struct found_orders orders = {.total_is_exact = true};
    struct holder_index index;
    struct tx *tx;
    set_bounds(search, &filter);
    TRY(tx_read(call, &tx));
    enum status status = holder_key_index(call, tx, &search->key, &index);
    if (status == STATUS_OK) {
        filter.holder_name_index = index.name.person;
        filter.company_name_index = index.name.company;
        filter.document_number_index = index.document_number;
        filter.holder_mobile_index = index.mobile;
        status = fill_page(call, tx, &filter, search, &orders);
    } else if (status == STATUS_NOT_FOUND) {
        status = STATUS_OK; /* nobody's order: nothing is found */
    }
    tx_rollback(tx);
    if (status == STATUS_OK)
        *out_orders = orders;
    return status;
}

static enum status show_holder(struct call *call, const struct found_holder_record *record,
                               struct found_holder *out) {
    const struct order_record sealed = {.id = record->order_id,
                                        .holder_name_sealed = record->holder_name_sealed,
                                        .holder_mobile_sealed = record->holder_mobile_sealed,
                                        .document_number_sealed = record->document_number_sealed};
    struct order_holder holder;
    TRY(order_holder_open(call, &sealed, &holder));
    *out = (struct found_holder){
        .record = *record,
        .holder_name_masked = order_holder_name_shown(call, record->holder_kind, holder.name),
        .document_number_masked =
            order_holder_number_shown(call, record->holder_kind, holder.document_number),
        .holder_mobile_masked = mask_mobile(call->arena, holder.mobile)};
    return STATUS_OK;
}

static enum status fill_holders(struct call *call, struct tx *tx,
                                const struct holder_search *search, struct found_holders *holders) {
    struct holder_index index;
    struct found_holder_records records;
    TRY(holder_key_index(call, tx, &search->key, &index));
    if (holder_index_count(&index) != 1)
        return call_field(call, "holder_name", "one_value");
    const struct found_holder_key key = {.name_index = index.name.person,
                                         .company_name_index = index.name.company,
                                         .document_number_index = index.document_number,
                                         .mobile_index = index.mobile};
    TRY(order_search_store_list_holders(tx, &key, search->after_id ? search->after_id : INT64_MAX,
                                        search->limit + 1, &records));
    holders->has_next = (int64_t)records.count > search->limit;
    size_t count = records.count - (holders->has_next ? 1 : 0);
    holders->items = ARENA_ARRAY(call->arena, count + 1, struct found_holder);
    for (; holders->count < count; holders->count++)
        TRY(show_holder(call, &records.items[holders->count], &holders->items[holders->count]));
    return STATUS_OK;
}

enum status holder_search(struct call *call, const struct holder_search *search,
                          struct found_holders *out_holders) {
    struct found_holders holders = {0};
    struct tx *tx;
    TRY(tx_read(call, &tx));
    enum status status = fill_holders(call, tx, search, &holders);
    tx_rollback(tx);
    if (status == STATUS_OK)
        *out_holders = holders;
    return status;
}

enum status order_search_reveal(struct call *call, int64_t order_id,
                                struct order_holder *out_holder) {
    struct order_record record;
    struct tx *tx;
    TRY(tx_begin(call, &tx));
    enum status status;
    TRY_CLEANUP(order_store_find(tx, order_id, &record));
    TRY_CLEANUP(order_holder_open(call, &record, out_holder));
    /* A draft is nobody's business yet, and an erased order has nothing to show any more. */
    if (str_equal(record.state, "draft") || out_holder->mobile == NULL) {
        status = STATUS_NOT_FOUND;
        goto cleanup;
    }
    TRY_CLEANUP(order_check_not_of_staff(call, tx, &record));
    TRY_CLEANUP(audit_write(call, tx,
                            &(struct audit_event){.action = "order.reveal",
                                                  .subject_kind = "order",
                                                  .subject_id = order_id}));
cleanup:
    return tx_end(tx, status);
}
