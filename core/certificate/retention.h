/* retention: personal values whose time is over are taken out of the records (RUL9, ME9).
 *
 *   orders with a certificate     record_years after its expiry (never less than five; the database
 *                                 refuses earlier), or after the end of the service paid for
 *   orders without one            order_kept_days after their end; with a closed account at once,
 *                                 and its drafts are deleted
 *   closed accounts               with the last of their orders: number, identity, face checks
 *
 * Each order and account is one transaction with an audit entry that names the rule: the record of
 * the deletion. Number, product, money, times and serial numbers stay, for the books; files of
 * documents are swept once no row names them. A company's electronic seals go with the last of its
 * orders. */
#pragma once

#include "core/base/call.h"

/* For the worker's clock: everything that is due, in bounded batches. */
MUST_CHECK enum status retention_sweep(struct call *call);
/* Job kind "erase_account": the same for one account that was closed. */
MUST_CHECK enum status retention_erase_account(struct call *call, int64_t account_id);
