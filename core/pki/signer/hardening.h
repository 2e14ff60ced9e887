/* hardening: what lnca-signer gives up. Early: core dumps, being traced, new rights. Late, before
 * the first request: starting programs, tracing others, mounting, loading, and every socket that is
 * not a UNIX socket. */
#pragma once

#include "core/base/status.h"

/* First thing in main. */
MUST_CHECK enum status hardening_begin(void);
/* When everything is open, before threads: the system-call filter. A call it forbids kills the
 * process. */
MUST_CHECK enum status hardening_enter(void);
