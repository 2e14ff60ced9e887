/* signer: opening, the table of verbs, limits; see the header. */
#include "core/pki/signer/signer.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "core/base/clock.h"
#include "core/base/id.h"
#include "core/base/log.h"
#include "core/base/secret.h"
#include "db/pool.h"
#include "db/signer_store.h"

static const struct {
    const char *name;
    signer_verb *run;
} verbs[] = {
    {"keygen_begin", signer_verb_keygen_begin},
    {"keygen_finish", signer_verb_keygen_finish},
    {"sign_begin", signer_verb_sign_begin},
    {"sign_finish", signer_verb_sign_finish},
    {"use_begin", signer_verb_use_begin},
    {"use_finish", signer_verb_use_finish},
    {"issue", signer_verb_issue},
    {"extend", signer_verb_extend},
    {"crl", signer_verb_crl},
    {"health", signer_verb_health},
};

/* ---- opening ---- */

static enum status complain(enum status status, const char *what) {
    if (status != STATUS_OK)
        LOG(LOG_ERROR, "signer_not_ready", LOG_TEXT("what", what),
            LOG_TEXT("status", status_code(status)));
    return status;
}

static enum status load_key(struct signer *signer) {
    struct bytes sealed, pkcs8;
    EVP_PKEY *key = NULL;
    struct arena *arena = arena_create(0);
    static const char associated[] = "issuing.key";
    enum status status = authority_read_file(arena, signer->settings->signer_dir,
                                             "issuing.key.sealed", 4096, &sealed);
    if (status == STATUS_OK)
        status = vault_open(signer->vault, arena, BYTES(associated, sizeof associated - 1), sealed,
                            &pkcs8);
    if (status == STATUS_OK)
        status = key_from_pkcs8(pkcs8, &key);
    if (status == STATUS_OK)
        status = authority_set_key(&signer->authority, key);
    if (status != STATUS_OK)
        key_destroy(key);
    arena_destroy(arena);
    return status;
}

static enum status open_files(struct signer *signer) {
    const struct settings *settings = signer->settings;
    /* CA keys belong in an HSM; keys in files are for development, and in production only after
     * somebody decided so. */
    if (!str_equal(settings->profile, "development") && !settings->signer_software_keys)
        return complain(STATUS_FORBIDDEN, "profile production refuses CA keys in files "
                                          "(signer_software_keys = 1 would allow them)");
    TRY(complain(secret_ring_load(settings->secrets_dir, &signer->ring), "field key"));
    TRY(complain(vault_load(settings->secrets_dir, &signer->vault), "share key"));
    TRY(complain(authority_load(settings->signer_dir, &signer->authority),
                 "CA certificates (run lnca-signer ceremony)"));
    TRY(complain(load_key(signer), "issuing key"));
    char *path = arena_format(signer->authority.arena, "%s/journal", settings->signer_dir);
    signer->stop_file = arena_format(signer->authority.arena, "%s/stop", settings->signer_dir);
    return complain(journal_open(path, &signer->journal), "journal");
}

static enum status read_database(struct signer *signer, struct call *call) {
    struct tx *tx = NULL;
    int64_t root = 0, count = 0;
    int64_t hour = call->now / CLOCK_HOUR;
    enum status status;
    TRY(tx_begin(call, &tx));
    TRY_CLEANUP(
        signer_store_keep_authority(tx, "root", signer->authority.root_der, call->now, &root));
    TRY_CLEANUP(signer_store_keep_authority(tx, "issuing", signer->authority.issuing_der, call->now,
                                            &signer->authority_id));
    TRY_CLEANUP(signer_store_count_issuances(tx, hour * CLOCK_HOUR, &count));
    status = tx_commit(tx);
    atomic_store(&signer->issue_hour, hour);
    atomic_store(&signer->issue_count, count);
cleanup:
    tx_rollback(tx);
    return status;
}

enum status signer_open(const struct settings *settings, struct signer *out_signer) {
    static const char *const resources[] = {"signer", NULL};
    struct call call;
    struct signer *signer = out_signer;
    enum status status;
    *signer = (struct signer){.settings = settings, .rounds = rounds_create()};
    secret_random(&signer->instance, sizeof signer->instance);
    signer->instance &= INT64_MAX;
    TRY_CLEANUP(open_files(signer));
    const struct database_options options = {.url = settings->database_url,
                                             .process = "lnca-signer",
                                             .connections = (unsigned)settings->signer_threads + 1,
                                             .wait_ms = settings->database_wait_ms,
                                             .resources = resources};
    signer->database = database_create(&options);
    TRY_CLEANUP(complain(database_check(signer->database), "database"));
    struct arena *arena = arena_create(0);
    signer_call(signer, arena, &call);
    status = complain(read_database(signer, &call), "certificate_authorities");
    if (status == STATUS_OK)
        status = complain(signer_ensure_list(signer, &call), "revocation list");
    arena_destroy(arena);
cleanup:
    if (status != STATUS_OK)
        signer_close(signer);
    return status;
}

void signer_close(struct signer *signer) {
    database_destroy(signer->database);
    rounds_destroy(signer->rounds);
    vault_destroy(signer->vault);
    journal_close(signer->journal);
    secret_ring_destroy(signer->ring);
    authority_done(&signer->authority);
    *signer = (struct signer){0};
}

void signer_call(struct signer *signer, struct arena *arena, struct call *out_call) {
    *out_call = (struct call){.arena = arena,
                              .database = signer->database,
                              .settings = signer->settings,
                              .ring = signer->ring,
                              .now = clock_now(),
                              .actor = {.kind = ACTOR_SYSTEM},
                              .request_id = "",
                              .address = ""};
}

/* ---- limits ---- */

bool signer_is_stopped(const struct signer *signer) {
    return access(signer->stop_file, F_OK) == 0;
}

bool signer_take_quota(struct signer *signer, int64_t now) {
    long long hour = now / CLOCK_HOUR;
    long long counted = atomic_load(&signer->issue_hour);
    if (counted != hour && atomic_compare_exchange_strong(&signer->issue_hour, &counted, hour))
        atomic_store(&signer->issue_count, 0);
    return atomic_fetch_add(&signer->issue_count, 1) < signer->settings->signer_issues_per_hour;
}

/* ---- answering ---- */

static enum status run(struct signer *signer, struct call *call, struct bytes request,
                       struct document_writer *answer, const char **out_verb) {
    const struct document *document = NULL;
    TRY(document_parse(call->arena, request, &document));
    const char *request_id = document_text(document, "request_id");
    if (request_id)
        call->request_id = request_id;
    const char *name = document_text(document, "verb");
    for (size_t i = 0; name && i < sizeof verbs / sizeof verbs[0]; i++)
        if (strcmp(verbs[i].name, name) == 0) {
            *out_verb = verbs[i].name;
            return verbs[i].run(signer, call, document, answer);
        }
    return STATUS_NOT_FOUND;
}

struct bytes signer_answer(struct signer *signer, struct call *call, struct bytes request) {
    struct document_writer answer;
    const char *verb = "";
    int64_t since = clock_monotonic();
    document_begin(&answer, call->arena);
    enum status status = run(signer, call, request, &answer, &verb);
    if (status != STATUS_OK)
        document_begin(&answer, call->arena); /* nothing half-made goes out */
    document_put_text(&answer, "status", status_code(status));
    if (status != STATUS_OK)
        document_put_text(&answer, "cause", call->failure.cause);
    LOG(status == STATUS_OK ? LOG_INFO : LOG_WARNING, "signer", LOG_TEXT("verb", verb),
        LOG_TEXT("status", status_code(status)), LOG_TEXT("request_id", call->request_id),
        LOG_TEXT("cause", call->failure.cause ? call->failure.cause : ""),
        LOG_INT("microseconds", clock_monotonic() - since));
    return document_finish(&answer);
}

bool signer_read_id(const struct document *request, const char *name, int64_t *out_id) {
    const char *text = document_text(request, name);
    return text && id_parse(text, out_id);
}

void signer_put_point(struct document_writer *answer, const char *name,
                      const struct sm2_point *point) {
    char text[SM2_POINT_HEX_SIZE];
    sm2_point_format(point, text);
    document_put_text(answer, name, text);
}
