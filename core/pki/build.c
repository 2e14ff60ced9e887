/* build: certificates and request data before their signature; see the header. */
#include "core/pki/build.h"

#include <string.h>
#include <time.h>

#include <openssl/err.h>
#include <openssl/x509v3.h>

#include "core/base/clock.h"
#include "core/base/secret.h"

#define TRY_BUILD(expression)                                                                      \
    do {                                                                                           \
        if (!(expression))                                                                         \
            goto cleanup;                                                                          \
    } while (0)

void build_serial(unsigned char out_serial[BUILD_SERIAL_SIZE]) {
    secret_random(out_serial, BUILD_SERIAL_SIZE);
    out_serial[0] = (unsigned char)((out_serial[0] & 0x7f) | 0x40);
}

/* ---- names ---- */

/* The letters PrintableString has; OpenSSL would write anything under that tag. */
static bool is_printable(const char *text) {
    return text[strspn(
               text,
               "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 '()+,-./:=?")] ==
           '\0';
}

static int string_type(enum profile_string string, const char *value) {
    if (string == PROFILE_PRINTABLE)
        return is_printable(value) ? V_ASN1_PRINTABLESTRING : -1;
    return str_is_utf8(value, strlen(value)) ? V_ASN1_UTF8STRING : -1;
}

static bool add_name(X509_NAME *name, const char *type, int string, const char *value) {
    return string >= 0 &&
           X509_NAME_add_entry_by_txt(name, type, string, (const unsigned char *)value,
                                      (int)strlen(value), -1, 0) == 1;
}

static bool add_subject(X509_NAME *name, const struct profile *profile,
                        const struct profile_holder *holder) {
    for (size_t i = 0; i < profile->subject_count; i++) {
        const struct profile_part *part = &profile->subject[i];
        const char *value = profile_value(part, holder);
        if (value && !add_name(name, part->type, string_type(part->string, value), value))
            return false;
    }
    return true;
}

/* ---- extensions ---- */

static bool add_octets(X509 *certificate, const ASN1_OBJECT *object, bool critical,
                       const unsigned char *der, int size) {
    ASN1_OCTET_STRING *octets = ASN1_OCTET_STRING_new();
    X509_EXTENSION *extension = NULL;
    bool done = octets && ASN1_OCTET_STRING_set(octets, der, size) == 1 &&
                (extension = X509_EXTENSION_create_by_OBJ(NULL, object, critical, octets)) &&
                X509_add_ext(certificate, extension, -1) == 1;
    X509_EXTENSION_free(extension);
    ASN1_OCTET_STRING_free(octets);
    return done;
}

/* A text extension: the value as UTF8String or PrintableString, nothing around it. */
static bool add_text(X509 *certificate, const char *oid, int type, const char *value) {
    ASN1_OBJECT *object = OBJ_txt2obj(oid, 1);
    ASN1_STRING *text = ASN1_STRING_type_new(type);
    unsigned char *der = NULL;
    int size = -1;
    if (object && text && ASN1_STRING_set(text, value, (int)strlen(value)) == 1)
        size = type == V_ASN1_UTF8STRING ? i2d_ASN1_UTF8STRING(text, &der)
                                         : i2d_ASN1_PRINTABLESTRING(text, &der);
    bool done = size > 0 && add_octets(certificate, object, false, der, size);
    OPENSSL_free(der);
    ASN1_STRING_free(text);
    ASN1_OBJECT_free(object);
    return done;
}

static bool add_identity(X509 *certificate, const struct profile *profile,
                         const struct profile_holder *holder) {
    for (size_t i = 0; i < profile->identity_count; i++) {
        const struct profile_part *part = &profile->identity[i];
        const char *value = profile_value(part, holder);
        if (!value)
            continue;
        int type = string_type(part->string, value);
        if (type < 0 || !add_text(certificate, part->type, type, value))
            return false;
    }
    return true;
}

/* An extension in OpenSSL's own configuration words; values are ours, never a holder's. */
static bool add_configured(X509 *certificate, X509 *issuer, int nid, const char *value) {
    X509V3_CTX context = {0};
    X509V3_set_ctx(&context, issuer ? issuer : certificate, certificate, NULL, NULL, 0);
    X509_EXTENSION *extension = X509V3_EXT_conf_nid(NULL, &context, nid, value);
    bool done = extension && X509_add_ext(certificate, extension, -1) == 1;
    X509_EXTENSION_free(extension);
    return done;
}

static bool add_url(X509 *certificate, int nid, const char *before, const char *url) {
    char value[512];
    int length = snprintf(value, sizeof value, "%s%s", before, url);
    /* A comma would begin a second value. */
    return length > 0 && (size_t)length < sizeof value && !strchr(url, ',') &&
           add_configured(certificate, NULL, nid, value);
}

/* OpenSSL's words for policies want a whole configuration file, so this one is made by hand. */
static bool add_policy(X509 *certificate, const char *oid) {
    CERTIFICATEPOLICIES *policies = CERTIFICATEPOLICIES_new();
    POLICYINFO *policy = POLICYINFO_new();
    ASN1_OBJECT *object = OBJ_txt2obj(oid, 1);
    bool done = policies && policy && object;
    if (done) {
        ASN1_OBJECT_free(policy->policyid);
        policy->policyid = object; /* taken */
        object = NULL;
        done = sk_POLICYINFO_push(policies, policy) > 0;
        policy = done ? NULL : policy;
    }
    done = done && X509_add1_ext_i2d(certificate, NID_certificate_policies, policies, 0,
                                     X509V3_ADD_DEFAULT) == 1;
    ASN1_OBJECT_free(object);
    POLICYINFO_free(policy);
    CERTIFICATEPOLICIES_free(policies);
    return done;
}

static bool add_key_usage(X509 *certificate, unsigned usage) {
    ASN1_BIT_STRING *bits = ASN1_BIT_STRING_new();
    bool done = bits != NULL;
    for (int bit = 0; done && bit < 8; bit++) /* KU_ values count from the left */
        if (usage & (0x80U >> bit))
            done = ASN1_BIT_STRING_set_bit(bits, bit, 1) == 1;
    done = done && X509_add1_ext_i2d(certificate, NID_key_usage, bits, 1, X509V3_ADD_DEFAULT) == 1;
    ASN1_BIT_STRING_free(bits);
    return done;
}

static bool add_key_identifier(X509 *certificate, const struct sm2_point *public_key) {
    unsigned char identifier[KEY_IDENTIFIER_SIZE];
    ASN1_OCTET_STRING *octets = ASN1_OCTET_STRING_new();
    key_identifier(public_key, identifier);
    bool done = octets && ASN1_OCTET_STRING_set(octets, identifier, sizeof identifier) == 1 &&
                X509_add1_ext_i2d(certificate, NID_subject_key_identifier, octets, 0,
                                  X509V3_ADD_DEFAULT) == 1;
    ASN1_OCTET_STRING_free(octets);
    return done;
}

/* ---- the common part ---- */

static bool set_time(ASN1_TIME *target, int64_t at) {
    return ASN1_TIME_set(target, (time_t)(at / CLOCK_SECOND)) != NULL;
}

static bool set_serial(X509 *certificate, const unsigned char serial[BUILD_SERIAL_SIZE]) {
    BIGNUM *number = BN_bin2bn(serial, BUILD_SERIAL_SIZE, NULL);
    bool done = number && BN_to_ASN1_INTEGER(number, X509_get_serialNumber(certificate));
    BN_free(number);
    return done;
}

/* The bytes go in as they are: making an EVP_PKEY of them first costs as much as a signature. */
static bool set_point(X509_PUBKEY *target, const struct sm2_point *point) {
    unsigned char *bytes =
        sm2_point_is_valid(point) ? OPENSSL_memdup(point->bytes, sizeof point->bytes) : NULL;
    if (bytes &&
        X509_PUBKEY_set0_param(target, OBJ_nid2obj(NID_X9_62_id_ecPublicKey), V_ASN1_OBJECT,
                               OBJ_nid2obj(NID_sm2), bytes, (int)sizeof point->bytes) == 1)
        return true; /* took the bytes */
    OPENSSL_free(bytes);
    return false;
}

static X509 *begin(const unsigned char serial[BUILD_SERIAL_SIZE], int64_t not_before,
                   int64_t not_after, const struct sm2_point *public_key) {
    X509 *certificate = X509_new();
    if (certificate && X509_set_version(certificate, 2) == 1 && set_serial(certificate, serial) &&
        set_time(X509_getm_notBefore(certificate), not_before) &&
        set_time(X509_getm_notAfter(certificate), not_after) &&
        set_point(X509_get_X509_PUBKEY(certificate), public_key))
        return certificate;
    X509_free(certificate);
    return NULL;
}

enum status build_certificate(const struct profile *profile, const struct certificate_order *order,
                              X509 *issuer, X509 **out_certificate) {
    enum status status = STATUS_INVALID;
    X509 *certificate =
        begin(order->serial, order->not_before, order->not_after, &order->public_key);
    TRY_BUILD(certificate);
    TRY_BUILD(X509_set_issuer_name(certificate, X509_get_subject_name(issuer)) == 1);
    TRY_BUILD(add_subject(X509_get_subject_name(certificate), profile, &order->holder));
    TRY_BUILD(add_configured(certificate, issuer, NID_basic_constraints, "critical,CA:FALSE"));
    TRY_BUILD(add_key_usage(certificate, profile->key_usage));
    TRY_BUILD(add_key_identifier(certificate, &order->public_key));
    TRY_BUILD(add_configured(certificate, issuer, NID_authority_key_identifier, "keyid:always"));
    TRY_BUILD(add_policy(certificate, profile->policy));
    TRY_BUILD(add_url(certificate, NID_crl_distribution_points, "URI:", profile->crl_url));
    TRY_BUILD(add_url(certificate, NID_info_access, "caIssuers;URI:", profile->ca_url));
    TRY_BUILD(add_identity(certificate, profile, &order->holder));
    *out_certificate = certificate;
    certificate = NULL;
    status = STATUS_OK;
cleanup:
    X509_free(certificate);
    if (status != STATUS_OK)
        ERR_clear_error();
    return status;
}

/* The encoded CertificationRequestInfo of a request: X509_REQ keeps it cached, so it is made
 * through the tbs encoder. */
enum status build_request_info(struct arena *arena, const struct profile *profile,
                               const struct profile_holder *holder,
                               const struct sm2_point *public_key, struct bytes *out_der) {
    enum status status = STATUS_INVALID;
    unsigned char *der = NULL;
    int size = -1;
    X509_REQ *request = X509_REQ_new();
    TRY_BUILD(request && X509_REQ_set_version(request, 0) == 1);
    TRY_BUILD(set_point(X509_REQ_get_X509_PUBKEY(request), public_key));
    TRY_BUILD(add_subject(X509_REQ_get_subject_name(request), profile, holder));
    size = i2d_re_X509_REQ_tbs(request, &der);
    TRY_BUILD(size > 0);
    *out_der = BYTES(arena_copy(arena, der, (size_t)size), (size_t)size);
    status = STATUS_OK;
cleanup:
    OPENSSL_free(der);
    X509_REQ_free(request);
    if (status != STATUS_OK)
        ERR_clear_error();
    return status;
}

enum status build_authority(enum build_authority kind, const char *common_name,
                            const char *organization, const struct sm2_point *public_key,
                            X509 *issuer, const char *pki_base_url, int64_t not_before, int years,
                            X509 **out_certificate) {
    enum status status = STATUS_INTERNAL;
    unsigned char serial[BUILD_SERIAL_SIZE];
    char ca_url[400];
    build_serial(serial);
    X509 *certificate = begin(serial, not_before, clock_add_years(not_before, years), public_key);
    TRY_BUILD(certificate);
    X509_NAME *name = X509_get_subject_name(certificate);
    TRY_BUILD(add_name(name, "C", V_ASN1_PRINTABLESTRING, "CN") &&
              add_name(name, "O", V_ASN1_UTF8STRING, organization) &&
              add_name(name, "CN", V_ASN1_UTF8STRING, common_name));
    TRY_BUILD(X509_set_issuer_name(certificate, issuer ? X509_get_subject_name(issuer) : name) ==
              1);
    TRY_BUILD(
        add_configured(certificate, issuer, NID_basic_constraints,
                       kind == BUILD_ROOT ? "critical,CA:TRUE" : "critical,CA:TRUE,pathlen:0"));
    TRY_BUILD(add_configured(certificate, issuer, NID_key_usage, "critical,keyCertSign,cRLSign"));
    TRY_BUILD(add_key_identifier(certificate, public_key));
    TRY_BUILD(add_configured(certificate, issuer, NID_authority_key_identifier, "keyid:always"));
    if (kind == BUILD_ISSUING) {
        TRY_BUILD(add_policy(certificate, "2.5.29.32.0"));
        int length = snprintf(ca_url, sizeof ca_url, "%s/root.crt", pki_base_url);
        TRY_BUILD(length > 0 && (size_t)length < sizeof ca_url &&
                  add_url(certificate, NID_info_access, "caIssuers;URI:", ca_url));
    }
    *out_certificate = certificate;
    certificate = NULL;
    status = STATUS_OK;
cleanup:
    X509_free(certificate);
    if (status != STATUS_OK)
        ERR_clear_error();
    return status;
}
