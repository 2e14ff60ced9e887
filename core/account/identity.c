#include "core/account/identity.h"

#include <string.h>

#include "core/account/account.h"
#include "core/audit/audit.h"
#include "core/base/check.h"
#include "core/base/clock.h"
#include "core/base/id.h"
#include "core/base/settings.h"
#include "core/gateway/gateways.h"
#include "core/job/job.h"
#include "db/identity_store.h"
#include "db/poll_cache.h"

#define IDENTITY_CARD "identity_card"

/* RUL2: which check a document's number gets, and whether its name may be Latin. */
static const struct document_rule {
    const char *document_type;
    const char *(*check_number)(const char *number);
    bool latin_name;
} document_rules[] = {
    {IDENTITY_CARD, check_identity_number, false},
    {"passport", check_document_number, true},
    {"hong_kong_macao_permit", check_document_number, true},
    {"taiwan_permit", check_document_number, true},
    {"foreign_permanent_resident_card", check_document_number, true},
    {"other", check_document_number, true},
};

static const struct document_rule *rule_of(const char *document_type) {
    for (size_t i = 0; i < sizeof document_rules / sizeof *document_rules; i++)
        if (str_equal(document_rules[i].document_type, document_type))
            return &document_rules[i];
    return NULL;
}

void identity_document_index(const struct call *call, const char *document_type,
                             const char *document_number,
                             unsigned char out_index[SECRET_DIGEST_SIZE]) {
    secret_index(call->ring, "document_number",
                 arena_format(call->arena, "%s:%s", document_type, document_number), out_index);
}

static void complain(struct call *call, const char *prefix, const char *field, const char *code) {
    if (code != NULL)
        (void)call_field(call, arena_format(call->arena, "%s%s", prefix, field), code);
}

enum status identity_check_person(struct call *call, const char *prefix,
                                  struct identity_person *person) {
    const struct document_rule *rule = rule_of(person->document_type);
    if (rule == NULL) {
        complain(call, prefix, "document_type",
                 str_is_empty(person->document_type) ? "required" : "format");
        complain(call, prefix, "name", str_is_empty(person->name) ? "required" : NULL);
        complain(call, prefix, "document_number",
                 str_is_empty(person->document_number) ? "required" : NULL);
        return STATUS_INVALID;
    }
    person->name = check_normalise_name(call->arena, person->name);
    person->document_number = check_normalise_code(call->arena, person->document_number);
    complain(call, prefix, "name", check_name(person->name, rule->latin_name));
    complain(call, prefix, "document_number", rule->check_number(person->document_number));
    return call_checked(call);
}

enum status identity_read(struct call *call, struct tx *tx, int64_t account_id,
                          struct identity_person *out_person) {
    struct identity_record record;
    TRY(identity_store_find(tx, account_id, &record));
    struct identity_person person = {.document_type = record.document_type,
                                     .verified_at = record.verified_at};
    TRY(secret_open(call->ring, call->arena,
                    arena_format(call->arena, "identities.name:%lld", (long long)account_id),
                    record.name_sealed, &person.name));
    TRY(secret_open(
        call->ring, call->arena,
        arena_format(call->arena, "identities.document_number:%lld", (long long)account_id),
        record.document_number_sealed, &person.document_number));
    *out_person = person;
    return STATUS_OK;
}
