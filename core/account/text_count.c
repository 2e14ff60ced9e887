#include "core/account/text_count.h"

#include "core/base/log.h"
#include "db/dashboard_store.h"

#define LIMITED_AGAIN_SECONDS 3600 /* the provider's limits for this number */

void text_count(struct call *call, bool sent) {
    struct tx *tx;
    enum status status = tx_begin(call, &tx);
    if (status == STATUS_OK)
        status = tx_end(tx, dashboard_store_add_text(tx, sent));
    if (status != STATUS_OK)
        LOG(LOG_WARNING, "text_not_counted", LOG_INT("status", status));
}

enum status text_count_end(struct call *call, enum status sent, enum text_message_outcome outcome,
                           const struct provider_error *error, int64_t *out_again_seconds) {
    if (sent != STATUS_OK)
        return call_fail(call, STATUS_PROVIDER_UNAVAILABLE, error->code);
    if (outcome != TEXT_MESSAGE_SENT)
        LOG(LOG_WARNING, "text_not_sent", LOG_TEXT("code", error->code),
            LOG_TEXT("message", error->message), LOG_INT("outcome", outcome));
    if (outcome != TEXT_MESSAGE_LIMITED)
        text_count(call, outcome == TEXT_MESSAGE_SENT);
    *out_again_seconds = outcome == TEXT_MESSAGE_LIMITED ? LIMITED_AGAIN_SECONDS : 0;
    return STATUS_OK;
}
