/* bench_sm2 SIGNS VERIFIES [SECONDS] [THREADS]: B4, rounds of so many signatures and verifications:
 * SM2 with SM3 by OpenSSL's EVP calls, as the signer makes its signatures (the key loaded once, the
 * usual id); prints rounds per second of all threads together. */
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <openssl/evp.h>

#define ID "1234567812345678"

static atomic_long done;
static double ends_at;
static EVP_PKEY *key;
static int signs, verifies;
static unsigned char message[600]; /* about a certificate's to-be-signed part */

static double now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

static EVP_MD_CTX *begin(int (*init)(EVP_MD_CTX *, EVP_PKEY_CTX **, const EVP_MD *, ENGINE *,
                                     EVP_PKEY *)) {
    EVP_MD_CTX *context = EVP_MD_CTX_new();
    EVP_PKEY_CTX *parameters = EVP_PKEY_CTX_new(key, NULL);
    EVP_PKEY_CTX_set1_id(parameters, ID, strlen(ID));
    EVP_MD_CTX_set_pkey_ctx(context, parameters);
    if (init(context, NULL, EVP_sm3(), NULL, key) != 1)
        exit(1);
    return context;
}

static void end(EVP_MD_CTX *context) {
    EVP_PKEY_CTX *parameters = EVP_MD_CTX_get_pkey_ctx(context);
    EVP_MD_CTX_free(context);
    EVP_PKEY_CTX_free(parameters);
}

static size_t sign(unsigned char *out_signature) {
    size_t size = 80;
    EVP_MD_CTX *context = begin(EVP_DigestSignInit);
    if (EVP_DigestSign(context, out_signature, &size, message, sizeof message) != 1)
        exit(1);
    end(context);
    return size;
}

static void verify(const unsigned char *signature, size_t size) {
    EVP_MD_CTX *context = begin(EVP_DigestVerifyInit);
    if (EVP_DigestVerify(context, signature, size, message, sizeof message) != 1)
        exit(1);
    end(context);
}

static void *compute(void *unused) {
    unsigned char signature[80];
    size_t size = sign(signature);
    while (now() < ends_at) {
        for (int i = 0; i < signs; i++)
            size = sign(signature);
        for (int i = 0; i < verifies; i++)
            verify(signature, size);
        atomic_fetch_add(&done, 1);
    }
    return unused;
}

int main(int argc, char **argv) {
    if (argc < 3)
        return 1;
    signs = (int)strtol(argv[1], NULL, 10);
    verifies = (int)strtol(argv[2], NULL, 10);
    double seconds = argc > 3 ? strtod(argv[3], NULL) : 1;
    int threads = argc > 4 ? (int)strtol(argv[4], NULL, 10) : 1;
    pthread_t ids[64];
    key = EVP_PKEY_Q_keygen(NULL, NULL, "SM2");
    double begun = now();
    ends_at = begun + seconds;
    for (int i = 0; i < threads && i < 64; i++)
        pthread_create(&ids[i], NULL, compute, NULL);
    for (int i = 0; i < threads && i < 64; i++)
        pthread_join(ids[i], NULL);
    printf("%.1f\n", (double)atomic_load(&done) / (now() - begun));
    return 0;
}
