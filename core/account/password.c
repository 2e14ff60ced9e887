#include "core/account/password.h"

#include <argon2.h>
#include <errno.h>
#include <malloc.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "core/base/log.h"
#include "core/base/secret.h"

#define MEMORY_KIB 19456
#define PASSES 2
#define LANES 1
#define SALT_SIZE 16
#define DIGEST_SIZE 32

static struct {
    pthread_mutex_t lock;
    pthread_cond_t freed;
    int places;
    int64_t wait_ms;
    char dummy_hash[PASSWORD_HASH_SIZE];
} gate = {PTHREAD_MUTEX_INITIALIZER, PTHREAD_COND_INITIALIZER, 2, 2000, ""};

static bool compute(const char *password, char out_hash[PASSWORD_HASH_SIZE]) {
    unsigned char salt[SALT_SIZE];
    secret_random(salt, sizeof salt);
    return argon2id_hash_encoded(PASSES, MEMORY_KIB, LANES, password, strlen(password), salt,
                                 sizeof salt, DIGEST_SIZE, out_hash,
                                 PASSWORD_HASH_SIZE) == ARGON2_OK;
}

/* glibc would learn from the first computation to keep blocks of 19 MiB in the arena of each thread
 * that ever computed: 200 logins at once left half a GiB behind. Fixed, they go back at once. */
#define KEPT_BLOCK_MAX (1 << 20)

void password_init(int threads, int64_t wait_ms) {
    (void)mallopt(M_MMAP_THRESHOLD, KEPT_BLOCK_MAX);
    gate.places = threads;
    gate.wait_ms = wait_ms;
    unsigned char nobody[18];
    char text[2 * sizeof nobody + 1];
    secret_random(nobody, sizeof nobody);
    for (size_t i = 0; i < sizeof nobody; i++) {
        text[2 * i] = (char)('a' + (nobody[i] & 15));
        text[2 * i + 1] = (char)('a' + (nobody[i] >> 4));
    }
    text[sizeof text - 1] = '\0';
    if (!compute(text, gate.dummy_hash)) { /* without it the time would tell who has an account */
        LOG(LOG_ERROR, "password_hash_failed");
        abort();
    }
}

static enum status gate_enter(void) {
    struct timespec until;
    clock_gettime(CLOCK_REALTIME, &until);
    int64_t nanoseconds = until.tv_nsec + (gate.wait_ms % 1000) * 1000000;
    until.tv_sec += (time_t)(gate.wait_ms / 1000 + nanoseconds / 1000000000);
    until.tv_nsec = (long)(nanoseconds % 1000000000);
    int waited = 0;
    pthread_mutex_lock(&gate.lock);
    while (gate.places == 0 && waited != ETIMEDOUT)
        waited = pthread_cond_timedwait(&gate.freed, &gate.lock, &until);
    bool entered = gate.places > 0;
    if (entered)
        gate.places--;
    pthread_mutex_unlock(&gate.lock);
    return entered ? STATUS_OK : STATUS_BUSY;
}

static void gate_leave(void) {
    pthread_mutex_lock(&gate.lock);
    gate.places++;
    pthread_cond_signal(&gate.freed);
    pthread_mutex_unlock(&gate.lock);
}

enum status password_hash(const char *password, char out_hash[PASSWORD_HASH_SIZE]) {
    TRY(gate_enter());
    bool done = compute(password, out_hash);
    gate_leave();
    return done ? STATUS_OK : STATUS_INTERNAL;
}

enum status password_verify(const char *hash, const char *password) {
    const char *compared = hash == NULL ? gate.dummy_hash : hash;
    TRY(gate_enter());
    int result = argon2id_verify(compared, password, strlen(password));
    gate_leave();
    return hash != NULL && result == ARGON2_OK ? STATUS_OK : STATUS_LOGIN_FAILED;
}
