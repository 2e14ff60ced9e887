/* claim_phone: see the header. */
#include "tests/store/claim_phone.h"

#include <string.h>

#include "core/base/id.h"
#include "core/pki/x509.h"

static void keep(struct phone *phone, const struct claim_record *claim) {
    phone->claim = (struct claim_record){.id = claim->id,
                                         .order_id = claim->order_id,
                                         .account_id = claim->account_id,
                                         .certificate_id = claim->certificate_id};
}

enum status phone_open(struct fixture *fixture, const struct applicant *applicant,
                       struct phone *phone) {
    struct claim_record claim;
    struct call call = fixture_call(fixture, applicant->account_id);
    enum status status =
        claim_open(&call, applicant->order_id, "device-0123456789abcdef", "test phone", &claim);
    if (status == STATUS_OK)
        keep(phone, &claim);
    fixture_end(&call);
    return status;
}

static void ids_text(const struct phone *phone, char account[ID_TEXT_SIZE],
                     char claim[ID_TEXT_SIZE]) {
    id_format(phone->claim.account_id, account);
    id_format(phone->claim.id, claim);
}

enum status phone_join(struct fixture *fixture, struct phone *phone) {
    struct call call = fixture_call(fixture, phone->claim.account_id);
    char account[ID_TEXT_SIZE], claim[ID_TEXT_SIZE];
    struct sm2_context context;
    struct sm2_point point;
    struct sm2_proof proof;
    struct signer_opening opening;
    ids_text(phone, account, claim);
    phone_share(NULL, &phone->share, &phone->inverse);
    MUST(sm2_context_make(account, "device-0123456789abcdef", claim, "keygen", &context) ==
         STATUS_OK);
    MUST(sm2_prove(SM2_ROLE_PHONE, &context, &phone->inverse, NULL, &point, &proof) == STATUS_OK);
    enum status status = claim_join_key(&call, phone->claim.id, &point, &proof, &opening);
    if (status == STATUS_OK) {
        MUST(sm2_proof_check(SM2_ROLE_SERVER, &context, &opening.point, &opening.proof) ==
             STATUS_OK);
        phone_public_key(&phone->share, &opening.point, &phone->public_key);
        MUST(memcmp(&phone->public_key, &opening.public_key, sizeof opening.public_key) == 0);
    }
    fixture_end(&call);
    return status;
}

static bool names(struct bytes request, const char *holder) {
    return memmem(request.data, request.size, holder, strlen(holder)) != NULL;
}

enum status phone_partial(struct fixture *fixture, struct phone *phone, bool right,
                          struct sm2_partial *out_partial) {
    struct call call = fixture_call(fixture, phone->claim.account_id);
    struct signer_round round;
    struct sm2_scalar share = phone->share;
    unsigned char e[SM2_DIGEST_SIZE];
    enum status status = claim_begin_round(&call, phone->claim.id, &round);
    if (status == STATUS_OK) {
        if (!right)
            phone_wrong_share(&phone->share, &share);
        /* The phone signs only a request for its own key and name. */
        MUST(memmem(round.request_info.data, round.request_info.size, phone->public_key.bytes,
                    SM2_POINT_SIZE) != NULL);
        MUST(names(round.request_info, HOLDER_NAME) || names(round.request_info, COMPANY_NAME));
        MUST(sm2_message_digest(&phone->public_key, X509_ID, round.request_info, e) == STATUS_OK);
        phone_sign(&share, &round.point, e, NULL, NULL, out_partial);
    }
    fixture_end(&call);
    return status;
}

enum status phone_finish(struct fixture *fixture, struct phone *phone,
                         const struct sm2_partial *partial) {
    struct call call = fixture_call(fixture, phone->claim.account_id);
    struct claim_record claim;
    enum status status = claim_finish(&call, phone->claim.id, partial, true, &claim);
    if (status == STATUS_OK)
        keep(phone, &claim);
    fixture_end(&call);
    return status;
}

enum status phone_prove(struct fixture *fixture, const struct applicant *applicant,
                        struct phone *phone) {
    struct sm2_partial partial;
    struct call call = fixture_call(fixture, applicant->account_id);
    enum status status = phone_open(fixture, applicant, phone);
    if (status == STATUS_OK)
        status = phone_join(fixture, phone);
    if (status == STATUS_OK)
        status = phone_partial(fixture, phone, true, &partial);
    if (status == STATUS_OK)
        status = signer_sign_finish(&call, phone->claim.id, &partial);
    if (status == STATUS_OK)
        fixture_sql(fixture, "UPDATE claims SET state = 'issuing' WHERE id = %lld",
                    (long long)phone->claim.id);
    fixture_end(&call);
    return status;
}

enum status phone_claim(struct fixture *fixture, const struct applicant *applicant,
                        struct phone *phone) {
    struct sm2_partial partial;
    TRY(phone_open(fixture, applicant, phone));
    TRY(phone_join(fixture, phone));
    TRY(phone_partial(fixture, phone, true, &partial));
    return phone_finish(fixture, phone, &partial);
}
