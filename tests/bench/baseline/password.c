/* bench_password [SECONDS] [THREADS]: B5, argon2id as core/account/password.c computes it; prints
 * computations per second. */
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <argon2.h>

static atomic_int done;
static double ends_at;

static double now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

static void *compute(void *unused) {
    unsigned char salt[16] = {1}, digest[32];
    while (now() < ends_at) {
        if (argon2id_hash_raw(2, 19456, 1, "Blauer-Kranich-7", 16, salt, sizeof salt, digest,
                              sizeof digest) != ARGON2_OK)
            exit(1);
        atomic_fetch_add(&done, 1);
    }
    return unused;
}

int main(int argc, char **argv) {
    double seconds = argc > 1 ? strtod(argv[1], NULL) : 2;
    int threads = argc > 2 ? (int)strtol(argv[2], NULL, 10) : 1;
    pthread_t ids[64];
    double begun = now();
    ends_at = begun + seconds;
    for (int i = 0; i < threads && i < 64; i++)
        pthread_create(&ids[i], NULL, compute, NULL);
    for (int i = 0; i < threads && i < 64; i++)
        pthread_join(ids[i], NULL);
    printf("%.2f\n", atomic_load(&done) / (now() - begun));
    return 0;
}
