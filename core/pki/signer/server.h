/* server: the UNIX socket of lnca-signer: who may call, frames, threads. */
#pragma once

#include "core/pki/signer/signer.h"

/* Listens and answers until SIGTERM or SIGINT; then finishes what runs. The socket's file is
 * replaced. STATUS_INVALID for unknown names in setting signer_clients, STATUS_UNAVAILABLE when the
 * socket cannot be made. */
MUST_CHECK enum status server_run(struct signer *signer);
