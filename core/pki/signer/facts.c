/* facts: reread approval, payment, face check and profile; see the header. */
#include "core/pki/signer/facts.h"

#include <string.h>

#include "core/base/secret.h"
#include "core/pki/issue.h"

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

static enum status read_profile(struct call *call, const char *data, struct bytes hash,
                                struct profile *out_profile) {
    const char *cause = NULL;
    if (!data)
        return call_fail(call, STATUS_FORBIDDEN, "no profile is pinned, or an unknown one");
    if (profile_parse(call->arena, data, call->settings->pki_base_url, out_profile, &cause) !=
        STATUS_OK)
        return call_fail(call, STATUS_TAMPERED, cause);
    if (!same(hash, BYTES(out_profile->hash, PROFILE_HASH_SIZE)))
        return call_fail(call, STATUS_TAMPERED, "profile does not fit its hash");
    return STATUS_OK;
}

static enum status read_holder(struct signer *signer, struct call *call, int64_t order_id,
                               struct bytes name_sealed, struct bytes number_sealed,
                               const char *document_type, struct profile_holder *out_holder) {
    TRY(open_text(signer, call, "orders.holder_name", order_id, name_sealed, &out_holder->name));
    TRY(open_text(signer, call, "orders.document_number", order_id, number_sealed,
                  &out_holder->document_number));
    out_holder->document_type = document_type;
    return STATUS_OK;
}

static bool is_renewal(const struct signer_facts *row) {
    return str_equal(row->order_type, "renewal");
}

/* Who was proved to be the holder: by the order's face check, or, when a renewal has none, by the
 * certificate it renews. */
static enum status read_proved_name(struct signer *signer, struct call *call,
                                    const struct signer_facts *row, const char **out_name) {
    if (row->verification_id == 0 && is_renewal(row))
        return open_text(signer, call, "orders.holder_name", row->earlier_order_id,
                         row->earlier_name_sealed, out_name);
    return open_text(signer, call, "identity_verifications.name", row->verification_id,
                     row->verified_name_sealed, out_name);
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
    const struct signer_facts *row = &facts.row;
    const char *proved_name = NULL, *applicant_name = NULL;
    TRY(signer_store_find_facts(tx, claim_id, &facts.row));
    if (facts.row.certificate_state && !str_equal(facts.row.certificate_state, "valid"))
        return call_fail(call, STATUS_FORBIDDEN, "the certificate is suspended or revoked");
    TRY(read_profile(call, row->profile_data, row->profile_hash, &facts.profile));
    TRY(read_holder(signer, call, row->order_id, row->holder_name_sealed,
                    row->document_number_sealed, row->document_type, &facts.holder));
    TRY(read_proved_name(signer, call, row, &proved_name));
    TRY(open_applicant_name(signer, call, &facts, &applicant_name));
    if (!facts.holder.name || !applicant_name || !str_equal(applicant_name, proved_name))
        return call_fail(call, STATUS_FORBIDDEN, "the order's name is not the verified one");
    *out_facts = facts;
    return STATUS_OK;
}

static bool is_live(const char *claim_state) {
    return str_equal(claim_state, "committed") || str_equal(claim_state, "keyed") ||
           str_equal(claim_state, "signing") || str_equal(claim_state, "issuing");
}

static const char *object_to_review(const struct signer_facts *row) {
    if (!str_equal(row->last_decision, "approve"))
        return "the last review did not approve";
    return row->approvals < row->reviews_needed ? "another reviewer must approve" : NULL;
}

/* A new certificate of a renewal takes the place of one that can no longer be extended, is in a
 * token, or is another handler's; a person's renewal needs no review. */
static const char *object_to_renewal(const struct claim_facts *facts, int64_t now) {
    const struct signer_facts *row = &facts->row;
    bool token = str_equal(row->medium, "ukey");
    if (!str_equal(row->order_state, token ? "approved" : "completed") || row->service_until == 0)
        return "the renewal is not in effect";
    if (!row->same_line)
        return "the renewal is of another certificate";
    if (!token && !row->handler_changed && row->renewed_until > now)
        return "the renewed certificate is extended instead";
    if (!is_company(facts))
        return NULL;
    return row->authorised ? object_to_review(row)
                           : "neither the old handler nor the legal representative allowed it";
}

static const char *object_to_approval(const struct claim_facts *facts, int64_t now) {
    if (is_renewal(&facts->row))
        return object_to_renewal(facts, now);
    if (!str_equal(facts->row.order_state, "approved"))
        return "the order is not approved";
    return object_to_review(&facts->row);
}

/* A person's renewal before the end of the old period has no face check: it was confirmed with the
 * PIN. */
static bool is_confirmed(const struct claim_facts *facts) {
    const struct signer_facts *row = &facts->row;
    return is_renewal(row) && !is_company(facts) && row->verification_id == 0 && row->confirmed &&
           !row->lapsed;
}

static const char *object_to_order(const struct claim_facts *facts, const char *medium,
                                   int64_t now) {
    const struct signer_facts *row = &facts->row;
    const char *cause = object_to_approval(facts, now);
    if (cause)
        return cause;
    if (!row->paid)
        return "the order is not paid";
    if (!str_equal(row->medium, medium) ||
        !str_equal(row->holder_kind, facts->profile.holder_kind) || !row->profile_fits)
        return "the pinned profile is not for this order";
    if (!is_confirmed(facts) && (!str_equal(row->verification_state, "succeeded") ||
                                 row->verification_order_id != row->order_id))
        return "no face check of this order succeeded";
    return NULL;
}

static const char *object_to_claimant(const struct signer_facts *row, struct bytes document_index) {
    return row->identity_index.size > 0 && !same(row->identity_index, document_index)
               ? "the claimant is somebody else"
               : NULL;
}

static const char *object_to_document(const struct signer_facts *row, const char *document_type,
                                      struct bytes document_index) {
    return str_equal(document_type, row->verified_type) && same(document_index, row->verified_index)
               ? NULL
               : "the order's document is not the verified one";
}

static const char *object_to_holder(const struct claim_facts *facts) {
    const struct signer_facts *row = &facts->row;
    if (is_confirmed(facts) && (!str_equal(row->document_type, row->earlier_type) ||
                                !same(row->document_number_index, row->earlier_index)))
        return "the renewed certificate is somebody else's";
    if (row->account_id != row->order_account_id)
        return "the claim is not of the order's account";
    const char *cause = is_confirmed(facts) ? NULL
                                            : object_to_document(row, row->document_type,
                                                                 row->document_number_index);
    return cause ? cause : object_to_claimant(row, row->document_number_index);
}

static bool is_in_force(int64_t grant_id, int64_t from, int64_t until, int64_t now) {
    return grant_id != 0 && from <= now && (until == 0 || until > now);
}

/* On a phone the handler claims. A token is made at the desk, where nobody has to have an account:
 * its certificate stands with the account that ordered it, whoever's that is. */
static const char *object_to_account(const struct signer_facts *row, const char *medium) {
    bool token = str_equal(medium, "ukey");
    if (token ? row->account_id != row->order_account_id : !row->by_handler)
        return "the claim is of another account";
    return token ? NULL : object_to_claimant(row, row->handler_index);
}

/* The handler whose number and face were proved, while the company lets it. */
static const char *object_to_handler(const struct signer_facts *row, const char *medium,
                                     int64_t now) {
    if (!str_equal(row->document_type, "uscc"))
        return "the holder is no company";
    if (row->handler_id == 0 || !same(row->handler_index, row->handler_document_index))
        return "the order names another handler";
    if (!row->represented)
        return "the company has no legal representative";
    if (!row->handler_proved)
        return "the handler's number is not proved";
    if (!is_in_force(row->grant_id, row->in_force_from, row->in_force_until, now))
        return "no grant to the handler is in force";
    const char *cause = object_to_document(row, row->handler_type, row->handler_index);
    return cause ? cause : object_to_account(row, medium);
}

static const char *objection(const struct claim_facts *facts, const char *medium, int64_t now) {
    const char *cause = object_to_order(facts, medium, now);
    if (cause)
        return cause;
    return is_company(facts) ? object_to_handler(&facts->row, medium, now)
                             : object_to_holder(facts);
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

/* ---- extensions ---- */

enum status facts_read_extension(struct signer *signer, struct call *call, struct tx *tx,
                                 int64_t extension_id, struct extension_facts *out_facts) {
    struct extension_facts facts = {0};
    const struct signer_extension *row = &facts.row;
    TRY(signer_store_find_extension(tx, extension_id, &facts.row));
    TRY(read_profile(call, row->profile_data, row->profile_hash, &facts.profile));
    TRY(read_holder(signer, call, row->order_id, row->holder_name_sealed,
                    row->document_number_sealed, row->document_type, &facts.holder));
    *out_facts = facts;
    return STATUS_OK;
}

static const char *extension_objection(const struct extension_facts *facts, int64_t now) {
    const struct signer_extension *row = &facts->row;
    if (!str_equal(row->order_type, "renewal") || !str_equal(row->order_state, "completed"))
        return "the renewal is not in effect";
    if (!row->paid)
        return "the renewal is not paid";
    if (!row->same_holder)
        return "the renewal is of another certificate, holder or handler";
    if (!row->confirmed)
        return "the wish was not confirmed with the PIN";
    if (row->account_id != row->certificate_account_id)
        return "the certificate is another account's";
    if (!str_equal(row->certificate_state, "valid"))
        return "the certificate is suspended or revoked";
    if (str_equal(row->holder_kind, "enterprise") &&
        !is_in_force(row->grant_id, row->in_force_from, row->in_force_until, now))
        return "no grant to the handler is in force";
    if (row->service_until <= row->not_after)
        return "the new end is not later";
    if (!str_equal(row->medium, "mobile") ||
        !str_equal(row->holder_kind, facts->profile.holder_kind) || !row->profile_fits)
        return "the pinned profile is not for this order";
    return str_equal(row->extension_state, "failed") ? "the extension was given up" : NULL;
}

enum status facts_check_extension(struct call *call, const struct extension_facts *facts) {
    const char *cause = extension_objection(facts, call->now);
    return cause ? call_fail(call, STATUS_FORBIDDEN, cause) : STATUS_OK;
}

enum status facts_check_time(struct call *call, const struct extension_facts *facts) {
    int64_t left = facts->row.not_after - call->now;
    if (left <= 0)
        return call_fail(call, STATUS_FORBIDDEN, "the certificate has run out");
    if (left > ISSUE_EXTENSION_WINDOW)
        return call_fail(call, STATUS_FORBIDDEN, "its end is not near");
    return STATUS_OK;
}
