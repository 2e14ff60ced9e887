/* profile: certificate profiles as data; see the header. */
#include "core/pki/profile.h"

#include <string.h>

#include <openssl/x509v3.h>

#include "core/base/document.h"
#include "core/base/secret.h"

struct word {
    const char *text;
    unsigned value;
};

static const struct word strings[] = {{"utf8", PROFILE_UTF8}, {"printable", PROFILE_PRINTABLE}};
static const struct word sources[] = {{"name", PROFILE_NAME},
                                      {"document_number", PROFILE_DOCUMENT_NUMBER}};
static const struct word usages[] = {
    {"digitalSignature", KU_DIGITAL_SIGNATURE}, {"nonRepudiation", KU_NON_REPUDIATION},
    {"keyEncipherment", KU_KEY_ENCIPHERMENT},   {"dataEncipherment", KU_DATA_ENCIPHERMENT},
    {"keyAgreement", KU_KEY_AGREEMENT},
};

#define LOOK_UP(table, text, out_value)                                                            \
    look_up((table), sizeof(table) / sizeof(table)[0], (text), strlen(text), (out_value))

static bool look_up(const struct word *words, size_t count, const char *text, size_t length,
                    unsigned *out_value) {
    for (size_t i = 0; i < count; i++)
        if (strlen(words[i].text) == length && memcmp(words[i].text, text, length) == 0) {
            *out_value = words[i].value;
            return true;
        }
    return false;
}

/* "a,b,c" to bits; false for an unknown word or an empty list. */
static bool parse_usage(const char *text, unsigned *out_bits) {
    unsigned bits = 0, bit;
    while (text) {
        size_t length = strcspn(text, ",");
        if (!look_up(usages, sizeof usages / sizeof usages[0], text, length, &bit))
            return false;
        bits |= bit;
        text = text[length] ? text + length + 1 : NULL;
    }
    *out_bits = bits;
    return bits != 0;
}

static bool parse_part(const struct document *row, const char *type_name,
                       struct profile_part *part) {
    const char *string = document_text(row, "string");
    const char *from = document_text(row, "from");
    unsigned value = 0;
    *part = (struct profile_part){.type = document_text(row, type_name),
                                  .value = document_text(row, "value"),
                                  .documents = document_text(row, "documents")};
    if (!part->type || !string || !LOOK_UP(strings, string, &value) || !part->value == !from)
        return false;
    part->string = (enum profile_string)value;
    if (!from)
        return part->value[0] != '\0';
    if (!LOOK_UP(sources, from, &value))
        return false;
    part->source = (enum profile_source)value;
    return true;
}

static bool parse_parts(struct arena *arena, const struct document *root, const char *list,
                        const char *type_name, struct profile_part *parts, size_t *out_count) {
    size_t count = document_count(root, list);
    if (count > PROFILE_PARTS_MAX)
        return false;
    for (size_t i = 0; i < count; i++) {
        const struct document *row = document_at(root, arena_format(arena, "%s.%zu", list, i));
        if (!row || !parse_part(row, type_name, &parts[i]))
            return false;
    }
    *out_count = count;
    return true;
}

static const char *parse_url(struct arena *arena, const struct document *root, const char *name,
                             const char *base) {
    static const char mark[] = "{pki}";
    const char *url = document_text(root, name);
    if (!url || !str_starts_with(url, mark))
        return url;
    return arena_format(arena, "%s%s", base, url + sizeof mark - 1);
}

enum status profile_parse(struct arena *arena, const char *text, const char *pki_base_url,
                          struct profile *out_profile, const char **out_cause) {
    const struct document *root = NULL;
    struct profile profile = {0};
    const char *usage;
    *out_cause = "not strict JSON";
    TRY(document_parse(arena, BYTES(text, strlen(text)), &root));
    profile.name = document_text(root, "name");
    profile.holder_kind = document_text(root, "holder_kind");
    profile.policy = document_text(root, "policy");
    profile.crl_url = parse_url(arena, root, "crl_url", pki_base_url);
    profile.ca_url = parse_url(arena, root, "ca_url", pki_base_url);
    usage = document_text(root, "key_usage");
    *out_cause = "a member is missing";
    if (!profile.name || !profile.holder_kind || !profile.policy || !profile.crl_url ||
        !profile.ca_url || !document_int(root, "version", &profile.version))
        return STATUS_INVALID;
    *out_cause = "validity_years_max is not 1 to 30";
    if (!document_int(root, "validity_years_max", &profile.validity_years_max) ||
        profile.validity_years_max < 1 || profile.validity_years_max > 30)
        return STATUS_INVALID;
    *out_cause = "key_usage has an unknown word";
    if (!usage || !parse_usage(usage, &profile.key_usage))
        return STATUS_INVALID;
    *out_cause = "a part of subject or identity is wrong";
    if (!parse_parts(arena, root, "subject", "type", profile.subject, &profile.subject_count) ||
        !parse_parts(arena, root, "identity", "oid", profile.identity, &profile.identity_count) ||
        profile.subject_count == 0)
        return STATUS_INVALID;
    profile_hash(text, profile.hash);
    *out_profile = profile;
    *out_cause = NULL;
    return STATUS_OK;
}

void profile_hash(const char *text, unsigned char out_hash[PROFILE_HASH_SIZE]) {
    secret_sha256(BYTES(text, strlen(text)), out_hash);
}

static bool list_has(const char *list, const char *word) {
    size_t length = strlen(word);
    while (list) {
        size_t part = strcspn(list, ",");
        if (part == length && memcmp(list, word, length) == 0)
            return true;
        list = list[part] ? list + part + 1 : NULL;
    }
    return false;
}

const char *profile_value(const struct profile_part *part, const struct profile_holder *holder) {
    if (part->documents && !list_has(part->documents, holder->document_type))
        return NULL;
    switch (part->source) {
    case PROFILE_NAME:
        return holder->name;
    case PROFILE_DOCUMENT_NUMBER:
        return holder->document_number;
    case PROFILE_FIXED:
    default:
        return part->value;
    }
}
