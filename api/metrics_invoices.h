/* metrics_invoices: a source of figures about invoices. */
#pragma once

#include "api/metrics.h"

void metrics_write_invoices(struct call *call, struct builder *out);
