/* facts: reread approval, payment, face check and profile; see the header. */
#include "core/pki/signer/facts.h"

#include <string.h>

#include "core/base/secret.h"

static bool same(struct bytes one, struct bytes other) {
    return one.size > 0 && one.size == other.size && memcmp(one.data, other.data, one.size) == 0;
}

static enum status open_text(struct signer *signer, struct call *call, const char *column,
                             int64_t id, struct bytes sealed, const char **out_text) {
    char *text = NULL;
    TRY(secret_open(signer->ring, call->arena,
                    arena_format(call->arena, "%s:%lld", column, (long long)id), sealed, &text));
    *out_text = text;
    return STATUS_OK;
}

static enum status read_profile(struct call *call, struct claim_facts *facts) {
    const char *cause = NULL;
    if (!facts->row.profile_data)
        return call_fail(call, STATUS_FORBIDDEN, "no profile is pinned, or an unknown one");
    if (profile_parse(call->arena, facts->row.profile_data, call->settings->pki_base_url,
                      &facts->profile, &cause) != STATUS_OK)
        return call_fail(call, STATUS_TAMPERED, cause);
    if (!same(facts->row.profile_hash, BYTES(facts->profile.hash, PROFILE_HASH_SIZE)))
        return call_fail(call, STATUS_TAMPERED, "profile does not fit its hash");
    return STATUS_OK;
}

static bool is_company(const struct claim_facts *facts) {
    return str_equal(facts->row.holder_kind, "enterprise");
}

/* Whose face was checked: the holder, or the handler of a company. */
static enum status open_applicant_name(struct signer *signer, struct call *call,
                                       const struct claim_facts *facts, const char **out_name) {
    if (!is_company(facts)) {
        *out_name = facts->holder.name;
        return STATUS_OK;
    }
    return open_text(signer, call, "order_people.name", facts->row.handler_id,
                     facts->row.handler_name_sealed, out_name);
}

enum status facts_read(struct signer *signer, struct call *call, struct tx *tx, int64_t claim_id,
                       struct claim_facts *out_facts) {
    struct claim_facts facts = {0};
    const char *verified_name = NULL, *applicant_name = NULL;
    TRY(signer_store_find_facts(tx, claim_id, &facts.row));
    if (facts.row.certificate_state && !str_equal(facts.row.certificate_state, "valid"))
        return call_fail(call, STATUS_FORBIDDEN, "the certificate is suspended or revoked");
    TRY(read_profile(call, &facts));
    TRY(open_text(signer, call, "orders.holder_name", facts.row.order_id,
                  facts.row.holder_name_sealed, &facts.holder.name));
    TRY(open_text(signer, call, "orders.document_number", facts.row.order_id,
                  facts.row.document_number_sealed, &facts.holder.document_number));
    facts.holder.document_type = facts.row.document_type;
    TRY(open_text(signer, call, "identity_verifications.name", facts.row.verification_id,
                  facts.row.verified_name_sealed, &verified_name));
    TRY(open_applicant_name(signer, call, &facts, &applicant_name));
    if (!facts.holder.name || !applicant_name || !str_equal(applicant_name, verified_name))
        return call_fail(call, STATUS_FORBIDDEN, "the order's name is not the verified one");
    *out_facts = facts;
    return STATUS_OK;
}

static bool is_live(const char *claim_state) {
    return str_equal(claim_state, "committed") || str_equal(claim_state, "keyed") ||
           str_equal(claim_state, "signing") || str_equal(claim_state, "issuing");
}

static const char *object_to_order(const struct claim_facts *facts, const char *medium) {
    const struct signer_facts *row = &facts->row;
    if (!str_equal(row->order_state, "approved"))
        return "the order is not approved";
    if (!str_equal(row->last_decision, "approve"))
        return "the last review did not approve";
    if (row->approvals < row->reviews_needed)
        return "another reviewer must approve";
    if (!row->paid)
        return "the order is not paid";
    if (!str_equal(row->medium, medium) ||
        !str_equal(row->holder_kind, facts->profile.holder_kind) || !row->profile_fits)
        return "the pinned profile is not for this order";
    if (!str_equal(row->verification_state, "succeeded") ||
        row->verification_order_id != row->order_id)
        return "no face check of this order succeeded";
    return NULL;
}

/* The person who was checked is the one who claims. */
static const char *object_to_person(const struct signer_facts *row, const char *document_type,
                                    struct bytes document_index) {
    if (!str_equal(document_type, row->verified_type) || !same(document_index, row->verified_index))
        return "the order's document is not the verified one";
    if (row->identity_index.size > 0 && !same(row->identity_index, document_index))
        return "the claimant is somebody else";
    return NULL;
}

static const char *object_to_holder(const struct signer_facts *row) {
    if (row->account_id != row->order_account_id)
        return "the claim is not of the order's account";
    return object_to_person(row, row->document_type, row->document_number_index);
}

/* The company's handler claims, with the own number, while the company lets it. */
static const char *object_to_handler(const struct signer_facts *row, int64_t now) {
    if (!str_equal(row->document_type, "uscc"))
        return "the holder is no company";
    if (row->handler_id == 0 || !same(row->handler_index, row->handler_document_index))
        return "the order names another handler";
    if (!row->represented)
        return "the company has no legal representative";
    if (!row->handler_proved || !same(row->account_mobile_index, row->handler_mobile_index))
        return "the claim is not of the handler's number";
    if (row->grant_id == 0 || row->in_force_from > now ||
        (row->in_force_until != 0 && row->in_force_until <= now))
        return "no grant to the handler is in force";
    return object_to_person(row, row->handler_type, row->handler_index);
}

static const char *objection(const struct claim_facts *facts, const char *medium, int64_t now) {
    const char *cause = object_to_order(facts, medium);
    if (cause)
        return cause;
    return is_company(facts) ? object_to_handler(&facts->row, now) : object_to_holder(&facts->row);
}

enum status facts_check(struct call *call, const struct claim_facts *facts, const char *medium) {
    const char *cause = objection(facts, medium, call->now);
    if (cause)
        return call_fail(call, STATUS_FORBIDDEN, cause);
    /* A claim whose request was signed is finished, however late. */
    if (!is_live(facts->row.claim_state) ||
        (facts->row.expires_at < call->now && !str_equal(facts->row.claim_state, "issuing")))
        return call_fail(call, STATUS_STATE, "the claim is over");
    return STATUS_OK;
}
