#include "core/pki/public_key.h"

#include <string.h>

#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

static const char *algorithm_of(const EVP_PKEY *key) {
    char group[32];
    if (key == NULL || EVP_PKEY_get_group_name(key, group, sizeof group, NULL) != 1)
        return NULL;
    if (str_equal(group, "prime256v1"))
        return "ES256";
    return str_equal(group, "SM2") ? "SM2" : NULL;
}

/* Only white space may follow: two keys in one text would leave the second unseen. */
static bool nothing_follows(BIO *bio) {
    char rest[64];
    int length;
    while ((length = BIO_read(bio, rest, sizeof rest)) > 0)
        for (int i = 0; i < length; i++)
            if (strchr(" \t\r\n", rest[i]) == NULL || rest[i] == '\0')
                return false;
    return true;
}

enum status public_key_parse(struct arena *arena, const char *pem, struct public_key *out_key) {
    enum status status = STATUS_INVALID;
    unsigned char *der = NULL;
    EVP_PKEY *key = NULL;
    BIO *bio = BIO_new_mem_buf(pem, -1);
    if (bio == NULL || !str_starts_with(pem, "-----BEGIN PUBLIC KEY-----"))
        goto cleanup;
    key = PEM_read_bio_PUBKEY(bio, NULL, NULL, NULL);
    const char *algorithm = algorithm_of(key);
    int size = algorithm != NULL && nothing_follows(bio) ? i2d_PUBKEY(key, &der) : 0;
    if (size <= 0)
        goto cleanup;
    *out_key = (struct public_key){
        .algorithm = algorithm,
        .der = BYTES(arena_copy(arena, (const char *)der, (size_t)size), (size_t)size)};
    status = STATUS_OK;
cleanup:
    OPENSSL_free(der);
    EVP_PKEY_free(key);
    BIO_free(bio);
    return status;
}
