/* signer_store: see the header. */
#include "db/signer_store.h"

#include "core/base/id.h"
#include "db/exec.h"

static void read_order(const struct row *row, struct signer_facts *facts) {
    facts->order_id = row_int(row, "order_id");
    facts->account_id = row_int(row, "account_id");
    facts->device_id = row_text(row, "device_id");
    facts->claim_state = row_text(row, "claim_state");
    facts->expires_at = row_time(row, "expires_at");
    facts->order_type = row_text(row, "order_type");
    facts->order_state = row_text(row, "order_state");
    facts->service_until = row_time(row, "service_until");
    facts->order_account_id = row_int(row, "order_account_id");
    facts->medium = row_text(row, "medium");
    facts->holder_kind = row_text(row, "holder_kind");
    facts->term_years = row_int(row, "term_years");
    facts->holder_name_sealed = row_bytes(row, "holder_name_sealed");
    facts->document_type = row_text(row, "document_type");
    facts->document_number_sealed = row_bytes(row, "document_number_sealed");
    facts->document_number_index = row_bytes(row, "document_number_index");
}

static void read_grounds(const struct row *row, struct signer_facts *facts) {
    facts->profile_hash = row_bytes(row, "profile_hash");
    facts->profile_data = row_text(row, "profile_data");
    facts->profile_fits = row_bool(row, "profile_fits");
    facts->verification_id = row_int(row, "verification_id");
    facts->verification_state = row_text(row, "verification_state");
    facts->verification_order_id = row_int(row, "verification_order_id");
    facts->verified_type = row_text(row, "verified_type");
    facts->verified_index = row_bytes(row, "verified_index");
    facts->verified_name_sealed = row_bytes(row, "verified_name_sealed");
    facts->identity_index = row_bytes(row, "identity_index");
    facts->certificate_state = row_text(row, "certificate_state");
    facts->last_decision = row_text(row, "last_decision");
    facts->approvals = row_int(row, "approvals");
    facts->reviews_needed = row_int(row, "reviews_needed");
    facts->paid = row_bool(row, "paid");
}

static void read_people(const struct row *row, struct signer_facts *facts) {
    facts->handler_document_index = row_bytes(row, "handler_document_index");
    facts->handler_id = row_int(row, "handler_id");
    facts->handler_name_sealed = row_bytes(row, "handler_name_sealed");
    facts->handler_type = row_text(row, "handler_type");
    facts->handler_index = row_bytes(row, "handler_index");
    facts->handler_proved = row_bool(row, "handler_proved");
    facts->by_handler = row_bool(row, "by_handler");
    facts->represented = row_bool(row, "represented");
    facts->grant_id = row_int(row, "grant_id");
    facts->in_force_from = row_time(row, "in_force_from");
    facts->in_force_until = row_time(row, "in_force_until");
}

static void read_renewal(const struct row *row, struct signer_facts *facts) {
    facts->lapsed = row_bool(row, "lapsed");
    facts->confirmed = row_bool(row, "confirmed");
    facts->authorised = row_bool(row, "authorised");
    facts->same_line = row_bool(row, "same_line");
    facts->handler_changed = row_bool(row, "handler_changed");
    facts->renewed_until = row_time(row, "renewed_until");
    facts->earlier_order_id = row_int(row, "earlier_order_id");
    facts->earlier_name_sealed = row_bytes(row, "earlier_name_sealed");
    facts->earlier_type = row_text(row, "earlier_type");
    facts->earlier_index = row_bytes(row, "earlier_index");
}

enum status signer_store_find_facts(struct tx *tx, int64_t claim_id,
                                    struct signer_facts *out_facts) {
    struct row row;
    TRY(exec_row(tx, QUERY_SIGNER_FIND_FACTS, PARAMS(PARAM_INT(claim_id)), &row));
    *out_facts = (struct signer_facts){.claim_id = claim_id};
    read_order(&row, out_facts);
    read_grounds(&row, out_facts);
    read_people(&row, out_facts);
    read_renewal(&row, out_facts);
    return STATUS_OK;
}

enum status signer_store_find_share(struct tx *tx, int64_t claim_id,
                                    struct share_record *out_record) {
    struct row row;
    TRY(exec_row(tx, QUERY_SIGNER_FIND_SHARE, PARAMS(PARAM_INT(claim_id)), &row));
    *out_record = (struct share_record){.share_sealed = row_bytes(&row, "share_sealed"),
                                        .opening_sealed = row_bytes(&row, "opening_sealed"),
                                        .public_key = row_bytes(&row, "public_key"),
                                        .state = row_text(&row, "state"),
                                        .attempts = row_int(&row, "attempts"),
                                        .proof = row_bytes(&row, "proof")};
    return STATUS_OK;
}

enum status signer_store_insert_share(struct tx *tx, int64_t claim_id, struct bytes share,
                                      struct bytes opening, int64_t now) {
    return exec_change(
        tx, QUERY_SIGNER_INSERT_SHARE,
        PARAMS(PARAM_INT(claim_id), PARAM_BYTES(share), PARAM_BYTES(opening), PARAM_TIME(now)),
        NULL);
}

enum status signer_store_discard_shares(struct tx *tx, int64_t claim_id, int64_t now) {
    return exec_change(tx, QUERY_SIGNER_DISCARD_SHARES,
                       PARAMS(PARAM_INT(claim_id), PARAM_TIME(now)), NULL);
}

enum status signer_store_join_share(struct tx *tx, int64_t claim_id, struct bytes share,
                                    struct bytes opening, struct bytes public_key, int64_t now) {
    return exec_change_one(tx, QUERY_SIGNER_JOIN_SHARE,
                           PARAMS(PARAM_INT(claim_id), PARAM_BYTES(share), PARAM_BYTES(opening),
                                  PARAM_BYTES(public_key), PARAM_TIME(now)));
}

enum status signer_store_open_round(struct tx *tx, int64_t claim_id, int64_t instance, int64_t now,
                                    int64_t *out_round) {
    struct row row;
    TRY(exec_row(tx, QUERY_SIGNER_OPEN_ROUND,
                 PARAMS(PARAM_INT(claim_id), PARAM_INT(instance), PARAM_TIME(now)), &row));
    *out_round = row_int(&row, "round");
    return STATUS_OK;
}

enum status signer_store_take_round(struct tx *tx, int64_t claim_id, int64_t instance,
                                    int64_t round, int64_t attempts_max, int64_t now) {
    return exec_change_one(tx, QUERY_SIGNER_TAKE_ROUND,
                           PARAMS(PARAM_INT(claim_id), PARAM_INT(instance), PARAM_INT(round),
                                  PARAM_INT(attempts_max), PARAM_TIME(now)));
}

enum status signer_store_prove_share(struct tx *tx, int64_t claim_id, struct bytes proof,
                                     int64_t now) {
    return exec_change_one(tx, QUERY_SIGNER_PROVE_SHARE,
                           PARAMS(PARAM_INT(claim_id), PARAM_BYTES(proof), PARAM_TIME(now)));
}

enum status signer_store_finish_share(struct tx *tx, int64_t claim_id, int64_t now) {
    return exec_change(tx, QUERY_SIGNER_FINISH_SHARE, PARAMS(PARAM_INT(claim_id), PARAM_TIME(now)),
                       NULL);
}

/* ---- uses of a key ---- */

enum status signer_store_find_use(struct tx *tx, int64_t use_id, struct signer_use *out_use) {
    struct row row;
    TRY(exec_row(tx, QUERY_SIGNER_FIND_USE, PARAMS(PARAM_INT(use_id)), &row));
    *out_use =
        (struct signer_use){.certificate_id = row_int(&row, "certificate_id"),
                            .account_id = row_int(&row, "account_id"),
                            .purpose = row_text(&row, "purpose"),
                            .content = row_text(&row, "content"),
                            .expires_at = row_time(&row, "expires_at"),
                            .round = row_int(&row, "round"),
                            .is_signed = row_bool(&row, "is_signed"),
                            .claim_id = row_int(&row, "claim_id"),
                            .certificate_account_id = row_int(&row, "certificate_account_id"),
                            .certificate_state = row_text(&row, "certificate_state"),
                            .not_after = row_time(&row, "not_after"),
                            .share = {.state = row_text(&row, "share_state"),
                                      .share_sealed = row_bytes(&row, "share_sealed"),
                                      .public_key = row_bytes(&row, "public_key")}};
    return STATUS_OK;
}

enum status signer_store_open_use_round(struct tx *tx, int64_t use_id, int64_t claim_id,
                                        int64_t instance, int64_t now, int64_t *out_round) {
    struct row row;
    TRY(exec_row(tx, QUERY_SIGNER_OPEN_USE_ROUND,
                 PARAMS(PARAM_INT(claim_id), PARAM_INT(instance), PARAM_TIME(now)), &row));
    *out_round = row_int(&row, "round");
    return exec_change_one(tx, QUERY_SIGNER_SET_USE_ROUND,
                           PARAMS(PARAM_INT(use_id), PARAM_INT(*out_round)));
}

enum status signer_store_take_use_round(struct tx *tx, int64_t claim_id, int64_t instance,
                                        int64_t round, int64_t now) {
    return exec_change_one(
        tx, QUERY_SIGNER_TAKE_USE_ROUND,
        PARAMS(PARAM_INT(claim_id), PARAM_INT(instance), PARAM_INT(round), PARAM_TIME(now)));
}

enum status signer_store_finish_use(struct tx *tx, int64_t use_id, struct bytes signature,
                                    int64_t now) {
    return exec_change_one(tx, QUERY_SIGNER_FINISH_USE,
                           PARAMS(PARAM_INT(use_id), PARAM_BYTES(signature), PARAM_TIME(now)));
}

enum status signer_store_lock_tries(struct tx *tx, int64_t claim_id, int64_t now,
                                    struct tries_record *out_record) {
    struct row row;
    TRY(exec_change(tx, QUERY_SIGNER_INSERT_TRIES, PARAMS(PARAM_INT(claim_id), PARAM_TIME(now)),
                    NULL));
    TRY(exec_row(tx, QUERY_SIGNER_LOCK_TRIES, PARAMS(PARAM_INT(claim_id)), &row));
    *out_record = (struct tries_record){.wrong = row_int(&row, "wrong"),
                                        .locked_until = row_time(&row, "locked_until")};
    return STATUS_OK;
}

enum status signer_store_save_tries(struct tx *tx, int64_t claim_id,
                                    const struct tries_record *record, int64_t now) {
    return exec_change_one(tx, QUERY_SIGNER_SAVE_TRIES,
                           PARAMS(PARAM_INT(claim_id), PARAM_INT(record->wrong),
                                  PARAM_TIME(record->locked_until), PARAM_TIME(now)));
}

/* ---- extensions ---- */

static void read_extension_order(const struct row *row, struct signer_extension *extension) {
    extension->order_id = row_int(row, "order_id");
    extension->order_type = row_text(row, "order_type");
    extension->order_state = row_text(row, "order_state");
    extension->medium = row_text(row, "medium");
    extension->holder_kind = row_text(row, "holder_kind");
    extension->term_years = row_int(row, "term_years");
    extension->service_until = row_time(row, "service_until");
    extension->holder_name_sealed = row_bytes(row, "holder_name_sealed");
    extension->document_type = row_text(row, "document_type");
    extension->document_number_sealed = row_bytes(row, "document_number_sealed");
    extension->profile_hash = row_bytes(row, "profile_hash");
    extension->profile_data = row_text(row, "profile_data");
    extension->profile_fits = row_bool(row, "profile_fits");
    extension->paid = row_bool(row, "paid");
}

enum status signer_store_find_extension(struct tx *tx, int64_t extension_id,
                                        struct signer_extension *out_extension) {
    struct row row;
    TRY(exec_row(tx, QUERY_SIGNER_FIND_EXTENSION, PARAMS(PARAM_INT(extension_id)), &row));
    *out_extension =
        (struct signer_extension){.certificate_id = row_int(&row, "certificate_id"),
                                  .account_id = row_int(&row, "account_id"),
                                  .extension_state = row_text(&row, "extension_state"),
                                  .claim_id = row_int(&row, "claim_id"),
                                  .certificate_account_id = row_int(&row, "certificate_account_id"),
                                  .certificate_state = row_text(&row, "certificate_state"),
                                  .not_after = row_time(&row, "not_after"),
                                  .same_holder = row_bool(&row, "same_holder"),
                                  .confirmed = row_bool(&row, "confirmed"),
                                  .grant_id = row_int(&row, "grant_id"),
                                  .in_force_from = row_time(&row, "in_force_from"),
                                  .in_force_until = row_time(&row, "in_force_until")};
    read_extension_order(&row, out_extension);
    return STATUS_OK;
}

/* ---- intents ---- */

static enum status find_issuance(struct tx *tx, enum query query, int64_t id,
                                 struct issuance_record *out_record) {
    struct row row;
    TRY(exec_row(tx, query, PARAMS(PARAM_INT(id)), &row));
    *out_record = (struct issuance_record){
        .id = row_int(&row, "id"),
        .claim_id = row_int(&row, "claim_id"),
        .serial = row_bytes(&row, "serial"),
        .profile_hash = row_bytes(&row, "profile_hash"),
        .authority_id = row_int(&row, "authority_id"),
        .lint_certificate_sealed = row_bytes(&row, "lint_certificate_sealed"),
        .tbs_sm3 = row_bytes(&row, "tbs_sm3"),
        .state = row_text(&row, "state"),
        .certificate_sealed = row_bytes(&row, "certificate_sealed")};
    return STATUS_OK;
}

enum status signer_store_find_issuance(struct tx *tx, int64_t order_id,
                                       struct issuance_record *out_record) {
    TRY(find_issuance(tx, QUERY_SIGNER_FIND_ISSUANCE, order_id, out_record));
    out_record->order_id = order_id;
    return STATUS_OK;
}

enum status signer_store_find_issuance_of_extension(struct tx *tx, int64_t extends_id,
                                                    struct issuance_record *out_record) {
    TRY(find_issuance(tx, QUERY_SIGNER_FIND_ISSUANCE_OF_EXTENSION, extends_id, out_record));
    out_record->extends_id = extends_id;
    return STATUS_OK;
}

enum status signer_store_insert_issuance(struct tx *tx, const struct issuance_record *record) {
    return exec_change(tx, QUERY_SIGNER_INSERT_ISSUANCE,
                       PARAMS(PARAM_INT(record->id), PARAM_INT(record->order_id),
                              PARAM_INT(record->claim_id), PARAM_BYTES(record->serial),
                              PARAM_BYTES(record->profile_hash), PARAM_INT(record->authority_id),
                              PARAM_BYTES(record->lint_certificate_sealed),
                              PARAM_BYTES(record->tbs_sm3), PARAM_TIME(record->created_at),
                              PARAM_ID(record->extends_id)),
                       NULL);
}

enum status signer_store_abandon_issuance(struct tx *tx, int64_t id) {
    return exec_change_one(tx, QUERY_SIGNER_ABANDON_ISSUANCE, PARAMS(PARAM_INT(id)));
}

enum status signer_store_sign_issuance(struct tx *tx, int64_t id, struct bytes certificate_sealed,
                                       int64_t now) {
    return exec_change_one(tx, QUERY_SIGNER_SIGN_ISSUANCE,
                           PARAMS(PARAM_INT(id), PARAM_BYTES(certificate_sealed), PARAM_TIME(now)));
}

enum status signer_store_count_issuances(struct tx *tx, int64_t since, int64_t *out_count) {
    struct row row;
    TRY(exec_row(tx, QUERY_SIGNER_COUNT_ISSUANCES, PARAMS(PARAM_TIME(since)), &row));
    *out_count = row_int(&row, "total");
    return STATUS_OK;
}

enum status signer_store_keep_authority(struct tx *tx, const char *role, struct bytes certificate,
                                        int64_t now, int64_t *out_id) {
    struct row row;
    TRY(exec_change(
        tx, QUERY_SIGNER_INSERT_AUTHORITY,
        PARAMS(PARAM_INT(id_next()), PARAM_TEXT(role), PARAM_BYTES(certificate), PARAM_TIME(now)),
        NULL));
    TRY(exec_row(tx, QUERY_SIGNER_FIND_AUTHORITY, PARAMS(PARAM_BYTES(certificate)), &row));
    *out_id = row_int(&row, "id");
    return STATUS_OK;
}

enum status signer_store_find_last_list(struct tx *tx, int64_t authority_id, int64_t *out_number,
                                        int64_t *out_next_update) {
    struct row row;
    enum status status =
        exec_row(tx, QUERY_SIGNER_FIND_LAST_LIST, PARAMS(PARAM_INT(authority_id)), &row);
    if (status != STATUS_OK && status != STATUS_NOT_FOUND)
        return status;
    *out_number = status == STATUS_OK ? row_int(&row, "number") : 0;
    *out_next_update = status == STATUS_OK ? row_time(&row, "next_update") : 0;
    return STATUS_OK;
}

enum status signer_store_list_revoked(struct tx *tx, int64_t authority_id,
                                      struct revoked_record **out_records, size_t *out_count) {
    struct rows *rows = NULL;
    TRY(exec_rows(tx, QUERY_SIGNER_LIST_REVOKED, PARAMS(PARAM_INT(authority_id)), &rows));
    size_t count = rows_count(rows);
    struct revoked_record *records =
        ARENA_ARRAY(tx_call(tx)->arena, count ? count : 1, struct revoked_record);
    for (size_t i = 0; i < count; i++) {
        struct row row = rows_at(rows, i);
        records[i] = (struct revoked_record){.serial = row_bytes(&row, "serial"),
                                             .revoked_at = row_time(&row, "revoked_at"),
                                             .reason = row_int(&row, "revoke_reason")};
    }
    *out_records = records;
    *out_count = count;
    return STATUS_OK;
}

enum status signer_store_insert_list(struct tx *tx, int64_t authority_id, int64_t number,
                                     struct bytes der, int64_t this_update, int64_t next_update) {
    return exec_change(tx, QUERY_SIGNER_INSERT_LIST,
                       PARAMS(PARAM_INT(authority_id), PARAM_INT(number), PARAM_BYTES(der),
                              PARAM_TIME(this_update), PARAM_TIME(next_update)),
                       NULL);
}

enum status signer_store_find_token_request(struct tx *tx, int64_t claim_id,
                                            struct bytes *out_sealed) {
    struct row row;
    TRY(exec_row(tx, QUERY_SIGNER_FIND_TOKEN_REQUEST, PARAMS(PARAM_INT(claim_id)), &row));
    *out_sealed = row_bytes(&row, "request_sealed");
    return STATUS_OK;
}
