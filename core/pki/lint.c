/* lint: the rules over one certificate; see the header. */
#include "core/pki/lint.h"

#include <string.h>

#include <openssl/err.h>
#include <openssl/x509v3.h>

#include "core/base/check.h"
#include "core/base/clock.h"

/* 06 08 2a 81 1c cf 55 01 83 75: 1.2.156.10197.1.501, parameters absent */
static const unsigned char sm2_with_sm3[] = {0x30, 0x0a, 0x06, 0x08, 0x2a, 0x81,
                                             0x1c, 0xcf, 0x55, 0x01, 0x83, 0x75};

struct lint {
    const struct lint_input *input;
    X509 *certificate; /* NULL when it does not parse */
};

/* ---- helpers ---- */

/* The only extension of this kind with this criticality; NULL otherwise. Owned by the caller, of
 * the kind's own type. */
static void *only_extension(const struct lint *lint, int nid, int wanted_critical) {
    int index = X509_get_ext_by_NID(lint->certificate, nid, -1);
    if (index < 0 || X509_get_ext_by_NID(lint->certificate, nid, index) >= 0)
        return NULL;
    X509_EXTENSION *extension = X509_get_ext(lint->certificate, index);
    return X509_EXTENSION_get_critical(extension) == wanted_critical ? X509V3_EXT_d2i(extension)
                                                                     : NULL;
}

static bool is_url(const GENERAL_NAME *name, const char *url) {
    return name && name->type == GEN_URI &&
           (size_t)ASN1_STRING_length(name->d.uniformResourceIdentifier) == strlen(url) &&
           memcmp(ASN1_STRING_get0_data(name->d.uniformResourceIdentifier), url, strlen(url)) == 0;
}

static bool is_text(const ASN1_STRING *string, enum profile_string type, const char *value) {
    int tag = type == PROFILE_UTF8 ? V_ASN1_UTF8STRING : V_ASN1_PRINTABLESTRING;
    return string && ASN1_STRING_type(string) == tag &&
           (size_t)ASN1_STRING_length(string) == strlen(value) &&
           memcmp(ASN1_STRING_get0_data(string), value, strlen(value)) == 0;
}

/* ---- rules ---- */

static const int known_extensions[] = {NID_basic_constraints,
                                       NID_key_usage,
                                       NID_subject_key_identifier,
                                       NID_authority_key_identifier,
                                       NID_certificate_policies,
                                       NID_crl_distribution_points,
                                       NID_info_access};

/* The text OID of an identity part for this holder, or nothing. */
static bool is_identity(const struct lint *lint, const ASN1_OBJECT *object) {
    const struct profile *profile = lint->input->profile;
    char oid[80];
    if (OBJ_obj2txt(oid, sizeof oid, object, 1) <= 0)
        return false;
    for (size_t i = 0; i < profile->identity_count; i++)
        if (str_equal(profile->identity[i].type, oid))
            return true;
    return false;
}

static bool is_known(const struct lint *lint, const ASN1_OBJECT *object) {
    int nid = OBJ_obj2nid(object);
    for (size_t i = 0; i < sizeof known_extensions / sizeof known_extensions[0]; i++)
        if (nid == known_extensions[i])
            return true;
    return is_identity(lint, object);
}

static bool rule_shape(const struct lint *lint) {
    for (int i = 0; i < X509_get_ext_count(lint->certificate); i++) {
        const ASN1_OBJECT *object = X509_EXTENSION_get_object(X509_get_ext(lint->certificate, i));
        if (!is_known(lint, object) || X509_get_ext_by_OBJ(lint->certificate, object, i) != -1)
            return false; /* unknown, or there a second time */
    }
    return true;
}

static bool rule_serial(const struct lint *lint) {
    const ASN1_INTEGER *serial = X509_get0_serialNumber(lint->certificate);
    return X509_get_version(lint->certificate) == 2 && ASN1_STRING_type(serial) == V_ASN1_INTEGER &&
           ASN1_STRING_length(serial) == BUILD_SERIAL_SIZE &&
           memcmp(ASN1_STRING_get0_data(serial), lint->input->order->serial, BUILD_SERIAL_SIZE) ==
               0;
}

static bool rule_algorithm(const struct lint *lint) {
    struct bytes signed_part, algorithm;
    struct sm2_signature signature;
    unsigned char *inner = NULL;
    if (x509_split_signed(lint->input->der, &signed_part, &algorithm, &signature) != STATUS_OK)
        return false;
    int size = i2d_X509_ALGOR(X509_get0_tbs_sigalg(lint->certificate), &inner);
    bool holds = size == (int)sizeof sm2_with_sm3 &&
                 memcmp(inner, sm2_with_sm3, sizeof sm2_with_sm3) == 0 &&
                 algorithm.size == sizeof sm2_with_sm3 &&
                 memcmp(algorithm.data, sm2_with_sm3, sizeof sm2_with_sm3) == 0;
    OPENSSL_free(inner);
    return holds;
}

static bool rule_signature(const struct lint *lint) {
    const struct lint_input *input = lint->input;
    return x509_verify(input->der, &input->signer, X509_ID) == STATUS_OK &&
           x509_verify(input->der, &input->signer, BYTES("", 0)) == STATUS_PROOF_FAILED;
}

/* On the curve, uncompressed, the holder's; not the base point (d = 1) and not a key of our own. */
static bool rule_public_key(const struct lint *lint) {
    unsigned char spki[SM2_SPKI_SIZE];
    unsigned char *own = NULL;
    struct sm2_point weak, issuer;
    sm2_point_to_spki(&lint->input->order->public_key, spki);
    int size = i2d_X509_PUBKEY(X509_get_X509_PUBKEY(lint->certificate), &own);
    bool same = size == (int)sizeof spki && memcmp(own, spki, sizeof spki) == 0;
    OPENSSL_free(own);
    sm2_base_point(&weak);
    if (!same || x509_point(lint->input->issuer, &issuer) != STATUS_OK)
        return false;
    const struct sm2_point *key = &lint->input->order->public_key;
    return sm2_point_is_valid(key) &&
           memcmp(key->bytes + 1, weak.bytes + 1, SM2_SCALAR_SIZE) != 0 &&
           memcmp(key->bytes + 1, issuer.bytes + 1, SM2_SCALAR_SIZE) != 0;
}

static bool rule_usage(const struct lint *lint) {
    ASN1_BIT_STRING *bits = only_extension(lint, NID_key_usage, 1);
    BASIC_CONSTRAINTS *constraints = only_extension(lint, NID_basic_constraints, 1);
    unsigned usage = bits && ASN1_STRING_length(bits) == 1 ? ASN1_STRING_get0_data(bits)[0] : 0;
    const unsigned signing = KU_DIGITAL_SIGNATURE | KU_NON_REPUDIATION;
    const unsigned keeping = KU_KEY_ENCIPHERMENT | KU_DATA_ENCIPHERMENT | KU_KEY_AGREEMENT;
    bool holds = usage == lint->input->profile->key_usage &&
                 ((usage & signing) == 0) != ((usage & keeping) == 0) && constraints &&
                 !constraints->ca && !constraints->pathlen;
    ASN1_BIT_STRING_free(bits);
    BASIC_CONSTRAINTS_free(constraints);
    return holds;
}

static bool rule_key_identifiers(const struct lint *lint) {
    unsigned char identifier[KEY_IDENTIFIER_SIZE];
    const ASN1_OCTET_STRING *issuer = X509_get0_subject_key_id(lint->input->issuer);
    ASN1_OCTET_STRING *own = only_extension(lint, NID_subject_key_identifier, 0);
    AUTHORITY_KEYID *authority = only_extension(lint, NID_authority_key_identifier, 0);
    key_identifier(&lint->input->order->public_key, identifier);
    bool holds = own && ASN1_STRING_length(own) == KEY_IDENTIFIER_SIZE &&
                 memcmp(ASN1_STRING_get0_data(own), identifier, KEY_IDENTIFIER_SIZE) == 0 &&
                 issuer && authority && authority->keyid && !authority->issuer &&
                 ASN1_OCTET_STRING_cmp(authority->keyid, issuer) == 0;
    ASN1_OCTET_STRING_free(own);
    AUTHORITY_KEYID_free(authority);
    return holds;
}

static bool rule_policy(const struct lint *lint) {
    char oid[80] = "";
    CERTIFICATEPOLICIES *policies = only_extension(lint, NID_certificate_policies, 0);
    bool holds = policies && sk_POLICYINFO_num(policies) == 1 &&
                 OBJ_obj2txt(oid, sizeof oid, sk_POLICYINFO_value(policies, 0)->policyid, 1) > 0 &&
                 str_equal(oid, lint->input->profile->policy);
    CERTIFICATEPOLICIES_free(policies);
    return holds;
}

static bool rule_addresses(const struct lint *lint) {
    CRL_DIST_POINTS *points = only_extension(lint, NID_crl_distribution_points, 0);
    AUTHORITY_INFO_ACCESS *access = only_extension(lint, NID_info_access, 0);
    const DIST_POINT *point =
        points && sk_DIST_POINT_num(points) == 1 ? sk_DIST_POINT_value(points, 0) : NULL;
    const GENERAL_NAMES *names = point && point->distpoint && point->distpoint->type == 0 &&
                                         !point->reasons && !point->CRLissuer
                                     ? point->distpoint->name.fullname
                                     : NULL;
    const ACCESS_DESCRIPTION *first = access && sk_ACCESS_DESCRIPTION_num(access) == 1
                                          ? sk_ACCESS_DESCRIPTION_value(access, 0)
                                          : NULL;
    bool holds = names && sk_GENERAL_NAME_num(names) == 1 &&
                 is_url(sk_GENERAL_NAME_value(names, 0), lint->input->profile->crl_url) && first &&
                 OBJ_obj2nid(first->method) == NID_ad_ca_issuers &&
                 is_url(first->location, lint->input->profile->ca_url);
    CRL_DIST_POINTS_free(points);
    AUTHORITY_INFO_ACCESS_free(access);
    return holds;
}

/* Exactly the value as the profile's string type, nothing after it. */
static bool identity_holds(const struct lint *lint, const struct profile_part *part) {
    const char *value = profile_value(part, &lint->input->order->holder);
    ASN1_OBJECT *object = OBJ_txt2obj(part->type, 1);
    int index = object ? X509_get_ext_by_OBJ(lint->certificate, object, -1) : -1;
    ASN1_OBJECT_free(object);
    if (!value || index < 0)
        return !value && index < 0;
    X509_EXTENSION *extension = X509_get_ext(lint->certificate, index);
    const ASN1_OCTET_STRING *octets = X509_EXTENSION_get_data(extension);
    const unsigned char *cursor = ASN1_STRING_get0_data(octets);
    const unsigned char *end = cursor + ASN1_STRING_length(octets);
    ASN1_STRING *text = part->string == PROFILE_UTF8
                            ? d2i_ASN1_UTF8STRING(NULL, &cursor, end - cursor)
                            : d2i_ASN1_PRINTABLESTRING(NULL, &cursor, end - cursor);
    bool holds = text && cursor == end && !X509_EXTENSION_get_critical(extension) &&
                 is_text(text, part->string, value);
    ASN1_STRING_free(text);
    return holds;
}

static bool rule_identity(const struct lint *lint) {
    const struct profile *profile = lint->input->profile;
    for (size_t i = 0; i < profile->identity_count; i++)
        if (!identity_holds(lint, &profile->identity[i]))
            return false;
    return true;
}

static bool rule_numbers(const struct lint *lint) {
    const struct profile_holder *holder = &lint->input->order->holder;
    if (str_equal(holder->document_type, "identity_card"))
        return check_identity_number(holder->document_number) == NULL;
    return holder->document_number && check_document_number(holder->document_number) == NULL;
}

static bool rule_name(const struct lint *lint) {
    const struct lint_input *input = lint->input;
    const X509_NAME *subject = X509_get_subject_name(lint->certificate);
    int at = 0;
    for (size_t i = 0; i < input->profile->subject_count; i++) {
        const struct profile_part *part = &input->profile->subject[i];
        const char *value = profile_value(part, &input->order->holder);
        if (!value)
            continue;
        const X509_NAME_ENTRY *entry = X509_NAME_get_entry(subject, at++);
        /* Each part of the name in a set of its own, in the profile's order. */
        if (!entry || X509_NAME_ENTRY_set(entry) != at - 1 ||
            OBJ_obj2nid(X509_NAME_ENTRY_get_object(entry)) != OBJ_txt2nid(part->type) ||
            !is_text(X509_NAME_ENTRY_get_data(entry), part->string, value))
            return false;
    }
    return at == X509_NAME_entry_count(subject) &&
           X509_NAME_cmp(X509_get_issuer_name(lint->certificate),
                         X509_get_subject_name(input->issuer)) == 0;
}

/* Control characters (C0, DEL, C1), joining marks that a composed form would not have, and
 * compatibility ideographs, which no composed form (NFC) contains. Not a whole table of
 * composition: names are Han or Latin. */
static bool is_clean(const char *text) {
    const unsigned char *at = (const unsigned char *)text;
    for (; *at; at++) {
        if (*at < 0x20 || *at == 0x7f || (at[0] == 0xc2 && at[1] < 0xa0))
            return false;
        if ((at[0] == 0xcc) || (at[0] == 0xcd && at[1] < 0xb0)) /* U+0300 – U+036F */
            return false;
        if (at[0] == 0xef && (at[1] >= 0xa4 && at[1] <= 0xab)) /* U+F900 – U+FAFF */
            return false;
        if (at[0] == 0xf0 && at[1] == 0xaf && at[2] >= 0xa0 && at[2] <= 0xa8) /* U+2F800 – */
            return false;
    }
    return true;
}

static bool rule_characters(const struct lint *lint) {
    const struct lint_input *input = lint->input;
    for (size_t i = 0; i < input->profile->subject_count; i++) {
        const char *value = profile_value(&input->profile->subject[i], &input->order->holder);
        if (value && (!str_is_utf8(value, strlen(value)) || !is_clean(value)))
            return false;
    }
    return input->order->holder.name && input->order->holder.name[0] != '\0';
}

static bool rule_validity(const struct lint *lint) {
    const struct lint_input *input = lint->input;
    int64_t from = x509_not_before(lint->certificate);
    int64_t until = x509_not_after(lint->certificate);
    int64_t years = input->order->years_max < input->profile->validity_years_max
                        ? input->order->years_max
                        : input->profile->validity_years_max;
    return from > 0 && from == input->order->not_before && until == input->order->not_after &&
           until > from && from <= input->now && until <= clock_add_years(from, (int)years) &&
           from >= x509_not_before(input->issuer) && until <= x509_not_after(input->issuer);
}

static const struct {
    const char *id;
    bool (*holds)(const struct lint *lint);
} rules[] = {
    {"GM00", rule_shape},           {"GM01", rule_serial},     {"GM02", rule_algorithm},
    {"GM03", rule_signature},       {"GM04", rule_public_key}, {"GM05", rule_usage},
    {"GM07", rule_key_identifiers}, {"GM08", rule_policy},     {"GM09", rule_addresses},
    {"GM10", rule_identity},        {"GM11", rule_numbers},    {"GM12", rule_name},
    {"GM13", rule_characters},      {"GM14", rule_validity},
};

enum status lint_certificate(const struct lint_input *input, struct lint_report *out_report) {
    struct lint lint = {.input = input};
    *out_report = (struct lint_report){0};
    if (x509_load(input->der, &lint.certificate) != STATUS_OK) {
        out_report->failed[out_report->count++] = "GM00";
        return STATUS_LINT_FAILED;
    }
    for (size_t i = 0; i < sizeof rules / sizeof rules[0]; i++)
        if (!rules[i].holds(&lint))
            out_report->failed[out_report->count++] = rules[i].id;
    X509_free(lint.certificate);
    ERR_clear_error();
    return out_report->count == 0 ? STATUS_OK : STATUS_LINT_FAILED;
}

char *lint_text(struct arena *arena, const struct lint_report *report) {
    struct builder text;
    builder_init(&text, arena);
    for (size_t i = 0; i < report->count; i++)
        builder_format(&text, "%s%s", i ? " " : "", report->failed[i]);
    return text.data;
}
