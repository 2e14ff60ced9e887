/* crl: full revocation lists; see the header. */
#include "core/pki/crl.h"

#include <string.h>
#include <time.h>

#include <openssl/err.h>
#include <openssl/x509v3.h>

#include "core/base/clock.h"

static bool set_serial(X509_REVOKED *entry, struct bytes serial) {
    BIGNUM *number = BN_bin2bn(serial.data, (int)serial.size, NULL);
    ASN1_INTEGER *integer = number ? BN_to_ASN1_INTEGER(number, NULL) : NULL;
    bool done = integer && X509_REVOKED_set_serialNumber(entry, integer) == 1;
    ASN1_INTEGER_free(integer);
    BN_free(number);
    return done;
}

static bool set_reason(X509_REVOKED *entry, int reason) {
    if (reason == 0)
        return true;
    ASN1_ENUMERATED *value = ASN1_ENUMERATED_new();
    bool done = value && ASN1_ENUMERATED_set(value, reason) == 1 &&
                X509_REVOKED_add1_ext_i2d(entry, NID_crl_reason, value, 0, 0) == 1;
    ASN1_ENUMERATED_free(value);
    return done;
}

static ASN1_TIME *time_at(int64_t at) {
    return ASN1_TIME_set(NULL, (time_t)(at / CLOCK_SECOND));
}

static bool add_entry(X509_CRL *list, const struct crl_entry *source) {
    X509_REVOKED *entry = X509_REVOKED_new();
    ASN1_TIME *at = time_at(source->revoked_at);
    bool done = entry && at && set_serial(entry, source->serial) &&
                X509_REVOKED_set_revocationDate(entry, at) == 1 &&
                set_reason(entry, source->reason) && X509_CRL_add0_revoked(list, entry) == 1;
    if (!done)
        X509_REVOKED_free(entry);
    ASN1_TIME_free(at);
    return done;
}

static bool set_times(X509_CRL *list, int64_t this_update, int64_t next_update) {
    ASN1_TIME *from = time_at(this_update);
    ASN1_TIME *until = time_at(next_update);
    bool done = from && until && X509_CRL_set1_lastUpdate(list, from) == 1 &&
                X509_CRL_set1_nextUpdate(list, until) == 1;
    ASN1_TIME_free(from);
    ASN1_TIME_free(until);
    return done;
}

static bool add_extensions(X509_CRL *list, X509 *issuer, int64_t number) {
    X509V3_CTX context = {0};
    ASN1_INTEGER *value = ASN1_INTEGER_new();
    X509V3_set_ctx(&context, issuer, NULL, NULL, list, 0);
    X509_EXTENSION *authority =
        X509V3_EXT_conf_nid(NULL, &context, NID_authority_key_identifier, "keyid:always");
    bool done = authority && value && X509_CRL_add_ext(list, authority, -1) == 1 &&
                ASN1_INTEGER_set_int64(value, number) == 1 &&
                X509_CRL_add1_ext_i2d(list, NID_crl_number, value, 0, 0) == 1;
    X509_EXTENSION_free(authority);
    ASN1_INTEGER_free(value);
    return done;
}

static X509_CRL *build(X509 *issuer, const struct crl_order *order) {
    X509_CRL *list = X509_CRL_new();
    bool done = list && X509_CRL_set_version(list, 1) == 1 &&
                X509_CRL_set_issuer_name(list, X509_get_subject_name(issuer)) == 1 &&
                set_times(list, order->this_update, order->next_update) &&
                add_extensions(list, issuer, order->number);
    for (size_t i = 0; done && i < order->count; i++)
        done = add_entry(list, &order->entries[i]);
    if (done && X509_CRL_sort(list) == 1)
        return list;
    X509_CRL_free(list);
    ERR_clear_error();
    return NULL;
}

enum status crl_issue(struct arena *arena, const struct authority *authority,
                      const struct crl_order *order, struct bytes *out_der) {
    unsigned char *der = NULL;
    struct crl_facts facts;
    struct bytes copy = {0};
    enum status status = STATUS_INTERNAL;
    if (!authority->key)
        return STATUS_UNAVAILABLE;
    X509_CRL *list = build(authority->issuing, order);
    int size = -1;
    if (list && x509_crl_sign(list, authority->key) == STATUS_OK)
        size = i2d_X509_CRL(list, &der);
    X509_CRL_free(list);
    if (size > 0) {
        copy = BYTES(arena_copy(arena, der, (size_t)size), (size_t)size);
        status = crl_check(copy, &authority->issuing_point, BYTES("", 0), &facts);
    }
    OPENSSL_free(der);
    if (status == STATUS_OK && (facts.number != order->number || facts.count != order->count))
        status = STATUS_INTERNAL;
    if (status == STATUS_OK)
        *out_der = copy;
    return status;
}

static int64_t time_of(const ASN1_TIME *time) {
    struct tm parts;
    return time && ASN1_TIME_to_tm(time, &parts) == 1 ? (int64_t)timegm(&parts) * CLOCK_SECOND : 0;
}

static bool is_listed(X509_CRL *list, struct bytes serial) {
    STACK_OF(X509_REVOKED) *entries = X509_CRL_get_REVOKED(list);
    for (int i = 0; serial.size > 0 && i < sk_X509_REVOKED_num(entries); i++) {
        const ASN1_INTEGER *own = X509_REVOKED_get0_serialNumber(sk_X509_REVOKED_value(entries, i));
        if ((size_t)ASN1_STRING_length(own) == serial.size &&
            memcmp(ASN1_STRING_get0_data(own), serial.data, serial.size) == 0)
            return true;
    }
    return false;
}

static bool read_number(X509_CRL *list, int64_t *out_number) {
    ASN1_INTEGER *value = X509_CRL_get_ext_d2i(list, NID_crl_number, NULL, NULL);
    bool done = value && ASN1_INTEGER_get_int64(out_number, value) == 1;
    ASN1_INTEGER_free(value);
    return done;
}

enum status crl_check(struct bytes der, const struct sm2_point *issuer_key, struct bytes serial,
                      struct crl_facts *out_facts) {
    const unsigned char *cursor = der.data;
    struct crl_facts facts = {0};
    /* OpenSSL cannot verify a list that was signed with an id, so the bytes themselves are
     * verified. */
    if (x509_verify(der, issuer_key, X509_ID) != STATUS_OK)
        return STATUS_PROOF_FAILED;
    X509_CRL *list = d2i_X509_CRL(NULL, &cursor, (long)der.size);
    bool good = list && cursor == der.data + der.size && read_number(list, &facts.number);
    if (good) {
        facts.this_update = time_of(X509_CRL_get0_lastUpdate(list));
        facts.next_update = time_of(X509_CRL_get0_nextUpdate(list));
        STACK_OF(X509_REVOKED) *entries = X509_CRL_get_REVOKED(list);
        facts.count = entries ? (size_t)sk_X509_REVOKED_num(entries) : 0;
        facts.listed = is_listed(list, serial);
        good = facts.this_update > 0 && facts.next_update > facts.this_update;
    }
    X509_CRL_free(list);
    ERR_clear_error();
    if (!good)
        return STATUS_INVALID;
    *out_facts = facts;
    return STATUS_OK;
}
