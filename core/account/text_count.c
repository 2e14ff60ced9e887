#include "core/account/text_count.h"

#include "core/base/log.h"
#include "db/dashboard_store.h"

void text_count(struct call *call, bool sent) {
    struct tx *tx;
    enum status status = tx_begin(call, &tx);
    if (status == STATUS_OK)
        status = tx_end(tx, dashboard_store_add_text(tx, sent));
    if (status != STATUS_OK)
        LOG(LOG_WARNING, "text_not_counted", LOG_INT("status", status));
}
