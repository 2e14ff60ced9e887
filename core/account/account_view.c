/* What an account shows of itself: masked by default, in full by an explicit wish (RUL4). */
#include "core/account/account.h"
#include "core/account/identity.h"
#include "core/audit/audit.h"
#include "core/base/mask.h"

static enum status fill_identity(struct call *call, struct tx *tx, int64_t account_id,
                                 struct account_view *view) {
    struct identity_person person;
    enum status status = identity_read(call, tx, account_id, &person);
    if (status == STATUS_NOT_FOUND)
        return STATUS_OK;
    TRY(status);
    view->identity_verified = true;
    view->name_masked = mask_name(call->arena, person.name);
    view->document_type = person.document_type;
    view->document_number_masked = mask_document_number(call->arena, person.document_number);
    view->verified_at = person.verified_at;
    return STATUS_OK;
}

static enum status fill(struct call *call, struct tx *tx, int64_t account_id,
                        struct account_view *view) {
    struct account_record record;
    char *mobile;
    TRY(account_store_find(tx, account_id, &record));
    TRY(account_open_mobile(call, &record, &mobile));
    view->account_id = account_id;
    view->mobile_masked = mask_mobile(call->arena, mobile);
    view->has_password = record.password_hash != NULL;
    view->language = record.language;
    view->large_type = record.large_type;
    TRY(fill_identity(call, tx, account_id, view));
    return agreement_store_list_due(tx, account_id, agreement_kinds_of(call->client),
                                    &view->agreements_due);
}

enum status account_view(struct call *call, int64_t account_id, struct account_view *out_view) {
    struct account_view view = {0};
    struct tx *tx;
    TRY(tx_read(call, &tx));
    enum status status = fill(call, tx, account_id, &view);
    tx_rollback(tx);
    TRY(status);
    *out_view = view;
    return STATUS_OK;
}

enum status account_reveal(struct call *call, struct account_revealed *out_revealed) {
    struct account_revealed revealed = {0};
    struct identity_person person = {0};
    struct tx *tx;
    TRY(tx_begin(call, &tx));
    enum status status;
    TRY_CLEANUP(account_mobile(call, tx, call->actor.id, &revealed.mobile));
    status = identity_read(call, tx, call->actor.id, &person);
    if (status != STATUS_OK && status != STATUS_NOT_FOUND)
        goto cleanup;
    TRY_CLEANUP(audit_write(call, tx,
                            &(struct audit_event){.action = "account.reveal",
                                                  .subject_kind = "account",
                                                  .subject_id = call->actor.id}));
cleanup:
    TRY(tx_end(tx, status));
    revealed.name = person.name;
    revealed.document_number = person.document_number;
    *out_revealed = revealed;
    return STATUS_OK;
}

enum status account_accept_agreements(struct call *call,
                                      const struct agreements_accepted *accepted) {
    struct tx *tx;
    TRY(tx_begin(call, &tx));
    enum status status;
    TRY_CLEANUP(agreement_check(call, tx, "", accepted));
    TRY_CLEANUP(agreement_store(call, tx, call->actor.id, accepted));
    TRY_CLEANUP(audit_write(call, tx,
                            &(struct audit_event){.action = "account.accept_agreements",
                                                  .subject_kind = "account",
                                                  .subject_id = call->actor.id}));
cleanup:
    return tx_end(tx, status);
}

enum status account_set_preferences(struct call *call, const char *language, bool large_type) {
    struct tx *tx;
    TRY(tx_begin(call, &tx));
    enum status status;
    TRY_CLEANUP(account_store_set_preferences(tx, call->actor.id, language, large_type));
    TRY_CLEANUP(audit_write(call, tx,
                            &(struct audit_event){.action = "account.set_preferences",
                                                  .subject_kind = "account",
                                                  .subject_id = call->actor.id}));
cleanup:
    return tx_end(tx, status);
}
