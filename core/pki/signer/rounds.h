/* rounds: the live nonces k1. They exist only here, in memory: one per key, taken once, wiped. A
 * full table lets the oldest go; who loses its nonce begins again. */
#pragma once

#include <stdint.h>

#include "core/pki/sm2.h"

struct rounds;

struct rounds *rounds_create(void);
void rounds_destroy(struct rounds *rounds);
/* Keeps the nonce under the key's id (and the round's number), instead of an earlier one. */
void rounds_put(struct rounds *rounds, int64_t key_id, int64_t round,
                const struct sm2_scalar *nonce);
/* Gives the nonce and forgets it. False when there is none, or it is older than two minutes. */
bool rounds_take(struct rounds *rounds, int64_t key_id, int64_t *out_round,
                 struct sm2_scalar *out_nonce);
