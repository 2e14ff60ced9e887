/* key: SM2 key pairs of OpenSSL; see the header. */
#include "core/pki/key.h"

#include <limits.h>
#include <string.h>

#include <openssl/core_names.h>
#include <openssl/err.h>
#include <openssl/x509.h>

#include "core/base/secret.h"

enum status key_generate(EVP_PKEY **out_key) {
    EVP_PKEY *key = NULL;
    EVP_PKEY_CTX *context = EVP_PKEY_CTX_new_id(EVP_PKEY_SM2, NULL);
    bool done =
        context && EVP_PKEY_keygen_init(context) == 1 && EVP_PKEY_keygen(context, &key) == 1;
    EVP_PKEY_CTX_free(context);
    if (!done)
        return STATUS_INTERNAL;
    *out_key = key;
    return STATUS_OK;
}

enum status key_from_point(const struct sm2_point *point, EVP_PKEY **out_key) {
    unsigned char spki[SM2_SPKI_SIZE];
    const unsigned char *cursor = spki;
    if (!sm2_point_is_valid(point))
        return STATUS_PROOF_FAILED;
    sm2_point_to_spki(point, spki);
    EVP_PKEY *key = d2i_PUBKEY(NULL, &cursor, sizeof spki);
    if (!key)
        return STATUS_INTERNAL;
    *out_key = key;
    return STATUS_OK;
}

enum status key_to_point(const EVP_PKEY *key, struct sm2_point *out_point) {
    struct sm2_point point;
    size_t size = 0;
    if (EVP_PKEY_get_octet_string_param(key, OSSL_PKEY_PARAM_PUB_KEY, point.bytes,
                                        sizeof point.bytes, &size) != 1 ||
        size != SM2_POINT_SIZE || !sm2_point_is_valid(&point)) {
        ERR_clear_error();
        return STATUS_PROOF_FAILED;
    }
    *out_point = point;
    return STATUS_OK;
}

enum status key_to_pkcs8(const EVP_PKEY *key, struct arena *arena, struct bytes *out_der) {
    unsigned char *der = NULL;
    PKCS8_PRIV_KEY_INFO *info = EVP_PKEY2PKCS8(key);
    int size = info ? i2d_PKCS8_PRIV_KEY_INFO(info, &der) : -1;
    PKCS8_PRIV_KEY_INFO_free(info);
    if (size <= 0)
        return STATUS_INTERNAL;
    *out_der = BYTES(arena_copy(arena, der, (size_t)size), (size_t)size);
    OPENSSL_clear_free(der, (size_t)size);
    return STATUS_OK;
}

enum status key_from_pkcs8(struct bytes der, EVP_PKEY **out_key) {
    const unsigned char *cursor = der.data;
    struct sm2_point point;
    EVP_PKEY *key = NULL;
    PKCS8_PRIV_KEY_INFO *info =
        der.size <= INT_MAX ? d2i_PKCS8_PRIV_KEY_INFO(NULL, &cursor, (long)der.size) : NULL;
    bool done = info && cursor == der.data + der.size && (key = EVP_PKCS82PKEY(info)) &&
                EVP_PKEY_is_a(key, "SM2") && key_to_point(key, &point) == STATUS_OK;
    PKCS8_PRIV_KEY_INFO_free(info);
    if (!done) {
        EVP_PKEY_free(key);
        ERR_clear_error();
        return STATUS_TAMPERED;
    }
    *out_key = key;
    return STATUS_OK;
}

void key_destroy(EVP_PKEY *key) {
    EVP_PKEY_free(key);
}

void key_identifier(const struct sm2_point *point,
                    unsigned char out_identifier[KEY_IDENTIFIER_SIZE]) {
    unsigned char digest[SECRET_DIGEST_SIZE];
    secret_sm3(&BYTES(point->bytes, sizeof point->bytes), 1, digest);
    memcpy(out_identifier, digest, KEY_IDENTIFIER_SIZE);
}
