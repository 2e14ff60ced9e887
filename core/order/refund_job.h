/* refund_job: the kinds of the jobs that carry refunds on; their handlers are in refund_run.
 * Standing alone, so that invoices can wake a refund without knowing refunds. */
#pragma once

#define REFUND_CONTINUE_KIND "continue_refund" /* payload: the id of the order that was paid */
#define REFUND_QUERY_KIND "query_refund"       /* payload: the number at the provider */
