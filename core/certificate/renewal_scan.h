/* renewal_scan: what a phone does with a scanned renewal code (REN2-REN4): it chooses a
 * certificate, the server looks whether it can be renewed by the person at the portal, the
 * phone confirms with the PIN, and the portal gets the draft of the renewal.
 *
 * Whatever stands in the way ends the scan with a reason that both sides see. */
#pragma once

#include "core/base/call.h"
#include "db/certificate_store.h"
#include "db/key_use_store.h"
#include "db/scan_cache.h"

/* Chooses. `key_certificate_id`: with whose PIN it is confirmed, of a company's certificate its
 * legal representative's; 0 = its own. `out_use` is what is to be signed; its id is 0 when the scan
 * was refused (scan.reason). Choosing again before the PIN is allowed. */
MUST_CHECK enum status renewal_scan_choose(struct call *call, int64_t scan_id,
                                           int64_t certificate_id, int64_t key_certificate_id,
                                           struct scan_record *out_scan,
                                           struct key_use_record *out_use);
/* The effect of the signature: the draft, and the portal may go on. Repeatable. */
MUST_CHECK enum status renewal_scan_confirm(struct call *call, const struct key_use_record *use);

struct represented_certificate {
    struct represented_record record;
    char *holder_name_shown; /* of the company */
    char *handler_name_masked;
};
struct represented_certificates {
    struct represented_certificate *items;
    size_t count;
    int64_t total; /* of all pages */
};
/* A page of the certificates of companies whose legal representative the caller is, each with each
 * of the own keys that may confirm. */
MUST_CHECK enum status
renewal_scan_list_represented(struct call *call, const struct page *page,
                              struct represented_certificates *out_certificates);
