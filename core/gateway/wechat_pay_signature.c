/* wechat_pay_signature: RSA and AES-GCM of WeChat Pay over OpenSSL. */
#include "core/gateway/wechat_pay_signature.h"

#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>
#include <string.h>

#include "core/base/encode.h"

#define KEY_BITS_MIN 2048
#define NONCE_SIZE 12
#define TAG_SIZE 16

struct wechat_pay_key {
    EVP_PKEY *pkey;
};

static BIO *bio_of(const char *pem) {
    return BIO_new_mem_buf(pem, (int)strnlen(pem, 1 << 16));
}

/* Takes `pkey` over, NULL included. */
static enum status wrap(EVP_PKEY *pkey, struct wechat_pay_key **out_key) {
    if (pkey == NULL || EVP_PKEY_get_base_id(pkey) != EVP_PKEY_RSA ||
        EVP_PKEY_get_bits(pkey) < KEY_BITS_MIN) {
        EVP_PKEY_free(pkey);
        return STATUS_INVALID;
    }
    struct wechat_pay_key *key = memory_alloc(1, sizeof *key);
    key->pkey = pkey;
    *out_key = key;
    return STATUS_OK;
}

/* An encrypted file must fail, not ask on the terminal. */
static int no_password(char *buffer, int size, int writing, void *pointer) {
    (void)buffer, (void)size, (void)writing, (void)pointer;
    return -1;
}

enum status wechat_pay_key_private(const char *pem, struct wechat_pay_key **out_key) {
    BIO *bio = bio_of(pem);
    EVP_PKEY *pkey = bio != NULL ? PEM_read_bio_PrivateKey(bio, NULL, no_password, NULL) : NULL;
    BIO_free(bio);
    return wrap(pkey, out_key);
}

enum status wechat_pay_key_public(const char *pem, struct wechat_pay_key **out_key) {
    BIO *bio = bio_of(pem);
    EVP_PKEY *pkey = bio != NULL ? PEM_read_bio_PUBKEY(bio, NULL, no_password, NULL) : NULL;
    BIO_free(bio);
    return wrap(pkey, out_key);
}

static char *serial_of(struct arena *arena, const X509 *certificate) {
    BIGNUM *number = ASN1_INTEGER_to_BN(X509_get0_serialNumber(certificate), NULL);
    char *hex = number != NULL ? BN_bn2hex(number) : NULL;
    const char *first = hex;
    while (first != NULL && *first == '0')
        first++;
    char *serial = arena_text(arena, first);
    OPENSSL_free(hex);
    BN_free(number);
    return serial;
}

enum status wechat_pay_key_certificate(const char *pem, struct arena *arena,
                                       struct wechat_pay_key **out_key, char **out_serial) {
    BIO *bio = bio_of(pem);
    X509 *certificate = bio != NULL ? PEM_read_bio_X509(bio, NULL, no_password, NULL) : NULL;
    BIO_free(bio);
    if (certificate == NULL)
        return STATUS_INVALID;
    char *serial = serial_of(arena, certificate);
    enum status status = wrap(X509_get_pubkey(certificate), out_key);
    X509_free(certificate);
    if (status == STATUS_OK)
        *out_serial = serial;
    return status;
}

void wechat_pay_key_destroy(struct wechat_pay_key *key) {
    if (key == NULL)
        return;
    EVP_PKEY_free(key->pkey);
    memory_free(key);
}

static struct bytes message_of(struct arena *arena, const char *const *lines, size_t count,
                               struct bytes body) {
    struct builder message;
    builder_init(&message, arena);
    for (size_t i = 0; i < count; i++) {
        builder_add(&message, lines[i]);
        builder_add_char(&message, '\n');
    }
    if (body.size > 0)
        builder_add_bytes(&message, body.data, body.size);
    builder_add_char(&message, '\n');
    return BYTES(message.data, message.length);
}

struct bytes wechat_pay_request_message(struct arena *arena, const char *method, const char *target,
                                        const char *timestamp, const char *nonce,
                                        struct bytes body) {
    const char *lines[] = {method, target, timestamp, nonce};
    return message_of(arena, lines, sizeof lines / sizeof lines[0], body);
}

struct bytes wechat_pay_reply_message(struct arena *arena, const char *timestamp, const char *nonce,
                                      struct bytes body) {
    const char *lines[] = {timestamp, nonce};
    return message_of(arena, lines, sizeof lines / sizeof lines[0], body);
}

enum status wechat_pay_sign(const struct wechat_pay_key *key, struct arena *arena,
                            struct bytes message, char **out_signature) {
    size_t size = (size_t)EVP_PKEY_get_size(key->pkey);
    unsigned char *signature = arena_alloc(arena, size);
    EVP_MD_CTX *context = EVP_MD_CTX_new();
    bool signed_ = context != NULL &&
                   EVP_DigestSignInit(context, NULL, EVP_sha256(), NULL, key->pkey) == 1 &&
                   EVP_DigestSign(context, signature, &size, message.data, message.size) == 1;
    EVP_MD_CTX_free(context);
    if (!signed_)
        return STATUS_INTERNAL;
    *out_signature = encode_base64(arena, BYTES(signature, size));
    return STATUS_OK;
}

bool wechat_pay_verify(const struct wechat_pay_key *key, struct arena *arena, struct bytes message,
                       const char *signature) {
    struct bytes raw;
    if (signature == NULL || !decode_base64(arena, signature, &raw))
        return false;
    EVP_MD_CTX *context = EVP_MD_CTX_new();
    bool valid = context != NULL &&
                 EVP_DigestVerifyInit(context, NULL, EVP_sha256(), NULL, key->pkey) == 1 &&
                 EVP_DigestVerify(context, raw.data, raw.size, message.data, message.size) == 1;
    EVP_MD_CTX_free(context);
    return valid;
}

char *wechat_pay_authorization(struct arena *arena,
                               const struct wechat_pay_credential *credential) {
    return arena_format(arena,
                        "WECHATPAY2-SHA256-RSA2048 mchid=\"%s\",nonce_str=\"%s\",timestamp=\"%s\","
                        "serial_no=\"%s\",signature=\"%s\"",
                        credential->mchid, credential->nonce, credential->timestamp,
                        credential->serial, credential->signature);
}

static bool open_gcm(const EVP_CIPHER *cipher, const char *key, const char *nonce,
                     const char *associated_data, struct bytes sealed, unsigned char *out_plain) {
    EVP_CIPHER_CTX *context = EVP_CIPHER_CTX_new();
    size_t length = sealed.size - TAG_SIZE;
    unsigned char tag[TAG_SIZE];
    memcpy(tag, sealed.data + length, TAG_SIZE);
    int written = 0;
    bool opened = context != NULL &&
                  EVP_DecryptInit_ex2(context, cipher, (const unsigned char *)key,
                                      (const unsigned char *)nonce, NULL) == 1 &&
                  EVP_DecryptUpdate(context, NULL, &written, (const unsigned char *)associated_data,
                                    (int)strlen(associated_data)) == 1 &&
                  EVP_DecryptUpdate(context, out_plain, &written, sealed.data, (int)length) == 1 &&
                  EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_GCM_SET_TAG, TAG_SIZE, tag) == 1 &&
                  EVP_DecryptFinal_ex(context, out_plain + length, &written) == 1;
    EVP_CIPHER_CTX_free(context);
    return opened;
}

enum status wechat_pay_decrypt(struct arena *arena, const char *key, const char *nonce,
                               const char *associated_data, const char *ciphertext,
                               struct bytes *out_plain) {
    size_t key_size = strlen(key);
    const EVP_CIPHER *cipher = key_size == 32   ? EVP_aes_256_gcm()
                               : key_size == 16 ? EVP_aes_128_gcm()
                                                : NULL;
    struct bytes sealed;
    if (cipher == NULL || strlen(nonce) != NONCE_SIZE ||
        !decode_base64(arena, ciphertext, &sealed) || sealed.size < TAG_SIZE ||
        sealed.size > INT32_MAX)
        return STATUS_TAMPERED;
    size_t length = sealed.size - TAG_SIZE;
    unsigned char *plain = arena_alloc(arena, length + TAG_SIZE);
    if (!open_gcm(cipher, key, nonce, associated_data, sealed, plain))
        return STATUS_TAMPERED;
    plain[length] = '\0';
    *out_plain = BYTES(plain, length);
    return STATUS_OK;
}
