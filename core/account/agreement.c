#include "core/account/agreement.h"

#include <string.h>

enum status agreement_read_all(struct call *call, struct agreement_records *out_records) {
    struct tx *tx;
    TRY(tx_read(call, &tx));
    enum status status = agreement_store_list(tx, out_records);
    tx_rollback(tx);
    return status;
}

enum status agreement_read(struct call *call, const char *kind,
                           struct agreement_record *out_record) {
    struct tx *tx;
    TRY(tx_read(call, &tx));
    enum status status = agreement_store_find_current(tx, kind, out_record);
    tx_rollback(tx);
    return status;
}

static bool list_has(const char *list, const char *word) {
    size_t length = strlen(word);
    for (const char *at = list; (at = strstr(at, word)) != NULL; at += length) {
        bool begins = at == list || at[-1] == ',';
        if (begins && (at[length] == ',' || at[length] == '\0'))
            return true;
    }
    return false;
}

static const struct agreement_accepted *find(const struct agreements_accepted *accepted,
                                             const char *kind) {
    for (size_t i = 0; i < accepted->count; i++)
        if (str_equal(accepted->items[i].kind, kind))
            return &accepted->items[i];
    return NULL;
}

static const struct agreement_record *find_current(const struct agreement_records *current,
                                                   const char *kind) {
    for (size_t i = 0; i < current->count; i++)
        if (str_equal(current->items[i].kind, kind))
            return &current->items[i];
    return NULL;
}

enum status agreement_check(struct call *call, struct tx *tx, const char *needed,
                            const struct agreements_accepted *accepted) {
    struct agreement_records current;
    TRY(agreement_store_list(tx, &current));
    for (size_t i = 0; i < accepted->count; i++) {
        const struct agreement_accepted *given = &accepted->items[i];
        const struct agreement_record *record = find_current(&current, given->kind);
        if (find(accepted, given->kind) != given)
            return call_field(call, "agreements", "duplicate");
        if (record == NULL || record->version != given->version)
            return STATUS_AGREEMENT_OUTDATED;
    }
    for (size_t i = 0; i < current.count; i++)
        if (list_has(needed, current.items[i].kind) &&
            find(accepted, current.items[i].kind) == NULL)
            return call_field(call, "agreements", "required");
    return STATUS_OK;
}

enum status agreement_store(struct call *call, struct tx *tx, int64_t account_id,
                            const struct agreements_accepted *accepted) {
    for (size_t i = 0; i < accepted->count; i++)
        TRY(agreement_store_accept(tx, account_id, accepted->items[i].kind,
                                   accepted->items[i].version, call->now));
    return STATUS_OK;
}

const char *agreement_kinds_of(enum client_kind client) {
    return client == CLIENT_PHONE ? "app_terms,app_privacy"
                                  : "platform,terms_of_service,privacy_policy";
}

const char *agreement_kinds_of_login(enum client_kind client) {
    return client == CLIENT_PHONE ? "app_terms,app_privacy" : "terms_of_service,privacy_policy";
}
