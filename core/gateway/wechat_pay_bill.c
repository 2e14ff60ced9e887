/* wechat_pay_bill: where the bill is, its download, its lines.
 *
 * A line of values begins with ` and separates by ,` so that names may hold commas; the first line
 * names the columns, plain; behind the last row stands a line of names of sums and one of sums. */
#include "core/gateway/wechat_pay_bill.h"

#include <openssl/evp.h>
#include <string.h>
#include <strings.h>

#include "core/base/encode.h"
#include "core/gateway/wechat_pay_exchange.h"

#define LINE_SIZE 4096
#define COLUMNS_MAX 64
#define BYTE_ORDER_MARK "\xEF\xBB\xBF"
#define SUMS_BEGIN "总交易单数"

enum column {
    TRADE_STATE,
    TRANSACTION,
    OUT_TRADE_NO,
    AMOUNT,
    REFUND,
    OUT_REFUND_NO,
    REFUND_AMOUNT,
    REFUND_STATE,
    COLUMN__MAX
};

static const char *const column_names[COLUMN__MAX] = {
    [TRADE_STATE] = "交易状态",       [TRANSACTION] = "微信订单号",
    [OUT_TRADE_NO] = "商户订单号",    [AMOUNT] = "订单金额",
    [REFUND] = "微信退款单号",        [OUT_REFUND_NO] = "商户退款单号",
    [REFUND_AMOUNT] = "申请退款金额", [REFUND_STATE] = "退款状态",
};

struct wechat_pay_bill {
    FILE *file;
    size_t position[COLUMN__MAX];
    size_t column_count;
    int64_t rows;
    char line[LINE_SIZE];
};

static enum status nonsense(struct provider_error *error, const char *what) {
    return provider_fail(error, STATUS_PROVIDER_UNAVAILABLE, 200, "nonsense", what);
}

/* ---- where it is, and getting it ---- */

struct bill_place {
    const char *path; /* below the base address */
    const char *sha1;
};

/* The address must be one of the two that we call anyway: our signature goes nowhere else. */
static const char *path_below(struct arena *arena, const struct provider_address *address,
                              const char *url) {
    const char *base = arena_format(arena, "%s%s", address->origin, address->path);
    bool below =
        !str_is_empty(address->origin) && str_starts_with(url, base) && url[strlen(base)] == '/';
    return below ? url + strlen(base) : NULL;
}

static enum status find_bill(struct wechat_pay *pay, struct arena *arena, const char *day,
                             struct bill_place *out_place, struct provider_error *error) {
    struct wechat_pay_call call = {
        .method = "GET",
        .path = arena_format(arena, "/v3/bill/tradebill?bill_date=%s&bill_type=ALL",
                             encode_percent(arena, day)),
        .body = BYTES("", 0)};
    const struct document *document = NULL;
    TRY(wechat_pay_exchange(pay, arena, &call, &document, error));
    const char *url = document_text(document, "download_url");
    out_place->sha1 = document_text(document, "hash_value");
    if (url == NULL || out_place->sha1 == NULL ||
        !str_equal(document_text(document, "hash_type"), "SHA1"))
        return nonsense(error, "tradebill");
    out_place->path = path_below(arena, &pay->main, url);
    if (out_place->path == NULL)
        out_place->path = path_below(arena, &pay->backup, url);
    return out_place->path != NULL ? STATUS_OK : nonsense(error, "download_url");
}

static enum status check_digest(FILE *file, struct arena *arena, const char *sha1,
                                struct provider_error *error) {
    unsigned char block[LINE_SIZE], digest[EVP_MAX_MD_SIZE];
    unsigned int size = 0;
    size_t length;
    EVP_MD_CTX *context = EVP_MD_CTX_new();
    bool good = context != NULL && EVP_DigestInit_ex(context, EVP_sha1(), NULL) == 1 &&
                fflush(file) == 0 && fseek(file, 0, SEEK_SET) == 0;
    while (good && (length = fread(block, 1, sizeof block, file)) > 0)
        good = EVP_DigestUpdate(context, block, length) == 1;
    good = good && ferror(file) == 0 && EVP_DigestFinal_ex(context, digest, &size) == 1;
    EVP_MD_CTX_free(context);
    if (!good || fseek(file, 0, SEEK_SET) != 0)
        return provider_fail(error, STATUS_INTERNAL, 200, "local", "the bill's file");
    return strcasecmp(encode_hex(arena, BYTES(digest, size)), sha1) == 0
               ? STATUS_OK
               : provider_fail(error, STATUS_PROVIDER_UNAVAILABLE, 200, "unverified", "digest");
}

/* ---- its lines ---- */

/* Cuts a line where it stands; `separator` is "," or ",`". Values stand between ` and the next. */
static size_t cut(char *line, const char *separator, char **out_values) {
    size_t count = 0;
    char *value = line[0] == '`' ? line + 1 : line;
    while (value != NULL && count < COLUMNS_MAX) {
        char *next = strstr(value, separator);
        out_values[count++] = value;
        if (next == NULL)
            break;
        *next = '\0';
        value = next + strlen(separator);
    }
    return count;
}

static enum status read_line(struct wechat_pay_bill *bill, bool *out_end,
                             struct provider_error *error) {
    *out_end = fgets(bill->line, LINE_SIZE, bill->file) == NULL;
    if (*out_end)
        return ferror(bill->file) == 0 ? STATUS_OK : nonsense(error, "unreadable");
    if (strchr(bill->line, '\n') == NULL && !feof(bill->file))
        return nonsense(error, "line too long");
    bill->line[strcspn(bill->line, "\r\n")] = '\0';
    return STATUS_OK;
}

static enum status read_columns(struct wechat_pay_bill *bill, struct provider_error *error) {
    bool end;
    char *names[COLUMNS_MAX];
    TRY(read_line(bill, &end, error));
    if (end)
        return nonsense(error, "empty");
    bool marked = strncmp(bill->line, BYTE_ORDER_MARK, strlen(BYTE_ORDER_MARK)) == 0;
    bill->column_count = cut(bill->line + (marked ? strlen(BYTE_ORDER_MARK) : 0), ",", names);
    for (int column = 0; column < COLUMN__MAX; column++) {
        size_t at = 0;
        while (at < bill->column_count && !str_equal(names[at], column_names[column]))
            at++;
        if (at == bill->column_count)
            return nonsense(error, "columns");
        bill->position[column] = at;
    }
    return STATUS_OK;
}

enum status wechat_pay_bill_open(struct wechat_pay *pay, struct arena *arena, const char *day,
                                 struct wechat_pay_bill **out_bill, struct provider_error *error) {
    struct bill_place place = {0};
    TRY(find_bill(pay, arena, day, &place, error));
    struct wechat_pay_bill *bill = memory_alloc(1, sizeof *bill);
    enum status status;
    bill->file = tmpfile();
    if (bill->file == NULL) {
        status = provider_fail(error, STATUS_INTERNAL, 0, "local", "no file for the bill");
        goto cleanup;
    }
    TRY_CLEANUP(wechat_pay_download(pay, arena, place.path, bill->file, error));
    TRY_CLEANUP(check_digest(bill->file, arena, place.sha1, error));
    TRY_CLEANUP(read_columns(bill, error));
    *out_bill = bill;
    bill = NULL;
cleanup:
    wechat_pay_bill_close(bill);
    return status;
}

void wechat_pay_bill_close(struct wechat_pay_bill *bill) {
    if (bill == NULL)
        return;
    if (bill->file != NULL)
        (void)fclose(bill->file);
    memory_free(bill);
}

/* Whole yuan and at most two decimals, as "0.01" or "12.5". */
static bool read_fen(const char *text, int64_t *out_fen) {
    int64_t yuan;
    int decimals = 0;
    const char *point = strchr(text, '.');
    char whole[24];
    size_t length = point != NULL ? (size_t)(point - text) : strlen(text);
    if (length == 0 || length >= sizeof whole)
        return false;
    memcpy(whole, text, length);
    whole[length] = '\0';
    if (!str_to_int(whole, 0, INT64_MAX / 1000, &yuan))
        return false;
    *out_fen = yuan * 100;
    for (const char *at = point != NULL ? point + 1 : ""; *at != '\0'; at++, decimals++) {
        if (*at < '0' || *at > '9' || (decimals >= 2 && *at != '0'))
            return false;
        if (decimals < 2)
            *out_fen += (*at - '0') * (decimals == 0 ? 10 : 1);
    }
    return true;
}

static enum status read_row(struct wechat_pay_bill *bill, struct wechat_pay_bill_row *out_row,
                            struct provider_error *error) {
    char *values[COLUMNS_MAX];
    if (cut(bill->line, ",`", values) != bill->column_count)
        return nonsense(error, "row");
    bool refund = str_equal(values[bill->position[TRADE_STATE]], "REFUND");
    const char *state = values[bill->position[REFUND_STATE]];
    *out_row = (struct wechat_pay_bill_row){
        .is_refund = refund,
        .ended_badly = refund && (str_equal(state, "FAIL") || str_equal(state, "CLOSED")),
        .given_back = refund && str_equal(state, "SUCCESS"),
        .number = values[bill->position[refund ? OUT_REFUND_NO : OUT_TRADE_NO]],
        .provider_number = values[bill->position[refund ? REFUND : TRANSACTION]]};
    if (str_is_empty(out_row->number) ||
        !read_fen(values[bill->position[refund ? REFUND_AMOUNT : AMOUNT]], &out_row->amount_fen))
        return nonsense(error, "row");
    bill->rows++;
    return STATUS_OK;
}

/* The sums: a bill that was cut off, or whose rows were misread, shows here. */
static enum status check_sums(struct wechat_pay_bill *bill, struct provider_error *error) {
    bool end;
    char *values[COLUMNS_MAX];
    int64_t count;
    TRY(read_line(bill, &end, error));
    if (end || cut(bill->line, ",`", values) == 0 || !str_to_int(values[0], 0, INT64_MAX, &count) ||
        count != bill->rows)
        return nonsense(error, "sums");
    return STATUS_OK;
}

enum status wechat_pay_bill_read(struct wechat_pay_bill *bill, struct wechat_pay_bill_row *out_row,
                                 bool *out_end, struct provider_error *error) {
    TRY(read_line(bill, out_end, error));
    if (*out_end)
        return nonsense(error, "no sums");
    if (bill->line[0] == '`')
        return read_row(bill, out_row, error);
    *out_end = true;
    return str_starts_with(bill->line, SUMS_BEGIN) ? check_sums(bill, error)
                                                   : nonsense(error, "row");
}
