/* x509: the one wrapper around signing, loading and verifying with SM2; see the header. */
#include "core/pki/x509.h"

#include <limits.h>
#include <string.h>
#include <time.h>

#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

#include "core/base/clock.h"
#include "core/base/encode.h"

/* ---- loading ---- */

static bool set_id(X509 *certificate, struct bytes id) {
    ASN1_OCTET_STRING *text = ASN1_OCTET_STRING_new();
    if (!text || ASN1_OCTET_STRING_set(text, id.data, (int)id.size) != 1) {
        ASN1_OCTET_STRING_free(text);
        return false;
    }
    X509_set0_distinguishing_id(certificate, text); /* takes it */
    return true;
}

static enum status load_with_id(struct bytes der, struct bytes id, X509 **out_certificate) {
    const unsigned char *cursor = der.data;
    unsigned char *again = NULL;
    X509 *certificate = der.size <= 65536 ? d2i_X509(NULL, &cursor, (long)der.size) : NULL;
    bool strict = certificate && cursor == der.data + der.size;
    if (strict) {
        /* i2d_X509 gives back cached bytes of the signed part; encoding it afresh shows what is not
         * DER. */
        int size = i2d_re_X509_tbs(certificate, &again);
        struct bytes signed_part, algorithm;
        struct sm2_signature signature;
        strict = size > 0 &&
                 x509_split_signed(der, &signed_part, &algorithm, &signature) == STATUS_OK &&
                 signed_part.size == (size_t)size &&
                 memcmp(signed_part.data, again, signed_part.size) == 0;
        OPENSSL_free(again);
    }
    if (!strict || !set_id(certificate, id)) {
        X509_free(certificate);
        ERR_clear_error();
        return STATUS_INVALID;
    }
    *out_certificate = certificate;
    return STATUS_OK;
}

enum status x509_load(struct bytes der, X509 **out_certificate) {
    return load_with_id(der, X509_ID, out_certificate);
}

static bool add_der(struct arena *arena, struct bytes der, struct bytes *ders, size_t room,
                    size_t *count) {
    X509 *certificate = NULL;
    if (*count == room || x509_load(der, &certificate) != STATUS_OK)
        return false;
    X509_free(certificate);
    ders[(*count)++] = BYTES(arena_copy(arena, der.data, der.size), der.size);
    return true;
}

enum status x509_split(struct arena *arena, struct bytes text, struct bytes *out_ders, size_t room,
                       size_t *out_count) {
    size_t count = 0;
    char *name = NULL, *header = NULL;
    unsigned char *der = NULL;
    long size = 0;
    bool good = true;
    if (text.size > INT_MAX)
        return STATUS_INVALID;
    if (text.size > 0 && text.data[0] == 0x30) {
        good = add_der(arena, text, out_ders, room, &count);
    } else {
        BIO *source = BIO_new_mem_buf(text.data, (int)text.size);
        while (good && source && PEM_read_bio(source, &name, &header, &der, &size) == 1) {
            if (strcmp(name, PEM_STRING_X509) == 0)
                good = add_der(arena, BYTES(der, (size_t)size), out_ders, room, &count);
            OPENSSL_free(name);
            OPENSSL_free(header);
            OPENSSL_free(der);
        }
        BIO_free(source);
        ERR_clear_error();
    }
    if (!good || count == 0)
        return STATUS_INVALID;
    *out_count = count;
    return STATUS_OK;
}

enum status x509_to_der(X509 *certificate, struct arena *arena, struct bytes *out_der) {
    unsigned char *der = NULL;
    int size = i2d_X509(certificate, &der);
    if (size <= 0)
        return STATUS_INTERNAL;
    *out_der = BYTES(arena_copy(arena, der, (size_t)size), (size_t)size);
    OPENSSL_free(der);
    return STATUS_OK;
}

char *x509_to_pem(struct arena *arena, struct bytes der, const char *label) {
    const char *text = encode_base64(arena, der);
    struct builder pem;
    builder_init(&pem, arena);
    builder_format(&pem, "-----BEGIN %s-----\n", label);
    for (size_t left = strlen(text); left > 0;) {
        size_t line = left < 64 ? left : 64;
        builder_add_bytes(&pem, text, line);
        builder_add_char(&pem, '\n');
        text += line;
        left -= line;
    }
    builder_format(&pem, "-----END %s-----\n", label);
    return pem.data;
}

/* ---- signing ---- */

struct signing {
    EVP_MD_CTX *digest;
    EVP_PKEY_CTX *key;
};

static void signing_close(struct signing *signing) {
    EVP_MD_CTX_free(signing->digest); /* only borrows the key's context, so both are freed */
    EVP_PKEY_CTX_free(signing->key);
}

static bool signing_open(struct signing *signing, EVP_PKEY *key) {
    *signing = (struct signing){EVP_MD_CTX_new(), EVP_PKEY_CTX_new(key, NULL)};
    if (!signing->digest || !signing->key ||
        EVP_PKEY_CTX_set1_id(signing->key, SM2_DEFAULT_ID, sizeof SM2_DEFAULT_ID - 1) != 1)
        return false;
    EVP_MD_CTX_set_pkey_ctx(signing->digest, signing->key);
    return EVP_DigestSignInit(signing->digest, NULL, EVP_sm3(), NULL, key) == 1;
}

enum status x509_sign(X509 *certificate, EVP_PKEY *issuer_key) {
    struct signing signing;
    /* The call answers the signature's length, not 1. */
    bool done =
        signing_open(&signing, issuer_key) && X509_sign_ctx(certificate, signing.digest) > 0;
    signing_close(&signing);
    return done && set_id(certificate, X509_ID) ? STATUS_OK : STATUS_INTERNAL;
}

enum status x509_crl_sign(X509_CRL *list, EVP_PKEY *issuer_key) {
    struct signing signing;
    bool done = signing_open(&signing, issuer_key) && X509_CRL_sign_ctx(list, signing.digest) > 0;
    signing_close(&signing);
    return done ? STATUS_OK : STATUS_INTERNAL;
}

/* ---- the outer SEQUENCE ---- */

/* One element at the front of `*rest`; moves on. Minimal lengths only. */
static bool take_element(struct bytes *rest, unsigned char tag, struct bytes *out_element,
                         struct bytes *out_content) {
    size_t header = 2, size;
    if (rest->size < 2 || rest->data[0] != tag)
        return false;
    size = rest->data[1];
    if (size >= 0x80) {
        size_t count = size & 0x7f;
        if (count == 0 || count > 3 || rest->size < 2 + count || rest->data[2] == 0)
            return false;
        size = 0;
        for (size_t i = 0; i < count; i++)
            size = size << 8 | rest->data[2 + i];
        header += count;
        if (size < 0x80)
            return false;
    }
    if (rest->size - header < size)
        return false;
    *out_element = BYTES(rest->data, header + size);
    *out_content = BYTES(rest->data + header, size);
    *rest = BYTES(rest->data + header + size, rest->size - header - size);
    return true;
}

enum status x509_split_signed(struct bytes der, struct bytes *out_signed_part,
                              struct bytes *out_algorithm, struct sm2_signature *out_signature) {
    struct bytes outer, rest, signed_part, algorithm, bits, content;
    if (!take_element(&der, 0x30, &outer, &rest) || der.size != 0 ||
        !take_element(&rest, 0x30, &signed_part, &content) ||
        !take_element(&rest, 0x30, &algorithm, &content) ||
        !take_element(&rest, 0x03, &bits, &content) || rest.size != 0 || content.size < 1 ||
        content.data[0] != 0 ||
        !sm2_signature_from_der(BYTES(content.data + 1, content.size - 1), out_signature))
        return STATUS_INVALID;
    *out_signed_part = signed_part;
    *out_algorithm = algorithm;
    return STATUS_OK;
}

enum status x509_verify(struct bytes der, const struct sm2_point *issuer_key, struct bytes id) {
    struct bytes signed_part, algorithm;
    struct sm2_signature signature;
    if (x509_split_signed(der, &signed_part, &algorithm, &signature) != STATUS_OK)
        return STATUS_PROOF_FAILED;
    return sm2_verify(issuer_key, id, signed_part, &signature);
}

/* ---- signing the same bytes again ---- */

/* Tag and minimal length before `size` bytes of content. */
static void add_head(struct builder *der, unsigned char tag, size_t size) {
    builder_add_bytes(der, &tag, 1);
    unsigned char length[3] = {(unsigned char)size, 0, 0};
    size_t count = 1;
    if (size >= 0x100) {
        length[0] = 0x82;
        length[1] = (unsigned char)(size >> 8);
        length[2] = (unsigned char)size;
        count = 3;
    } else if (size >= 0x80) {
        length[0] = 0x81;
        length[1] = (unsigned char)size;
        count = 2;
    }
    builder_add_bytes(der, length, count);
}

enum status x509_sign_again(struct bytes der, EVP_PKEY *issuer_key, struct arena *arena,
                            struct bytes *out_der) {
    struct bytes signed_part, algorithm;
    struct sm2_signature before;
    struct signing signing;
    struct builder whole;
    unsigned char signature[1 + SM2_DER_MAX] = {0}; /* unused bits of the BIT STRING first */
    size_t size = SM2_DER_MAX;
    TRY(x509_split_signed(der, &signed_part, &algorithm, &before));
    bool done = signing_open(&signing, issuer_key) && der.size < 0xff00 &&
                EVP_DigestSign(signing.digest, signature + 1, &size, signed_part.data,
                               signed_part.size) == 1;
    signing_close(&signing);
    if (!done)
        return STATUS_INTERNAL;
    builder_init(&whole, arena);
    /* a BIT STRING of at most 73 bytes has a head of two */
    add_head(&whole, 0x30, signed_part.size + algorithm.size + 2 + 1 + size);
    builder_add_bytes(&whole, signed_part.data, signed_part.size);
    builder_add_bytes(&whole, algorithm.data, algorithm.size);
    add_head(&whole, 0x03, 1 + size);
    builder_add_bytes(&whole, signature, 1 + size);
    *out_der = BYTES(whole.data, whole.length);
    return STATUS_OK;
}

/* ---- reading ---- */

enum status x509_point(X509 *certificate, struct sm2_point *out_point) {
    const EVP_PKEY *key = X509_get0_pubkey(certificate);
    if (!key || !EVP_PKEY_is_a(key, "SM2")) {
        ERR_clear_error();
        return STATUS_PROOF_FAILED;
    }
    return key_to_point(key, out_point);
}

static int64_t time_of(const ASN1_TIME *time) {
    struct tm parts;
    if (!time || ASN1_TIME_to_tm(time, &parts) != 1)
        return 0;
    return (int64_t)timegm(&parts) * CLOCK_SECOND;
}

int64_t x509_not_before(const X509 *certificate) {
    return time_of(X509_get0_notBefore(certificate));
}

int64_t x509_not_after(const X509 *certificate) {
    return time_of(X509_get0_notAfter(certificate));
}

static char *name_text(struct arena *arena, const X509_NAME *name) {
    char *data = NULL;
    char *text = NULL;
    BIO *target = BIO_new(BIO_s_mem());
    if (target &&
        X509_NAME_print_ex(target, name, 0, XN_FLAG_RFC2253 & ~ASN1_STRFLGS_ESC_MSB) >= 0) {
        long size = BIO_get_mem_data(target, &data);
        text = arena_copy(arena, data, (size_t)size);
    }
    BIO_free(target);
    return text ? text : arena_text(arena, "");
}

char *x509_subject(struct arena *arena, const X509 *certificate) {
    return name_text(arena, X509_get_subject_name(certificate));
}

char *x509_issuer(struct arena *arena, const X509 *certificate) {
    return name_text(arena, X509_get_issuer_name(certificate));
}

char *x509_serial(struct arena *arena, const X509 *certificate) {
    const ASN1_INTEGER *serial = X509_get0_serialNumber(certificate);
    return encode_hex(arena,
                      BYTES(ASN1_STRING_get0_data(serial), (size_t)ASN1_STRING_length(serial)));
}

/* ---- the chain ---- */

struct chain {
    X509 *certificates[4];
    size_t count;
    STACK_OF(X509) * between;
    X509_STORE *store;
    X509_STORE_CTX *context;
};

static void chain_close(struct chain *chain) {
    X509_STORE_CTX_free(chain->context);
    X509_STORE_free(chain->store);
    sk_X509_free(chain->between);
    for (size_t i = 0; i < chain->count; i++)
        X509_free(chain->certificates[i]);
}

static bool chain_open(struct chain *chain, const struct bytes *ders, size_t count,
                       struct bytes id) {
    *chain = (struct chain){
        .between = sk_X509_new_null(), .store = X509_STORE_new(), .context = X509_STORE_CTX_new()};
    if (!chain->between || !chain->store || !chain->context ||
        count > sizeof chain->certificates / sizeof chain->certificates[0])
        return false;
    for (; chain->count < count; chain->count++)
        if (load_with_id(ders[chain->count], id, &chain->certificates[chain->count]) != STATUS_OK)
            return false;
    for (size_t i = 1; i + 1 < count; i++)
        if (sk_X509_push(chain->between, chain->certificates[i]) <= 0)
            return false;
    return X509_STORE_add_cert(chain->store, chain->certificates[count - 1]) == 1 &&
           X509_STORE_CTX_init(chain->context, chain->store, chain->certificates[0],
                               chain->between) == 1;
}

enum status x509_chain_verify(const struct bytes *ders, size_t count, struct bytes id, int64_t at,
                              const char **out_problem) {
    struct chain chain;
    enum status status = STATUS_INVALID;
    *out_problem = "not certificates";
    if (count < 2) {
        *out_problem = "a chain has at least two certificates";
        return status;
    }
    if (chain_open(&chain, ders, count, id)) {
        X509_VERIFY_PARAM *parameters = X509_STORE_CTX_get0_param(chain.context);
        X509_VERIFY_PARAM_set_time(parameters, (time_t)(at / CLOCK_SECOND));
        X509_VERIFY_PARAM_set_flags(parameters,
                                    X509_V_FLAG_CHECK_SS_SIGNATURE | X509_V_FLAG_X509_STRICT);
        X509_VERIFY_PARAM_set_auth_level(
            parameters, 0); /* SM2 has no level in OpenSSL 3.0's table of digests */
        bool holds = X509_verify_cert(chain.context) == 1;
        *out_problem = X509_verify_cert_error_string(X509_STORE_CTX_get_error(chain.context));
        status = holds ? STATUS_OK : STATUS_PROOF_FAILED;
    }
    chain_close(&chain);
    ERR_clear_error();
    return status;
}
