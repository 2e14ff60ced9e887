#include "core/pki/request.h"

#include <string.h>

#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

#include "core/pki/key.h"
#include "core/pki/x509.h"

/* SM2 with SM3 (1.2.156.10197.1.501), without and with NULL parameters. */
static const unsigned char sm2_sm3[] = {0x30, 0x0a, 0x06, 0x08, 0x2a, 0x81,
                                        0x1c, 0xcf, 0x55, 0x01, 0x83, 0x75};
static const unsigned char sm2_sm3_null[] = {0x30, 0x0c, 0x06, 0x08, 0x2a, 0x81, 0x1c,
                                             0xcf, 0x55, 0x01, 0x83, 0x75, 0x05, 0x00};

static bool equals(struct bytes bytes, const unsigned char *expected, size_t size) {
    return bytes.size == size && memcmp(bytes.data, expected, size) == 0;
}

/* One PEM block and nothing else but white space around it, or DER as it is. */
static enum status to_der(struct arena *arena, struct bytes text, struct bytes *out_der) {
    if (text.size == 0 || text.size > REQUEST_TEXT_MAX)
        return STATUS_INVALID;
    if (text.data[0] == 0x30) {
        *out_der = BYTES(arena_copy(arena, text.data, text.size), text.size);
        return STATUS_OK;
    }
    char *name = NULL, *header = NULL;
    unsigned char *data = NULL;
    long size = 0;
    BIO *bio = BIO_new_mem_buf(text.data, (int)text.size);
    bool good =
        bio != NULL && PEM_read_bio(bio, &name, &header, &data, &size) == 1 && header[0] == '\0' &&
        (strcmp(name, PEM_STRING_X509_REQ) == 0 || strcmp(name, PEM_STRING_X509_REQ_OLD) == 0) &&
        size > 0;
    char rest[2];
    while (good && BIO_gets(bio, rest, sizeof rest) > 0)
        good = strchr(" \t\r\n", rest[0]) != NULL;
    if (good)
        *out_der = BYTES(arena_copy(arena, data, (size_t)size), (size_t)size);
    OPENSSL_free(name);
    OPENSSL_free(header);
    OPENSSL_free(data);
    BIO_free(bio);
    ERR_clear_error();
    return good ? STATUS_OK : STATUS_INVALID;
}

/* Owned: X509_REQ_free. Encoding the signed part afresh shows what is not DER. */
static X509_REQ *parse(struct bytes der, struct bytes signed_part) {
    const unsigned char *cursor = der.data;
    unsigned char *again = NULL;
    X509_REQ *request = d2i_X509_REQ(NULL, &cursor, (long)der.size);
    int size = -1;
    bool strict = request != NULL && cursor == der.data + der.size;
    if (strict)
        size = i2d_re_X509_REQ_tbs(request, &again);
    strict = strict && size > 0 && equals(signed_part, again, (size_t)size) &&
             X509_REQ_get_version(request) == 0;
    OPENSSL_free(again);
    ERR_clear_error();
    if (strict)
        return request;
    X509_REQ_free(request);
    return NULL;
}

static enum status read_key(X509_REQ *request, struct sm2_point *out_point) {
    const EVP_PKEY *key = X509_REQ_get0_pubkey(request);
    enum status status = STATUS_PROOF_FAILED;
    if (key != NULL && EVP_PKEY_is_a(key, "SM2"))
        status = key_to_point(key, out_point);
    ERR_clear_error();
    return status;
}

enum status request_read(struct arena *arena, struct bytes text,
                         struct token_request *out_request) {
    struct token_request read;
    struct bytes signed_part, algorithm;
    struct sm2_signature signature;
    TRY(to_der(arena, text, &read.der));
    /* A request whose signature is of another kind is no SM2 request at all. */
    if (x509_split_signed(read.der, &signed_part, &algorithm, &signature) != STATUS_OK)
        return STATUS_INVALID;
    X509_REQ *request = parse(read.der, signed_part);
    if (request == NULL)
        return STATUS_INVALID;
    enum status status = read_key(request, &read.public_key);
    X509_REQ_free(request);
    TRY(status);
    if (!equals(algorithm, sm2_sm3, sizeof sm2_sm3) &&
        !equals(algorithm, sm2_sm3_null, sizeof sm2_sm3_null))
        return STATUS_PROOF_FAILED;
    TRY(sm2_verify(&read.public_key, X509_ID, signed_part, &signature));
    *out_request = read;
    return STATUS_OK;
}

static bool entry_is(X509_NAME *name, int at, const char *type, const char *value) {
    X509_NAME_ENTRY *entry = X509_NAME_get_entry(name, at);
    ASN1_OBJECT *wanted = OBJ_txt2obj(type, 0);
    unsigned char *text = NULL;
    int size = entry == NULL ? -1 : ASN1_STRING_to_UTF8(&text, X509_NAME_ENTRY_get_data(entry));
    bool same = wanted != NULL && size >= 0 &&
                OBJ_cmp(wanted, X509_NAME_ENTRY_get_object(entry)) == 0 &&
                equals(BYTES(text, (size_t)size), (const unsigned char *)value, strlen(value));
    OPENSSL_free(text);
    ASN1_OBJECT_free(wanted);
    return same;
}

static bool subject_is(X509_NAME *name, const struct profile *profile,
                       const struct profile_holder *holder) {
    int at = 0;
    for (size_t i = 0; i < profile->subject_count; i++) {
        const struct profile_part *part = &profile->subject[i];
        const char *value = profile_value(part, holder);
        if (value != NULL && !entry_is(name, at++, part->type, value))
            return false;
    }
    return at == X509_NAME_entry_count(name);
}

enum status request_check_subject(const struct token_request *request,
                                  const struct profile *profile,
                                  const struct profile_holder *holder) {
    const unsigned char *cursor = request->der.data;
    X509_REQ *parsed = d2i_X509_REQ(NULL, &cursor, (long)request->der.size);
    bool same = parsed != NULL && subject_is(X509_REQ_get_subject_name(parsed), profile, holder);
    X509_REQ_free(parsed);
    ERR_clear_error();
    return same ? STATUS_OK : STATUS_FORBIDDEN;
}
