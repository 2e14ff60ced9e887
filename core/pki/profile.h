/* profile: what certificates of one kind look like, as data: a versioned row of
 * certificate_profiles with a JSON text. Layout of the name, policy OID, identity OIDs, key usage,
 * addresses and longest validity are all in the text; its SHA-256 is pinned in the order and stored
 * with the certificate, so that a certificate is never made half by one version and half by
 * another.
 *
 *     { "name": "personal_mobile", "version": 1, "holder_kind": "personal", "validity_years_max":
 * 10, "key_usage": "digitalSignature,nonRepudiation", "policy": "2.999.1.1", "crl_url":
 * "{pki}/crl", "ca_url": "{pki}/issuing.crt", "subject": [ {"type": "C", "string": "printable",
 * "value": "CN"}, {"type": "CN", "string": "utf8", "from": "name"} ], "identity": [ {"oid":
 * "1.2.156.10260.4.1.1", "string": "utf8", "from": "document_number", "documents": "identity_card"}
 * ] }
 */
#pragma once

#include "core/base/call.h"
#include "core/base/str.h"

#define PROFILE_HASH_SIZE 32
#define PROFILE_PARTS_MAX 12

enum profile_string { PROFILE_UTF8, PROFILE_PRINTABLE };
enum profile_source { PROFILE_FIXED, PROFILE_NAME, PROFILE_DOCUMENT_NUMBER };

/* A part of the subject (type is a short name such as "CN") or an identity extension (type is an
 * OID). */
struct profile_part {
    const char *type;
    enum profile_string string;
    enum profile_source source;
    const char *value;     /* of PROFILE_FIXED */
    const char *documents; /* document types it is for, comma-separated; NULL = all */
};

struct profile {
    const char *name;
    int64_t version;
    const char *holder_kind;
    int64_t validity_years_max;
    unsigned key_usage; /* bits of OpenSSL's KU_… */
    const char *policy;
    const char *crl_url; /* complete, {pki} replaced */
    const char *ca_url;
    struct profile_part subject[PROFILE_PARTS_MAX];
    size_t subject_count;
    struct profile_part identity[PROFILE_PARTS_MAX];
    size_t identity_count;
    unsigned char hash[PROFILE_HASH_SIZE];
};

/* Whom a certificate is for: the verified facts of the order. */
struct profile_holder {
    const char *name;
    const char *document_type;
    const char *document_number;
};

/* Reads the text; `pki_base_url` takes the place of {pki}. STATUS_INVALID with a cause for the log
 * when anything is missing, unknown or too long. The profile points into `arena`. */
MUST_CHECK enum status profile_parse(struct arena *arena, const char *text,
                                     const char *pki_base_url, struct profile *out_profile,
                                     const char **out_cause);
/* SHA-256 of the text, as the database checks it. */
void profile_hash(const char *text, unsigned char out_hash[PROFILE_HASH_SIZE]);
/* The value a part has for this holder; NULL when the part is not for the holder's document type.
 */
const char *profile_value(const struct profile_part *part, const struct profile_holder *holder);
