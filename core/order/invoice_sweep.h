/* invoice_sweep: invoices that should be on their way and are not. */
#pragma once

#include "core/base/call.h"

/* Timer: gives a new job to what no job carries on any more (dead, lost): paid orders of the last
 * 30 days without an invoice, invoices asked for or to be asked for, issued ones of the last 30
 * days without their PDF. */
MUST_CHECK enum status invoice_sweep(struct call *call);
