#include "core/gateway/nuonuo.h"

#include <string.h>

#include "core/base/clock.h"
#include "core/gateway/nuonuo_wire.h"

#define PROVIDER "nuonuo"
#define LINE_ORDINARY "pc" /* fully digital ordinary invoice */
#define ADDRESS_MAX 80
#define ADDRESS_AND_PHONE_MAX 100
#define BEIJING_OFFSET (8 * CLOCK_HOUR)

enum status nuonuo_open(const struct settings *settings, struct nuonuo **out_nuonuo) {
    struct nuonuo *nuonuo = memory_alloc(1, sizeof *nuonuo);
    enum status status = STATUS_OK;
    nuonuo->settings = settings;
    nuonuo->arena = arena_create(0);
    TRY_CLEANUP(provider_secret(settings, PROVIDER, "app_key", nuonuo->arena, &nuonuo->app_key));
    TRY_CLEANUP(
        provider_secret(settings, PROVIDER, "app_secret", nuonuo->arena, &nuonuo->app_secret));
    TRY_CLEANUP(http_client_open(settings, &nuonuo->http));
    *out_nuonuo = nuonuo;
    return STATUS_OK;
cleanup:
    nuonuo_destroy(nuonuo);
    return status == STATUS_NOT_FOUND ? STATUS_INTERNAL : status;
}

void nuonuo_destroy(struct nuonuo *nuonuo) {
    if (nuonuo == NULL)
        return;
    http_client_destroy(nuonuo->http);
    arena_destroy(nuonuo->arena);
    memory_free(nuonuo);
}

static char *yuan(struct arena *arena, int64_t fen) {
    return arena_format(arena, "%lld.%02lld", (long long)(fen / 100), (long long)(fen % 100));
}

static char *rate_text(struct arena *arena, int64_t permille) {
    if (permille % 10 == 0)
        return arena_format(arena, "0.%02lld", (long long)(permille / 10));
    return arena_format(arena, "0.%03lld", (long long)permille);
}

static char *beijing_text(struct arena *arena, int64_t at) {
    char text[CLOCK_TEXT_SIZE];
    clock_format(at - at % CLOCK_SECOND + BEIJING_OFFSET, text);
    return arena_format(arena, "%.10s %.8s", text, text + 11);
}

static size_t length_of(const char *text) {
    return text != NULL ? str_count_characters(text) : 0;
}

/* Optional parts that the provider would refuse for their length stay away: on a digital invoice
 * they are a remark at most. */
static void put_buyer(struct document_writer *order, struct arena *arena,
                      const struct invoice_buyer *buyer) {
    document_put_text(order, "buyerName", buyer->name);
    document_put_text(order, "buyerTaxNum", buyer->tax_number);
    bool fits = length_of(buyer->address) <= ADDRESS_MAX &&
                length_of(buyer->address) + length_of(buyer->phone) <= ADDRESS_AND_PHONE_MAX;
    document_put_text(order, "buyerTel", fits ? buyer->phone : NULL);
    document_put_text(order, "buyerAddress", fits ? buyer->address : NULL);
    if (buyer->bank != NULL && buyer->bank_account != NULL &&
        length_of(buyer->bank) + length_of(buyer->bank_account) < 100)
        document_put_text(order, "buyerAccount",
                          arena_format(arena, "%s %s", buyer->bank, buyer->bank_account));
    document_put_text(order, "naturalPersonFlag", buyer->is_person ? "1" : "0");
}

static const char *callback_url(const struct nuonuo *nuonuo, struct arena *arena) {
    return arena_format(arena, "%s/callbacks/nuonuo/notifications",
                        nuonuo->settings->callback_base_url);
}

static const char *line_of(struct arena *arena, const struct invoice_request *request) {
    struct document_writer line;
    document_begin(&line, arena);
    document_put_text(&line, "goodsName", request->item_name);
    document_put_text(&line, "goodsCode", request->tax_code);
    document_put_text(&line, "withTaxFlag", "1");
    document_put_text(&line, "price", yuan(arena, request->amount_fen));
    document_put_text(&line, "num", "1");
    document_put_text(&line, "taxRate", rate_text(arena, request->rate_permille));
    document_put_text(&line, "tax", yuan(arena, request->tax_fen));
    document_put_text(&line, "taxExcludedAmount",
                      yuan(arena, request->amount_fen - request->tax_fen));
    document_put_text(&line, "taxIncludedAmount", yuan(arena, request->amount_fen));
    document_put_text(&line, "invoiceLineProperty", "0");
    return (const char *)document_finish(&line).data;
}

static struct bytes request_body(const struct nuonuo *nuonuo, struct arena *arena,
                                 const struct invoice_request *request) {
    struct document_writer order;
    document_begin(&order, arena);
    put_buyer(&order, arena, &request->buyer);
    document_put_text(&order, "salerTaxNum", nuonuo->settings->invoice_seller_tax_number);
    document_put_text(&order, "orderNo", request->number);
    document_put_text(&order, "invoiceDate", beijing_text(arena, request->at));
    document_put_text(&order, "clerk", nuonuo->settings->invoice_clerk);
    document_put_text(&order, "remark", request->order_number);
    document_put_text(&order, "pushMode", "-1");
    document_put_text(&order, "invoiceType", "1");
    document_put_text(&order, "invoiceLine", LINE_ORDINARY);
    document_put_text(&order, "callBackUrl", callback_url(nuonuo, arena));
    struct bytes head = document_finish(&order);
    const char *body =
        arena_format(arena, "{\"order\":%.*s,\"invoiceDetail\":[%s]}}", (int)head.size - 1,
                     (const char *)head.data, line_of(arena, request));
    return BYTES(body, strlen(body));
}

static struct invoice_reply reply_of(const struct nuonuo_answer *answer) {
    struct invoice_reply reply = {.outcome = INVOICE_REFUSED, .alarm = answer->alarm};
    if (answer->meaning == NUONUO_DONE || answer->meaning == NUONUO_REPEATED)
        reply.outcome = INVOICE_TAKEN;
    else if (answer->meaning == NUONUO_ALARM)
        reply.outcome = INVOICE_WAITS;
    return reply;
}

enum status nuonuo_request(struct nuonuo *nuonuo, struct arena *arena, const char *token,
                           const struct invoice_request *request, struct invoice_reply *out_reply,
                           struct provider_error *error) {
    struct nuonuo_answer answer;
    TRY(nuonuo_act(nuonuo, arena, token, "requestBillingNew", request_body(nuonuo, arena, request),
                   &answer, error));
    *out_reply = reply_of(&answer);
    return STATUS_OK;
}

/* The form's number is the red invoice's, so that repeating asks for no second form. */
static struct bytes form_body(const struct nuonuo *nuonuo, struct arena *arena,
                              const struct invoice_reversal *reversal) {
    struct document_writer form;
    document_begin(&form, arena);
    document_put_text(&form, "billId", reversal->number);
    document_put_text(&form, "blueInvoiceLine", LINE_ORDINARY);
    document_put_text(&form, "applySource", "0");
    document_put_text(&form, "blueElecInvoiceNumber", reversal->blue_invoice_number);
    document_put_text(&form, "sellerTaxNo", nuonuo->settings->invoice_seller_tax_number);
    document_put_text(&form, "sellerName", nuonuo->settings->invoice_seller_name);
    document_put_text(&form, "buyerTaxNo", reversal->buyer.tax_number);
    document_put_text(&form, "buyerName", reversal->buyer.name);
    document_put_text(&form, "redReason", reversal->is_mistake ? "2" : "3");
    return document_finish(&form);
}

/* States of a confirmation form: who must still confirm it. */
static const struct {
    const char *status;
    enum invoice_outcome outcome;
} form_states[] = {
    {"01", INVOICE_TAKEN}, /* nobody need confirm */
    {"02", INVOICE_WAITS}, /* the buyer must */
    {"03", INVOICE_WAITS}, /* the seller must */
    {"04", INVOICE_TAKEN}, /* both have */
    {"05", INVOICE_REFUSED}, {"06", INVOICE_REFUSED}, {"07", INVOICE_REFUSED},
    {"08", INVOICE_REFUSED}, {"09", INVOICE_REFUSED}, {"10", INVOICE_REFUSED},
};

static enum invoice_outcome form_outcome(const char *status) {
    for (size_t i = 0; i < sizeof form_states / sizeof form_states[0]; i++)
        if (str_equal(form_states[i].status, status))
            return form_states[i].outcome;
    return INVOICE_WAITS; /* the tax bureau has not answered yet */
}

static struct bytes red_body(const struct nuonuo *nuonuo, struct arena *arena,
                             const struct invoice_reversal *reversal, const struct document *form) {
    struct document_writer red;
    document_begin(&red, arena);
    document_put_text(&red, "orderNo", reversal->number);
    document_put_text(&red, "taxNum", nuonuo->settings->invoice_seller_tax_number);
    document_put_text(&red, "elecInvoiceNumber", reversal->blue_invoice_number);
    document_put_text(&red, "invoiceId", reversal->blue_serial_number);
    document_put_text(&red, "billNo", document_text(form, "billNo"));
    document_put_text(&red, "billUuid", document_text(form, "billUuid"));
    document_put_text(&red, "invoiceLine", LINE_ORDINARY);
    document_put_text(&red, "callBackUrl", callback_url(nuonuo, arena));
    return document_finish(&red);
}

/* `out_form` stays NULL while there is none. */
static enum status find_form(struct nuonuo *nuonuo, struct arena *arena, const char *token,
                             const struct invoice_reversal *reversal,
                             const struct document **out_form, struct provider_error *error) {
    struct document_writer question;
    struct nuonuo_answer answer;
    document_begin(&question, arena);
    document_put_text(&question, "identity", "0");
    document_put_text(&question, "billId", reversal->number);
    TRY(nuonuo_act(nuonuo, arena, token, "queryInvoiceRedConfirm", document_finish(&question),
                   &answer, error));
    *out_form = answer.meaning == NUONUO_DONE ? document_at(answer.result, "list.0") : NULL;
    return STATUS_OK;
}

enum status nuonuo_reverse(struct nuonuo *nuonuo, struct arena *arena, const char *token,
                           const struct invoice_reversal *reversal, struct invoice_reply *out_reply,
                           struct provider_error *error) {
    struct nuonuo_answer answer;
    struct provider_error told = {0};
    const struct document *form = NULL;
    TRY(nuonuo_act(nuonuo, arena, token, "saveInvoiceRedConfirm",
                   form_body(nuonuo, arena, reversal), &answer, error));
    *out_reply = reply_of(&answer);
    if (answer.meaning == NUONUO_ALARM)
        return STATUS_OK;
    TRY(find_form(nuonuo, arena, token, reversal, &form, &told));
    if (form == NULL) { /* refused, or not made yet */
        if (out_reply->outcome == INVOICE_TAKEN)
            out_reply->outcome = INVOICE_WAITS;
        return STATUS_OK;
    }
    out_reply->outcome = form_outcome(document_text(form, "billStatus"));
    if (out_reply->outcome == INVOICE_REFUSED)
        return provider_fail(error, STATUS_OK, 200, document_text(form, "billStatus"),
                             document_text(form, "billMessage"));
    if (out_reply->outcome != INVOICE_TAKEN)
        return STATUS_OK;
    TRY(nuonuo_act(nuonuo, arena, token, "fastInvoiceRed", red_body(nuonuo, arena, reversal, form),
                   &answer, error));
    *out_reply = reply_of(&answer);
    return STATUS_OK;
}

static const struct {
    const char *status;
    enum invoice_fact_state state;
} query_states[] =
    {
        {"2", INVOICE_FACT_ISSUED},  {"20", INVOICE_FACT_OPEN},   {"21", INVOICE_FACT_OPEN},
        {"22", INVOICE_FACT_FAILED}, {"24", INVOICE_FACT_FAILED}, {"3", INVOICE_FACT_VOID},
        {"31", INVOICE_FACT_VOID},
},
  notice_states[] = {
      {"1", INVOICE_FACT_ISSUED},
      {"2", INVOICE_FACT_FAILED},
      {"3", INVOICE_FACT_FAILED},
};

#define STATE_IN(table, status)                                                                    \
    for (size_t i = 0; i < sizeof(table) / sizeof(table)[0]; i++)                                  \
        if (str_equal((table)[i].status, (status)))                                                \
            return (table)[i].state;                                                               \
    return INVOICE_FACT_OPEN

enum invoice_fact_state nuonuo_query_state(const char *status) {
    STATE_IN(query_states, status);
}

enum invoice_fact_state nuonuo_notice_state(const char *status) {
    STATE_IN(notice_states, status);
}

/* "-12.30" in fen, exactly; 0 for anything else, which then fits no invoice of ours. */
static int64_t fen_of(const char *text) {
    int64_t fen = 0;
    int decimals = -1;
    bool negative = text != NULL && *text == '-';
    if (text == NULL || strlen(text) > 15)
        return 0;
    for (const char *c = text + (negative ? 1 : 0); *c != '\0'; c++) {
        if (*c == '.' && decimals < 0) {
            decimals = 0;
            continue;
        }
        bool digit = *c >= '0' && *c <= '9';
        if (!digit || decimals >= 2)
            return 0;
        fen = fen * 10 + (*c - '0');
        decimals += decimals >= 0;
    }
    for (int i = decimals < 0 ? 0 : decimals; i < 2; i++)
        fen *= 10;
    return negative ? -fen : fen;
}

static struct invoice_fact fact_of(const struct document *invoice) {
    int64_t milliseconds = 0;
    struct invoice_fact fact = {.state = nuonuo_query_state(document_text(invoice, "status")),
                                .number = document_text(invoice, "orderNo"),
                                .serial_number = document_text(invoice, "serialNo"),
                                .invoice_number =
                                    document_text(invoice, "allElectronicInvoiceNumber"),
                                .buyer_name = document_text(invoice, "payerName"),
                                .amount_fen = fen_of(document_text(invoice, "orderAmount")),
                                .tax_fen = fen_of(document_text(invoice, "taxAmount")),
                                .urls = {[INVOICE_PDF] = document_text(invoice, "pdfUrl"),
                                         [INVOICE_OFD] = document_text(invoice, "ofdUrl"),
                                         [INVOICE_XML] = document_text(invoice, "xmlUrl")}};
    if (str_is_empty(fact.invoice_number))
        fact.invoice_number = document_text(invoice, "invoiceNo");
    if (document_int(invoice, "invoiceTime", &milliseconds))
        fact.issued_at = milliseconds * 1000;
    return fact;
}

enum status nuonuo_query(struct nuonuo *nuonuo, struct arena *arena, const char *token,
                         const char *number, struct invoice_fact *out_fact,
                         struct provider_error *error) {
    const char *body =
        arena_format(arena, "{\"orderNos\":[\"%s\"],\"isOfferInvoiceDetail\":\"0\"}", number);
    struct nuonuo_answer answer;
    TRY(nuonuo_act(nuonuo, arena, token, "queryInvoiceResult", BYTES(body, strlen(body)), &answer,
                   error));
    *out_fact = (struct invoice_fact){.state = INVOICE_FACT_UNKNOWN, .alarm = answer.alarm};
    if (answer.meaning == NUONUO_UNKNOWN)
        return STATUS_OK;
    if (answer.meaning != NUONUO_DONE)
        return STATUS_PROVIDER_REFUSED;
    const struct document *invoice = document_at(answer.result, "0");
    if (invoice == NULL)
        return STATUS_OK;
    *out_fact = fact_of(invoice);
    if (out_fact->state == INVOICE_FACT_FAILED) {
        const char *cause = document_text(invoice, "failCause");
        out_fact->alarm = nuonuo_alarm_in(NULL, cause);
        return provider_fail(error, STATUS_OK, 200, document_text(invoice, "status"), cause);
    }
    return STATUS_OK;
}

/* Is the host one of the setting's, or below one that begins with a dot there? */
static bool host_is_listed(const char *list, const char *host) {
    size_t length = strlen(host);
    for (const char *item = list; *item != '\0';) {
        size_t size = strcspn(item, ",");
        bool same = size == length && strncmp(item, host, size) == 0;
        bool below =
            item[0] == '.' && length > size && strncmp(item, host + length - size, size) == 0;
        if (size > 0 && (same || below))
            return true;
        item += size + (item[size] == ',' ? 1 : 0);
    }
    return false;
}

static bool may_fetch(const struct nuonuo *nuonuo, struct arena *arena, const char *url) {
    if (!http_url_is_allowed(nuonuo->http, url))
        return false;
    const char *host = provider_address_of(arena, url).host;
    return host[strspn(host, "abcdefghijklmnopqrstuvwxyz0123456789.-:")] == '\0' &&
           host_is_listed(nuonuo->settings->nuonuo_file_hosts, host);
}

static bool looks_like(enum invoice_format format, struct bytes file) {
    static const char *const beginnings[INVOICE_FORMAT__MAX] = {
        [INVOICE_PDF] = "%PDF-", [INVOICE_OFD] = "PK\x03\x04", [INVOICE_XML] = "<"};
    if (format == INVOICE_XML && file.size > 3 && memcmp(file.data, "\xef\xbb\xbf", 3) == 0)
        file = BYTES(file.data + 3, file.size - 3);
    size_t size = strlen(beginnings[format]);
    return file.size > size && memcmp(file.data, beginnings[format], size) == 0;
}

enum status nuonuo_fetch_file(struct nuonuo *nuonuo, struct arena *arena, const char *url,
                              enum invoice_format format, struct bytes *out_file,
                              struct provider_error *error) {
    if (!may_fetch(nuonuo, arena, url))
        return provider_fail(error, STATUS_PROVIDER_REFUSED, 0, "forbidden", "file address");
    struct http_request request = {
        .method = "GET", .url = url, .timeout_ms = nuonuo->settings->provider_timeout_ms};
    struct http_response response;
    enum http_failure failure = HTTP_ANSWERED;
    if (http_send(nuonuo->http, &request, arena, &response, &failure) != STATUS_OK)
        return provider_fail(error, STATUS_PROVIDER_UNAVAILABLE, 0, http_failure_word(failure), "");
    if (response.status != 200 || !looks_like(format, response.body))
        return provider_fail(error, STATUS_PROVIDER_UNAVAILABLE, response.status, "nonsense",
                             "file");
    *out_file = response.body;
    return STATUS_OK;
}

enum status nuonuo_deliver(struct nuonuo *nuonuo, struct arena *arena, const char *token,
                           const struct invoice_delivery *delivery, struct invoice_reply *out_reply,
                           struct provider_error *error) {
    struct document_writer body;
    struct nuonuo_answer answer;
    document_begin(&body, arena);
    document_put_text(&body, "taxnum", nuonuo->settings->invoice_seller_tax_number);
    document_put_text(&body, "invoiceNum", delivery->invoice_number);
    document_put_text(&body, "phone", delivery->mobile);
    document_put_text(&body, "mail", delivery->email);
    TRY(nuonuo_act(nuonuo, arena, token, "deliveryInvoice", document_finish(&body), &answer,
                   error));
    *out_reply = reply_of(&answer);
    return STATUS_OK;
}

static int hex_value(char c) {
    if (c >= '0' && c <= '9')
        return c - '0';
    char lower = (char)(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

/* A form's value, decoded; NULL when the name is not there or its percent signs are wrong. */
static char *form_value(struct arena *arena, const char *form, const char *name) {
    size_t size = strlen(name);
    while (form != NULL && !(strncmp(form, name, size) == 0 && form[size] == '=')) {
        form = strchr(form, '&');
        form = form != NULL ? form + 1 : NULL;
    }
    if (form == NULL)
        return NULL;
    struct builder text;
    builder_init(&text, arena);
    for (const char *c = form + size + 1; *c != '\0' && *c != '&'; c++) {
        if (*c != '%') {
            builder_add_char(&text, *c == '+' ? ' ' : *c);
            continue;
        }
        int high = hex_value(c[1]), low = high < 0 ? -1 : hex_value(c[2]);
        if (low < 0 || (high == 0 && low == 0))
            return NULL;
        builder_add_char(&text, (char)(high * 16 + low));
        c += 2;
    }
    return text.data;
}

enum status nuonuo_read_notice(struct arena *arena, struct bytes body,
                               struct invoice_notice *out_notice) {
    const char *form = arena_copy(arena, body.data, body.size);
    char *number = form_value(arena, form, "orderno"),
         *content = form_value(arena, form, "content");
    const struct document *document = NULL;
    if (number == NULL || content == NULL ||
        document_parse(arena, BYTES(content, strlen(content)), &document) != STATUS_OK)
        return STATUS_NOTICE_REFUSED;
    *out_notice = (struct invoice_notice){
        .number = number, .claim = nuonuo_notice_state(document_text(document, "c_status"))};
    return STATUS_OK;
}

struct invoice_notice_answer nuonuo_notice_answer(void) {
    return (struct invoice_notice_answer){.status = "0000", .message = "同步成功"};
}
