#include "core/account/sms_code.h"

#include <stdio.h>
#include <string.h>

#include "core/account/mobile.h"
#include "core/account/puzzle.h"
#include "core/account/text_count.h"
#include "core/base/clock.h"
#include "core/base/encode.h"
#include "core/base/id.h"
#include "core/base/log.h"
#include "core/base/settings.h"
#include "core/gateway/gateways.h"
#include "core/job/job.h"
#include "db/account_store.h"
#include "db/limits_cache.h"
#include "db/sms_code_cache.h"

#define CODE_SIZE 7
#define PAYLOAD_CONTEXT "jobs.send_sms_code"
#define NOBODY "-" /* instead of a number: the job sends nothing */

static const char *const purpose_names[SMS_CODE_PURPOSE__MAX] = {
    [SMS_CODE_REGISTER] = "register",
    [SMS_CODE_LOGIN] = "login",
    [SMS_CODE_PASSWORD_RESET] = "password_reset",
    [SMS_CODE_DATA_EXPORT] = "data_export",
    [SMS_CODE_MOBILE_CHANGE] = "mobile_change",
    [SMS_CODE_MOBILE_NEW] = "mobile_new",
    [SMS_CODE_ACCOUNT_CLOSING] = "account_closing",
    [SMS_CODE_HANDLER] = "handler",
};

const char *sms_code_purpose_name(enum sms_code_purpose purpose) {
    return purpose_names[purpose];
}

bool sms_code_purpose_parse(const char *name, enum sms_code_purpose *out_purpose) {
    for (int i = 0; i < SMS_CODE_PURPOSE__MAX; i++)
        if (str_equal(purpose_names[i], name)) {
            *out_purpose = (enum sms_code_purpose)i;
            return true;
        }
    return false;
}

static void digest_of(const struct call *call, const char *mobile, const char *purpose,
                      const char *code, unsigned char out_digest[SECRET_DIGEST_SIZE]) {
    struct bytes parts[] = {BYTES(mobile, strlen(mobile) + 1), BYTES(purpose, strlen(purpose) + 1),
                            BYTES(code, strlen(code))};
    secret_hmac_sm3(secret_ring_key(call->ring, "code_key", NULL), parts, 3, out_digest);
}

/* The number's own limits: plain refusals, the same for known and unknown numbers. */
static enum status take_number(struct call *call, const unsigned char index[SECRET_DIGEST_SIZE]) {
    const struct settings *settings = call->settings;
    struct limit limits[] = {{settings->sms_per_minute, 60},
                             {settings->sms_per_hour, 3600},
                             {settings->sms_per_day, 86400}};
    return limits_take(call, "sms_number",
                       encode_hex(call->arena, BYTES(index, SECRET_DIGEST_SIZE)), limits, 3);
}

/* Many codes sent and few used: somebody pumps texts. */
static enum status rate_is_suspicious(struct call *call, bool *out_suspicious) {
    int64_t sent, used;
    TRY(sms_code_cache_read_rate(call, &sent, &used));
    *out_suspicious = sent >= call->settings->sms_rate_least &&
                      used * 100 < sent * call->settings->sms_rate_percent;
    return STATUS_OK;
}

/* The address's and the service's budget: beyond them a puzzle, never a refusal (many share one
 * address). */
static enum status take_budget(struct call *call) {
    const struct settings *settings = call->settings;
    struct limit address[] = {{settings->sms_address_per_hour, 3600}};
    struct limit budget[] = {{settings->sms_budget_per_hour, 3600}};
    enum status status = limits_take(call, "sms_address", call->address, address, 1);
    if (status == STATUS_OK)
        status = limits_take(call, "sms_budget", "", budget, 1);
    bool suspicious = false;
    if (status == STATUS_OK)
        status = rate_is_suspicious(call, &suspicious);
    if (status == STATUS_OK && suspicious)
        status = STATUS_TOO_MANY;
    if (status != STATUS_TOO_MANY)
        return status;
    call->failure.retry_after_seconds = 0;
    return puzzle_use(call);
}

static enum status has_account(struct call *call, const unsigned char index[SECRET_DIGEST_SIZE],
                               bool *out_has) {
    struct account_record record;
    struct tx *tx;
    TRY(tx_read(call, &tx));
    enum status status =
        account_store_find_by_mobile(tx, BYTES(index, SECRET_DIGEST_SIZE), &record);
    tx_rollback(tx);
    if (status != STATUS_OK && status != STATUS_NOT_FOUND)
        return status;
    *out_has = status == STATUS_OK;
    return STATUS_OK;
}

/* Queues the text; with `really` false the same work, but the job will send nothing. */
static enum status queue_text(struct call *call, const char *mobile, const char *code,
                              bool really) {
    long long until = call->now + call->settings->sms_code_seconds * CLOCK_SECOND;
    char *plain = arena_format(call->arena, "%s %s %lld", really ? mobile : NOBODY, code, until);
    struct bytes sealed = secret_seal(call->ring, call->arena, PAYLOAD_CONTEXT, plain);
    struct job_request request = {.kind = "send_sms_code",
                                  .payload = encode_base64(call->arena, sealed)};
    struct tx *tx;
    TRY(tx_begin(call, &tx));
    enum status status;
    TRY_CLEANUP(job_enqueue(call, tx, &request));
cleanup:
    return tx_end(tx, status);
}

/* For the rate of used codes only: what was done stays done when the count is lost. */
static void count(struct call *call, enum sms_code_rate rate) {
    if (sms_code_cache_count(call, rate) != STATUS_OK)
        LOG(LOG_DEBUG, "sms_code_not_counted");
}

enum status sms_code_send(struct call *call, const char *mobile, enum sms_code_purpose purpose,
                          struct sms_code_sent *out_sent) {
    unsigned char index[SECRET_DIGEST_SIZE], digest[SECRET_DIGEST_SIZE];
    mobile_index(call, mobile, index);
    TRY(take_budget(call));
    TRY(take_number(call, index));
    bool known;
    TRY(has_account(call, index, &known));

    char code[CODE_SIZE];
    (void)snprintf(code, sizeof code, "%06u", secret_random_below(1000000));
    digest_of(call, mobile, purpose_names[purpose], code, digest);
    TRY(sms_code_cache_put(call, purpose_names[purpose], index, digest,
                           call->settings->sms_code_seconds, call->settings->sms_code_tries));
    TRY(queue_text(call, mobile, code, known || purpose != SMS_CODE_PASSWORD_RESET));
    secret_wipe(code, sizeof code);
    count(call, SMS_CODE_RATE_SENT);
    *out_sent = (struct sms_code_sent){60, call->settings->sms_code_seconds};
    return STATUS_OK;
}

/* A try at a code; every wrong one counts. */
static enum status compare(struct call *call, const struct sms_code_given *given) {
    const char *purpose = purpose_names[given->purpose];
    unsigned char index[SECRET_DIGEST_SIZE], digest[SECRET_DIGEST_SIZE], kept[SECRET_DIGEST_SIZE];
    mobile_index(call, given->mobile, index);
    digest_of(call, given->mobile, purpose, given->code, digest);
    enum status status = sms_code_cache_try(call, purpose, index, kept);
    if (status == STATUS_NOT_FOUND)
        return STATUS_CODE_WRONG;
    TRY(status);
    return secret_equal(digest, kept, sizeof kept) ? STATUS_OK : STATUS_CODE_WRONG;
}

static enum status use_up(struct call *call, const struct sms_code_given *given) {
    unsigned char index[SECRET_DIGEST_SIZE];
    mobile_index(call, given->mobile, index);
    enum status status = sms_code_cache_remove(call, purpose_names[given->purpose], index);
    if (status == STATUS_NOT_FOUND) /* another call was faster */
        return STATUS_CODE_WRONG;
    TRY(status);
    count(call, SMS_CODE_RATE_USED);
    return STATUS_OK;
}

static enum status for_each(struct call *call, const struct sms_code_given *given, size_t number,
                            size_t *out_wrong,
                            enum status (*verb)(struct call *, const struct sms_code_given *)) {
    for (size_t i = 0; i < number; i++) {
        *out_wrong = i;
        TRY(verb(call, &given[i]));
    }
    return STATUS_OK;
}

enum status sms_code_use_all(struct call *call, const struct sms_code_given *given, size_t number,
                             size_t *out_wrong) {
    TRY(for_each(call, given, number, out_wrong, compare));
    return for_each(call, given, number, out_wrong, use_up);
}

enum status sms_code_use(struct call *call, const char *mobile, enum sms_code_purpose purpose,
                         const char *code) {
    size_t ignored;
    struct sms_code_given given = {.mobile = mobile, .purpose = purpose, .code = code};
    return sms_code_use_all(call, &given, 1, &ignored);
}

/* What became of a text, for the log: never the number, never the code. */
static enum status judge(struct call *call, enum text_message_outcome outcome,
                         const struct provider_error *error) {
    text_count(call, outcome == TEXT_MESSAGE_SENT);
    if (outcome == TEXT_MESSAGE_SENT)
        return STATUS_OK;
    LOG(LOG_WARNING, "sms_not_sent", LOG_TEXT("code", error->code),
        LOG_TEXT("message", error->message), LOG_INT("outcome", outcome));
    /* limited, refused, unknown: a repetition would come too late or twice; the person asks again
     */
    return STATUS_OK;
}

static enum status hand_over(struct call *call, const char *mobile, const char *code) {
    enum text_message_outcome outcome = TEXT_MESSAGE_UNKNOWN;
    struct provider_error error = {0};
    TRY(text_message_send_code(call->gateways->text_message, call->arena, mobile, code, &outcome,
                               &error));
    return judge(call, outcome, &error);
}

/* The payload opened: "<number or -> <code> <end of its life>". */
static bool split(char *plain, const char **out_mobile, const char **out_code, int64_t *out_until) {
    char *first = strchr(plain, ' ');
    char *second = first != NULL ? strchr(first + 1, ' ') : NULL;
    if (second == NULL || !str_to_int(second + 1, 0, INT64_MAX, out_until))
        return false;
    *first = *second = '\0';
    *out_mobile = plain;
    *out_code = first + 1;
    return true;
}

enum status sms_code_deliver(struct call *call, const char *payload) {
    struct bytes sealed;
    char *plain;
    const char *mobile, *code;
    int64_t until;
    if (!decode_base64(call->arena, payload, &sealed))
        return STATUS_INTERNAL;
    TRY(secret_open(call->ring, call->arena, PAYLOAD_CONTEXT, sealed, &plain));
    if (!split(plain, &mobile, &code, &until))
        return STATUS_INTERNAL;
    if (str_equal(mobile, NOBODY))
        return STATUS_OK;
    if (until <= call->now) { /* the provider was away too long: a dead code helps nobody */
        LOG(LOG_WARNING, "sms_code_too_late");
        text_count(call, false);
        return STATUS_OK;
    }
    return hand_over(call, mobile, code);
}
