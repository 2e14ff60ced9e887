/* fake_account_store: the part of db/account_store.h that agreement.c uses, without PostgreSQL. */
#include "tests/unit/fake_account_store.h"

#include "db/account_store.h"

static struct agreement_record fake_agreements[] = {
    {.kind = "app_terms", .version = 1},
    {.kind = "platform", .version = 3},
    {.kind = "privacy_policy", .version = 2},
    {.kind = "terms_of_service", .version = 1},
};
int fake_acceptances;

enum status agreement_store_list(struct tx *tx, struct agreement_records *out_records) {
    (void)tx;
    *out_records = (struct agreement_records){fake_agreements, 4};
    return STATUS_OK;
}

enum status agreement_store_find_current(struct tx *tx, const char *kind,
                                         struct agreement_record *out_record) {
    (void)tx;
    for (size_t i = 0; i < 4; i++)
        if (str_equal(fake_agreements[i].kind, kind)) {
            *out_record = fake_agreements[i];
            return STATUS_OK;
        }
    return STATUS_NOT_FOUND;
}

enum status agreement_store_accept(struct tx *tx, int64_t account_id, const char *kind,
                                   int64_t version, int64_t accepted_at) {
    (void)tx;
    fake_acceptances++;
    return account_id != 0 && kind != NULL && version > 0 && accepted_at > 0 ? STATUS_OK
                                                                             : STATUS_INTERNAL;
}
