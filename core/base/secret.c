/* secret: randomness, comparison, wiping and digests over OpenSSL. The algorithms are fetched once,
 * because a fetch per call costs more than the digest of a short text. */
#include "core/base/secret.h"

#include <errno.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <sys/random.h>

#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/params.h>

#include "core/base/log.h"

static pthread_once_t fetched = PTHREAD_ONCE_INIT;
static EVP_MD *sm3;
static EVP_MD *sha256;
static EVP_MAC *hmac;

_Noreturn static void die(const char *reason) {
    LOG(LOG_ERROR, "crypto_failed", LOG_TEXT("reason", reason));
    abort();
}

static void fetch_all(void) {
    sm3 = EVP_MD_fetch(NULL, "SM3", NULL);
    sha256 = EVP_MD_fetch(NULL, "SHA256", NULL);
    hmac = EVP_MAC_fetch(NULL, "HMAC", NULL);
    if (!sm3 || !sha256 || !hmac)
        die("algorithm missing");
}

void secret_random(void *out_bytes, size_t size) {
    unsigned char *at = out_bytes;
    while (size) {
        ssize_t got = getrandom(at, size, 0);
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            die("getrandom");
        at += got;
        size -= (size_t)got;
    }
}

uint32_t secret_random_below(uint32_t bound) {
    if (bound == 0)
        die("random below zero");
    uint32_t rest = (uint32_t)(-bound) % bound; /* 2^32 mod bound: the values that would bias */
    uint32_t value;
    do
        secret_random(&value, sizeof value);
    while (value < rest);
    return value % bound;
}

bool secret_equal(const void *a, const void *b, size_t size) {
    return CRYPTO_memcmp(a, b, size) == 0;
}

bool secret_same_digest(struct bytes one, struct bytes other) {
    return one.size == SECRET_DIGEST_SIZE && other.size == SECRET_DIGEST_SIZE &&
           secret_equal(one.data, other.data, SECRET_DIGEST_SIZE);
}

bool secret_equal_text(const char *expected, const char *given) {
    if (!expected || !given)
        return false;
    size_t expected_length = strlen(expected);
    size_t length = strlen(given);
    unsigned difference = expected_length != length;
    for (size_t i = 0; i < length; i++) {
        size_t k = i < expected_length ? i : expected_length; /* the final NUL stands in */
        difference |= (unsigned)((unsigned char)given[i] ^ (unsigned char)expected[k]);
    }
    return difference == 0;
}

void secret_wipe(void *bytes, size_t size) {
    OPENSSL_cleanse(bytes, size);
}

static void digest(const EVP_MD *algorithm, const struct bytes *parts, size_t count,
                   unsigned char out_digest[SECRET_DIGEST_SIZE]) {
    EVP_MD_CTX *context = EVP_MD_CTX_new();
    bool good = context && EVP_DigestInit_ex2(context, algorithm, NULL) == 1;
    for (size_t i = 0; good && i < count; i++)
        good = EVP_DigestUpdate(context, parts[i].data, parts[i].size) == 1;
    if (!good || EVP_DigestFinal_ex(context, out_digest, NULL) != 1)
        die("digest");
    EVP_MD_CTX_free(context);
}

struct secret_digester {
    EVP_MD_CTX *sm3;
    EVP_MD_CTX *sha256;
};

struct secret_digester *secret_digester_open(void) {
    struct secret_digester *digester = memory_alloc(1, sizeof *digester);
    pthread_once(&fetched, fetch_all);
    digester->sm3 = EVP_MD_CTX_new();
    digester->sha256 = EVP_MD_CTX_new();
    if (!digester->sm3 || !digester->sha256 || EVP_DigestInit_ex2(digester->sm3, sm3, NULL) != 1 ||
        EVP_DigestInit_ex2(digester->sha256, sha256, NULL) != 1)
        die("digest");
    return digester;
}

void secret_digester_add(struct secret_digester *digester, struct bytes part) {
    if (EVP_DigestUpdate(digester->sm3, part.data, part.size) != 1 ||
        EVP_DigestUpdate(digester->sha256, part.data, part.size) != 1)
        die("digest");
}

void secret_digester_close(struct secret_digester *digester, struct secret_digests *out_digests) {
    struct secret_digests digests;
    if (EVP_DigestFinal_ex(digester->sm3, digests.sm3, NULL) != 1 ||
        EVP_DigestFinal_ex(digester->sha256, digests.sha256, NULL) != 1)
        die("digest");
    EVP_MD_CTX_free(digester->sm3);
    EVP_MD_CTX_free(digester->sha256);
    memory_free(digester);
    if (out_digests != NULL)
        *out_digests = digests;
}

static void keyed_digest(const char *algorithm, struct bytes key, const struct bytes *parts,
                         size_t count, unsigned char out_digest[SECRET_DIGEST_SIZE]) {
    char name[16];
    (void)str_copy(name, sizeof name, algorithm);
    const OSSL_PARAM parameters[] = {
        OSSL_PARAM_construct_utf8_string(OSSL_MAC_PARAM_DIGEST, name, 0),
        OSSL_PARAM_construct_end()};
    EVP_MAC_CTX *context = EVP_MAC_CTX_new(hmac);
    size_t size = 0;
    bool good = context && EVP_MAC_init(context, key.data, key.size, parameters) == 1;
    for (size_t i = 0; good && i < count; i++)
        good = EVP_MAC_update(context, parts[i].data, parts[i].size) == 1;
    if (!good || EVP_MAC_final(context, out_digest, &size, SECRET_DIGEST_SIZE) != 1 ||
        size != SECRET_DIGEST_SIZE)
        die("keyed digest");
    EVP_MAC_CTX_free(context);
}

void secret_sm3(const struct bytes *parts, size_t count,
                unsigned char out_digest[SECRET_DIGEST_SIZE]) {
    (void)pthread_once(&fetched, fetch_all);
    digest(sm3, parts, count, out_digest);
}

void secret_sha256(struct bytes bytes, unsigned char out_digest[SECRET_DIGEST_SIZE]) {
    (void)pthread_once(&fetched, fetch_all);
    digest(sha256, &bytes, 1, out_digest);
}

void secret_hmac_sm3(struct bytes key, const struct bytes *parts, size_t count,
                     unsigned char out_digest[SECRET_DIGEST_SIZE]) {
    (void)pthread_once(&fetched, fetch_all);
    keyed_digest("SM3", key, parts, count, out_digest);
}

void secret_hmac_sha256(struct bytes key, struct bytes bytes,
                        unsigned char out_digest[SECRET_DIGEST_SIZE]) {
    (void)pthread_once(&fetched, fetch_all);
    keyed_digest("SHA256", key, &bytes, 1, out_digest);
}
