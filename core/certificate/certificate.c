/* certificate: reading certificates and what is published; see the header. */
#include "core/certificate/certificate.h"

#include <string.h>

#include "core/base/clock.h"
#include "core/base/encode.h"
#include "core/base/mask.h"
#include "core/base/secret.h"
#include "core/base/settings.h"
#include "core/order/order_holder.h"
#include "core/pki/signer_client.h"
#include "core/pki/x509.h"
#include "db/account_store.h"

static const char *pem_context(struct call *call, int64_t id) {
    return arena_format(call->arena, "certificates.pem:%lld", (long long)id);
}

struct bytes certificate_seal(struct call *call, int64_t id, const char *pem) {
    return secret_seal(call->ring, call->arena, pem_context(call, id), pem);
}

enum status certificate_fill(struct call *call, const struct signer_certificate *given,
                             struct certificate_record *record) {
    X509 *certificate = NULL;
    struct sm2_point *point = ARENA_NEW(call->arena, struct sm2_point);
    unsigned char *digest = ARENA_ARRAY(call->arena, SECRET_DIGEST_SIZE, unsigned char);
    struct bytes der = given->der;
    if (x509_load(der, &certificate) != STATUS_OK || x509_point(certificate, point) != STATUS_OK) {
        X509_free(certificate);
        return call_fail(call, STATUS_UNAVAILABLE, "signer gave no certificate");
    }
    record->not_before = x509_not_before(certificate);
    record->not_after = x509_not_after(certificate);
    bool good = decode_hex(call->arena, x509_serial(call->arena, certificate), &record->serial);
    X509_free(certificate);
    secret_sm3(&der, 1, digest);
    record->fingerprint_sm3 = BYTES(digest, SECRET_DIGEST_SIZE);
    record->public_key = BYTES(point->bytes, SM2_POINT_SIZE);
    record->issuance_id = given->issuance_id;
    record->authority_id = given->authority_id;
    record->pem_sealed =
        certificate_seal(call, record->id, x509_to_pem(call->arena, der, "CERTIFICATE"));
    return good ? STATUS_OK : STATUS_INTERNAL;
}

static enum status shown_name(struct call *call, int64_t order_id, const char *holder_kind,
                              struct bytes sealed, const char **out_name) {
    const struct order_record order = {.id = order_id, .holder_name_sealed = sealed};
    struct order_holder holder;
    TRY(order_holder_open(call, &order, &holder));
    *out_name = order_holder_name_shown(call, holder_kind, holder.name);
    return STATUS_OK;
}

/* The certificate itself, and the loaded form of it. Owned by the caller. */
static enum status open_certificate(struct call *call, const struct certificate_record *record,
                                    const char **out_pem, X509 **out_certificate) {
    char *pem = NULL;
    struct bytes der;
    size_t count = 0;
    TRY(secret_open(call->ring, call->arena, pem_context(call, record->id), record->pem_sealed,
                    &pem));
    if (!pem || x509_split(call->arena, BYTES(pem, strlen(pem)), &der, 1, &count) != STATUS_OK)
        return STATUS_TAMPERED;
    TRY(x509_load(der, out_certificate));
    *out_pem = pem;
    return STATUS_OK;
}

/* The last name of a distinguished name, which is first in its text: "CN=…". */
static const char *common_name(struct arena *arena, const char *name) {
    if (str_starts_with(name, "CN="))
        name += 3;
    return arena_copy(arena, name, strcspn(name, ","));
}

static int64_t days_left(const struct certificate_record *record, int64_t now) {
    return record->not_after <= now ? 0 : (record->not_after - now + CLOCK_DAY - 1) / CLOCK_DAY;
}

static enum status summarise(struct call *call, const struct certificate_record *record,
                             const X509 *certificate, struct certificate_summary *out_summary) {
    struct certificate_summary summary = {.record = *record, .state = record->state};
    TRY(shown_name(call, record->order_id, record->holder_kind, record->holder_name_sealed,
                   &summary.holder_name_masked));
    summary.issuer = common_name(call->arena, x509_issuer(call->arena, certificate));
    summary.serial = encode_hex(call->arena, record->serial);
    summary.days_left = days_left(record, call->now);
    if (str_equal(record->state, "valid") && record->not_after <= call->now)
        summary.state = "expired";
    *out_summary = summary;
    return STATUS_OK;
}

static enum status fill_list(struct call *call, const struct certificate_records *records,
                             const struct claimable_record *waiting,
                             struct certificate_list *list) {
    for (size_t i = 0; i < records->count; i++) {
        const char *pem = NULL;
        X509 *certificate = NULL;
        TRY(open_certificate(call, &records->items[i], &pem, &certificate));
        enum status status =
            summarise(call, &records->items[i], certificate, &list->certificates[i]);
        X509_free(certificate);
        TRY(status);
    }
    for (size_t i = 0; i < list->claimable_count; i++) {
        list->claimable[i].record = waiting[i];
        TRY(shown_name(call, waiting[i].order_id, waiting[i].holder_kind,
                       waiting[i].holder_name_sealed, &list->claimable[i].holder_name_masked));
    }
    return STATUS_OK;
}

enum status certificate_read_list(struct call *call, const struct page *page,
                                  struct certificate_list *out_list) {
    struct tx *tx = NULL;
    struct certificate_records records = {0};
    struct claimable_records waiting = {0};
    struct certificate_list list = {0};
    enum status status;
    TRY(tx_read(call, &tx));
    TRY_CLEANUP(certificate_store_list_own(tx, call->actor.id, page, &records));
    TRY_CLEANUP(certificate_store_list_claimable(tx, call->actor.id, call->now, page, &waiting));
    list.count = records.count;
    list.total = records.total;
    list.certificates = ARENA_ARRAY(call->arena, list.count + 1, struct certificate_summary);
    list.claimable_count = waiting.count;
    list.claimable_total = waiting.total;
    list.claimable = ARENA_ARRAY(call->arena, list.claimable_count + 1, struct claimable);
    status = fill_list(call, &records, waiting.items, &list);
    if (status == STATUS_OK)
        *out_list = list;
cleanup:
    tx_rollback(tx);
    return status;
}

static enum status find_own(struct call *call, int64_t id, struct certificate_record *out_record) {
    struct tx *tx = NULL;
    TRY(tx_read(call, &tx));
    enum status status = certificate_store_find_own(tx, id, call->actor.id, out_record);
    tx_rollback(tx);
    return status;
}

static enum status view_of(struct call *call, const struct certificate_record *record,
                           struct certificate_view *out_view) {
    struct certificate_view view = {0};
    X509 *certificate = NULL;
    TRY(open_certificate(call, record, &view.pem, &certificate));
    enum status status = summarise(call, record, certificate, &view.summary);
    if (status == STATUS_OK)
        status = x509_point(certificate, &view.public_key);
    if (status == STATUS_OK) {
        view.subject = x509_subject(call->arena, certificate);
        view.issuer_subject = x509_issuer(call->arena, certificate);
        *out_view = view;
    }
    X509_free(certificate);
    return status;
}

enum status certificate_read(struct call *call, int64_t id, struct certificate_view *out_view) {
    struct certificate_record record;
    TRY(find_own(call, id, &record));
    return view_of(call, &record, out_view);
}

enum status certificate_read_any(struct call *call, int64_t id, struct certificate_view *out_view) {
    struct certificate_record record;
    struct tx *tx = NULL;
    TRY(tx_read(call, &tx));
    enum status status = certificate_store_find(tx, id, &record);
    tx_rollback(tx);
    TRY(status);
    return view_of(call, &record, out_view);
}

enum status certificate_open_chain(struct call *call, int64_t id, int64_t authority_id,
                                   struct bytes pem_sealed, const char **out_pem) {
    struct bytes issuing, root;
    char *pem;
    struct tx *tx = NULL;
    TRY(tx_read(call, &tx));
    enum status status = certificate_store_find_chain(tx, authority_id, &issuing, &root);
    tx_rollback(tx);
    TRY(status);
    TRY(secret_open(call->ring, call->arena, pem_context(call, id), pem_sealed, &pem));
    *out_pem =
        arena_format(call->arena, "%s%s%s", pem, x509_to_pem(call->arena, issuing, "CERTIFICATE"),
                     x509_to_pem(call->arena, root, "CERTIFICATE"));
    return STATUS_OK;
}

enum status certificate_read_chain(struct call *call, int64_t id, const char **out_pem) {
    struct certificate_record record;
    struct bytes issuing, root;
    const char *pem = NULL;
    X509 *certificate = NULL;
    struct tx *tx = NULL;
    TRY(tx_read(call, &tx));
    enum status status = certificate_store_find_own(tx, id, call->actor.id, &record);
    if (status == STATUS_OK)
        status = certificate_store_find_chain(tx, record.authority_id, &issuing, &root);
    tx_rollback(tx);
    TRY(status);
    TRY(open_certificate(call, &record, &pem, &certificate));
    X509_free(certificate);
    *out_pem =
        arena_format(call->arena, "%s%s%s", pem, x509_to_pem(call->arena, issuing, "CERTIFICATE"),
                     x509_to_pem(call->arena, root, "CERTIFICATE"));
    return STATUS_OK;
}

enum status certificate_read_authority(struct call *call, const char *role, struct bytes *out_der) {
    struct tx *tx = NULL;
    TRY(tx_read(call, &tx));
    enum status status = certificate_store_find_authority(tx, role, out_der);
    tx_rollback(tx);
    return status == STATUS_NOT_FOUND ? call_fail(call, STATUS_UNAVAILABLE, "no CA yet") : status;
}

static enum status find_list(struct call *call, struct bytes *out_der, int64_t *out_next_update) {
    struct tx *tx = NULL;
    TRY(tx_read(call, &tx));
    enum status status = certificate_store_find_list(tx, out_der, out_next_update);
    tx_rollback(tx);
    return status;
}

enum status certificate_read_crl(struct call *call, struct bytes *out_der) {
    int64_t next_update;
    enum status status = find_list(call, out_der, &next_update);
    return status == STATUS_NOT_FOUND ? call_fail(call, STATUS_UNAVAILABLE, "no list yet") : status;
}

enum status certificate_publish_crl(struct call *call) {
    struct bytes der;
    int64_t next_update = 0, number;
    enum status status = find_list(call, &der, &next_update);
    if (status != STATUS_OK && status != STATUS_NOT_FOUND)
        return status;
    if (next_update > call->now + call->settings->crl_hours * CLOCK_HOUR)
        return STATUS_OK;
    return signer_crl(call, &number);
}

enum status certificate_publish_crl_now(struct call *call) {
    int64_t number;
    return signer_crl(call, &number);
}
