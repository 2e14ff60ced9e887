/* renewal_scan: what a phone does with a scanned renewal code (REN2-REN4): it chooses a
 * certificate, the server looks whether its holder can be renewed by the person at the portal, the
 * phone confirms with the PIN, and the portal gets the draft of the renewal.
 *
 * Whatever stands in the way ends the scan with a reason that both sides see. */
#pragma once

#include "core/base/call.h"
#include "db/key_use_store.h"
#include "db/scan_cache.h"

/* Chooses. `out_use` is what is to be signed; its id is 0 when the scan was refused (scan.reason).
 * Choosing again before the PIN is allowed. */
MUST_CHECK enum status renewal_scan_choose(struct call *call, int64_t scan_id,
                                           int64_t certificate_id, struct scan_record *out_scan,
                                           struct key_use_record *out_use);
/* The effect of the signature: the draft, and the portal may go on. Repeatable. */
MUST_CHECK enum status renewal_scan_confirm(struct call *call, const struct key_use_record *use);
