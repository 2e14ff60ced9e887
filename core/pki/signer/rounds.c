/* rounds: the live nonces k1; see the header. */
#include "core/pki/signer/rounds.h"

#include <pthread.h>
#include <sys/mman.h>

#include "core/base/arena.h"
#include "core/base/clock.h"
#include "core/base/secret.h"

#define SLOTS 2048
#define LIFE (2 * CLOCK_MINUTE)

struct slot {
    int64_t key_id; /* 0 = free */
    int64_t round;
    int64_t since; /* monotonic */
    struct sm2_scalar nonce;
};

struct rounds {
    pthread_mutex_t mutex;
    struct slot slots[SLOTS];
};

struct rounds *rounds_create(void) {
    struct rounds *rounds = memory_alloc(1, sizeof *rounds);
    (void)pthread_mutex_init(&rounds->mutex, NULL);
    (void)mlock(rounds, sizeof *rounds); /* best effort */
    return rounds;
}

void rounds_destroy(struct rounds *rounds) {
    if (!rounds)
        return;
    (void)pthread_mutex_destroy(&rounds->mutex);
    secret_wipe(rounds, sizeof *rounds);
    memory_free(rounds);
}

/* The key's slot, else a free one, else the oldest. */
static struct slot *slot_for(struct rounds *rounds, int64_t key_id) {
    struct slot *best = &rounds->slots[0];
    for (size_t i = 0; i < SLOTS; i++) {
        struct slot *slot = &rounds->slots[i];
        if (slot->key_id == key_id)
            return slot;
        if (best->key_id != 0 && (slot->key_id == 0 || slot->since < best->since))
            best = slot;
    }
    return best;
}

void rounds_put(struct rounds *rounds, int64_t key_id, int64_t round,
                const struct sm2_scalar *nonce) {
    (void)pthread_mutex_lock(&rounds->mutex);
    struct slot *slot = slot_for(rounds, key_id);
    /* A slower thread with an older round must not overwrite a newer one. */
    if (slot->key_id != key_id || slot->round < round)
        *slot = (struct slot){key_id, round, clock_monotonic(), *nonce};
    (void)pthread_mutex_unlock(&rounds->mutex);
}

bool rounds_take(struct rounds *rounds, int64_t key_id, int64_t *out_round,
                 struct sm2_scalar *out_nonce) {
    bool found = false;
    (void)pthread_mutex_lock(&rounds->mutex);
    struct slot *slot = slot_for(rounds, key_id);
    if (slot->key_id == key_id) {
        found = clock_monotonic() - slot->since < LIFE;
        if (found) {
            *out_round = slot->round;
            *out_nonce = slot->nonce;
        }
        secret_wipe(slot, sizeof *slot);
    }
    (void)pthread_mutex_unlock(&rounds->mutex);
    return found;
}
