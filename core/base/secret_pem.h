/* secret_pem: private keys of P-256 in PEM files. */
#pragma once

#include "core/base/arena.h"
#include "core/base/status.h"

/* Reads the private key file into memory (wiped with the arena) and makes the PEM of its public
 * key. STATUS_NOT_FOUND when there is no such file, STATUS_INVALID when it holds no P-256 private
 * key. */
MUST_CHECK enum status secret_pem_read(struct arena *arena, const char *path, char **out_private,
                                       char **out_public);
