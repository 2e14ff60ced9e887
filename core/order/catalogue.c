#include "core/order/catalogue.h"

#include "core/audit/audit.h"
#include "core/base/check.h"
#include "core/base/clock.h"

#define PRICES_MAX 100          /* of one product */
#define PRICES_OF_ALL_MAX 10000 /* of all products together */
#define AHEAD_MAX (5 * 366 * CLOCK_DAY)

/* ---- reading */

static int64_t current_from(const struct product_price_records *prices, int64_t now) {
    for (size_t i = 0; i < prices->count; i++)
        if (prices->items[i].effective_from <= now)
            return prices->items[i].effective_from;
    return 0;
}

/* Of the prices of all products those of one, down to the one of now. */
static struct product_price_records pick(struct call *call, const struct product_price_records *all,
                                         const char *code) {
    struct product_price_records picked = {
        .items = ARENA_ARRAY(call->arena, all->count + 1, struct product_price_record)};
    for (size_t i = 0; i < all->count; i++) {
        if (!str_equal(all->items[i].product_code, code))
            continue;
        picked.items[picked.count++] = all->items[i];
        if (all->items[i].effective_from <= call->now || picked.count == PRICES_MAX)
            break;
    }
    return picked;
}

enum status catalogue_read_products(struct call *call, struct catalogue_products *out_products) {
    struct catalogue_product_records records;
    struct product_price_records prices;
    struct tx *tx;
    TRY(tx_read(call, &tx));
    enum status status;
    TRY_CLEANUP(catalogue_store_list_products(tx, &records));
    TRY_CLEANUP(catalogue_store_list_prices(tx, NULL, PRICES_OF_ALL_MAX, &prices));
    out_products->items = ARENA_ARRAY(call->arena, records.count + 1, struct catalogue_product);
    out_products->count = records.count;
    for (size_t i = 0; i < records.count; i++) {
        struct catalogue_product *product = &out_products->items[i];
        product->record = records.items[i];
        product->prices = pick(call, &prices, product->record.code);
        product->current_from = current_from(&product->prices, call->now);
    }
cleanup:
    tx_rollback(tx);
    return status;
}

enum status catalogue_read_product(struct call *call, const char *code,
                                   struct catalogue_product *out_product) {
    struct tx *tx;
    TRY(tx_read(call, &tx));
    enum status status;
    TRY_CLEANUP(catalogue_store_find_product(tx, code, &out_product->record));
    TRY_CLEANUP(catalogue_store_list_prices(tx, code, PRICES_MAX, &out_product->prices));
    out_product->current_from = current_from(&out_product->prices, call->now);
cleanup:
    tx_rollback(tx);
    return status;
}

/* ---- changing */

static enum status lock_seen(struct call *call, struct tx *tx, const char *code, int64_t version,
                             struct catalogue_product_record *out_record) {
    TRY(catalogue_store_lock_product(tx, code, out_record));
    out_record->updated_at = call->now;
    return out_record->version == version ? STATUS_OK : STATUS_PRECONDITION;
}

/* Products have no number: the code stands in the detail. */
static enum status audit(struct call *call, struct tx *tx, const char *action, const char *detail) {
    return audit_write(
        call, tx,
        &(struct audit_event){.action = action, .subject_kind = "product", .detail = detail});
}

static const char *edit_detail(struct call *call, const struct catalogue_product_record *record) {
    return arena_format(
        call->arena,
        "{\"product\":\"%s\",\"term_years\":%lld,\"available\":%s,\"reviews_needed\":%lld}",
        record->code, (long long)record->term_years, record->available ? "true" : "false",
        (long long)record->reviews_needed);
}

enum status catalogue_edit_product(struct call *call,
                                   const struct catalogue_product_record *wanted) {
    if (check_line(wanted->name_zh, 1, 100) != NULL)
        (void)call_field(call, "name_zh", "format");
    if (check_line(wanted->name_en, 1, 100) != NULL)
        (void)call_field(call, "name_en", "format");
    TRY(call_checked(call));
    struct catalogue_product_record record;
    struct tx *tx;
    TRY(tx_begin(call, &tx));
    enum status status;
    TRY_CLEANUP(lock_seen(call, tx, wanted->code, wanted->version, &record));
    if (wanted->available && !record.has_profile)
        TRY_CLEANUP(call_field(call, "available", "no_profile"));
    record.name_zh = wanted->name_zh;
    record.name_en = wanted->name_en;
    record.term_years = wanted->term_years;
    record.available = wanted->available;
    record.reviews_needed = wanted->reviews_needed;
    TRY_CLEANUP(catalogue_store_update_product(tx, &record));
    TRY_CLEANUP(audit(call, tx, "product.edit", edit_detail(call, &record)));
cleanup:
    return tx_end(tx, status);
}

static enum status parse_day(struct call *call, const char *from_day, int64_t *out_from) {
    struct clock_date date;
    if (!clock_parse_date(from_day, &date))
        return call_field(call, "from_day", "format");
    *out_from = clock_of_date(date);
    return STATUS_OK;
}

static const char *price_detail(struct call *call, const char *code, const char *from_day,
                                int64_t price_fen) {
    return arena_format(call->arena, "{\"product\":\"%s\",\"from_day\":\"%s\",\"price_fen\":%lld}",
                        code, from_day, (long long)price_fen);
}

enum status catalogue_add_price(struct call *call, const char *code, int64_t version,
                                const char *from_day, int64_t price_fen) {
    struct product_price_record price = {.product_code = code,
                                         .price_fen = price_fen,
                                         .created_by = call->actor.id,
                                         .created_at = call->now};
    TRY(parse_day(call, from_day, &price.effective_from));
    if (price.effective_from <= call->now || price.effective_from > call->now + AHEAD_MAX)
        return call_field(call, "from_day", "not_future");
    struct catalogue_product_record record;
    struct tx *tx;
    TRY(tx_begin(call, &tx));
    enum status status;
    TRY_CLEANUP(lock_seen(call, tx, code, version, &record));
    TRY_CLEANUP(catalogue_store_insert_price(tx, &price));
    TRY_CLEANUP(catalogue_store_update_product(tx, &record));
    TRY_CLEANUP(
        audit(call, tx, "product.add_price", price_detail(call, code, from_day, price_fen)));
cleanup:
    status = tx_end(tx, status);
    return status == STATUS_DUPLICATE ? call_field(call, "from_day", "taken") : status;
}

enum status catalogue_withdraw_price(struct call *call, const char *code, int64_t version,
                                     const char *from_day) {
    int64_t from;
    struct catalogue_product_record record;
    struct tx *tx;
    TRY(parse_day(call, from_day, &from));
    TRY(tx_begin(call, &tx));
    enum status status;
    TRY_CLEANUP(lock_seen(call, tx, code, version, &record));
    TRY_CLEANUP(catalogue_store_delete_price(tx, code, from));
    TRY_CLEANUP(catalogue_store_update_product(tx, &record));
    TRY_CLEANUP(audit(
        call, tx, "product.withdraw_price",
        arena_format(call->arena, "{\"product\":\"%s\",\"from_day\":\"%s\"}", code, from_day)));
cleanup:
    return tx_end(tx, status);
}
