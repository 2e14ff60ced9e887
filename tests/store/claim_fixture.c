/* claim_fixture: see the header. */
#include "tests/store/claim_fixture.h"

#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

#include <libpq-fe.h>

#include <cmocka.h>

#include "core/audit/audit.h"
#include "core/base/clock.h"
#include "core/base/encode.h"
#include "core/base/id.h"
#include "core/base/log.h"
#include "core/base/secret.h"
#include "core/pki/x509.h"
#include "db/pool.h"

#define MUST(expression)                                                                           \
    do {                                                                                           \
        if (!(expression)) {                                                                       \
            fprintf(stderr, "%s:%d: %s\n", __FILE__, __LINE__, #expression);                       \
            abort();                                                                               \
        }                                                                                          \
    } while (0)

#define HOLDER_NAME "欧阳测试"
#define HOLDER_NUMBER "110105199003078510"
#define COMPANY_NAME "沈阳晨曦（集团）有限公司"
#define COMPANY_NUMBER "91210100MA0000001Y"

struct fixture fixture_of_all;

/* ---- SQL of the test ---- */

/* The URL of the settings with another role. */
static void url_of(const struct fixture *fixture, const char *role, char *out_url, size_t size) {
    const char *user = strstr(fixture->settings->database_url, " user=");
    MUST(user != NULL);
    snprintf(out_url, size, "%.*s user=%s", (int)(user - fixture->settings->database_url),
             fixture->settings->database_url, role);
}

static PGconn *superuser(struct fixture *fixture) {
    static PGconn *connection;
    if (!connection) {
        char url[512];
        url_of(fixture, "postgres", url, sizeof url);
        connection = PQconnectdb(url);
        MUST(PQstatus(connection) == CONNECTION_OK);
    }
    return connection;
}

PRINTF_LIKE(2, 0)
static PGresult *run_sql(struct fixture *fixture, const char *format, va_list list) {
    char text[8192];
    int length = vsnprintf(text, sizeof text, format, list);
    MUST(length > 0 && (size_t)length < sizeof text);
    PGresult *result = PQexec(superuser(fixture), text);
    ExecStatusType kind = PQresultStatus(result);
    if (kind != PGRES_COMMAND_OK && kind != PGRES_TUPLES_OK) {
        fprintf(stderr, "%s\n%s\n", text, PQresultErrorMessage(result));
        abort();
    }
    return result;
}

void fixture_sql(struct fixture *fixture, const char *format, ...) {
    va_list list;
    va_start(list, format);
    PQclear(run_sql(fixture, format, list));
    va_end(list);
}

int64_t fixture_number(struct fixture *fixture, const char *format, ...) {
    va_list list;
    va_start(list, format);
    PGresult *result = run_sql(fixture, format, list);
    va_end(list);
    MUST(PQntuples(result) == 1);
    int64_t number = strtoll(PQgetvalue(result, 0, 0), NULL, 10);
    PQclear(result);
    return number;
}

/* ---- the signer ---- */

static void write_signer_settings(struct fixture *fixture) {
    char line[1024], source[512];
    const char *given = getenv("LNCA_SETTINGS");
    const char *slash = strrchr(given, '/');
    MUST(slash != NULL);
    snprintf(source, sizeof source, "%.*s/settings-signer.conf", (int)(slash - given), given);
    FILE *in = fopen(source, "re");
    FILE *out = fopen(fixture->signer_settings, "we");
    MUST(in && out);
    while (fgets(line, sizeof line, in))
        if (strncmp(line, "signer_", 7) != 0)
            fputs(line, out);
    const char *threads = getenv("LNCA_SIGNER_THREADS");
    fprintf(out, "signer_dir = %s\nsigner_socket = %s\nsigner_threads = %s\n", fixture->ca,
            fixture->socket, threads ? threads : "4");
    fputs("signer_issues_per_hour = 1000000\n", out);
    fclose(in);
    fclose(out);
}

static pid_t start_program(struct fixture *fixture, const char *verb) {
    char program[512], log[128];
    const char *folder = getenv("LNCA_BUILD");
    snprintf(program, sizeof program, "%s/lnca-signer", folder ? folder : "build");
    snprintf(log, sizeof log, "%s/log", fixture->folder);
    pid_t child = fork();
    MUST(child >= 0);
    if (child == 0) {
        FILE *file = freopen(log, "a", stderr);
        file = file ? freopen("/dev/null", "w", stdout) : NULL;
        if (file)
            execl(program, program, verb, "--settings", fixture->signer_settings, (char *)NULL);
        _exit(127);
    }
    return child;
}

static bool answers(const char *path) {
    struct sockaddr_un address = {.sun_family = AF_UNIX};
    int handle = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    snprintf(address.sun_path, sizeof address.sun_path, "%s", path);
    bool good = connect(handle, (const struct sockaddr *)&address, sizeof address) == 0;
    close(handle);
    return good;
}

void fixture_signer_start(struct fixture *fixture) {
    fixture->signer = start_program(fixture, "serve");
    for (int i = 0; i < 1000 && !answers(fixture->socket); i++) {
        MUST(waitpid(fixture->signer, NULL, WNOHANG) == 0);
        clock_sleep(10000);
    }
    MUST(answers(fixture->socket));
}

void fixture_signer_kill(struct fixture *fixture) {
    kill(fixture->signer, SIGKILL);
    waitpid(fixture->signer, NULL, 0);
}

/* ---- opening ---- */

int fixture_open_all(void **state) {
    struct fixture *fixture = &fixture_of_all;
    int ended = 0;
    (void)state;
    const char *file = getenv("LNCA_SETTINGS");
    MUST(file != NULL);
    log_init("test", LOG_ERROR);
    MUST(settings_load(file, stderr, &fixture->settings) == STATUS_OK);
    MUST(secret_ring_load(fixture->settings->secrets_dir, &fixture->ring) == STATUS_OK);
    id_init(900);
    const struct database_options options = {.url = fixture->settings->database_url,
                                             .process = "test",
                                             .connections = 16,
                                             .wait_ms = 5000};
    fixture->database = database_create(&options);
    char url[512];
    url_of(fixture, "lnca_worker", url, sizeof url);
    fixture->sealer = database_create(&(struct database_options){
        .url = url, .process = "test", .connections = 2, .wait_ms = 5000});
    snprintf(fixture->folder, sizeof fixture->folder, "/tmp/lnca-claim-XXXXXX");
    MUST(mkdtemp(fixture->folder) != NULL);
    MUST(chmod(fixture->folder, 0711) == 0);
    snprintf(fixture->socket, sizeof fixture->socket, "%.63s/signer.sock", fixture->folder);
    snprintf(fixture->ca, sizeof fixture->ca, "%.63s/ca", fixture->folder);
    snprintf(fixture->signer_settings, sizeof fixture->signer_settings, "%.63s/signer.conf",
             fixture->folder);
    write_signer_settings(fixture);
    fixture->settings->signer_socket = fixture->socket;
    pid_t ceremony = start_program(fixture, "ceremony");
    MUST(waitpid(ceremony, &ended, 0) == ceremony && ended == 0);
    fixture_signer_start(fixture);
    return 0;
}

int fixture_close_all(void **state) {
    struct fixture *fixture = &fixture_of_all;
    (void)state;
    /* What the last test left unsealed would stop the writes of the next program. */
    struct call last = fixture_call(fixture, 0);
    fixture_end(&last);
    fixture_signer_kill(fixture);
    PQfinish(superuser(fixture));
    database_destroy(fixture->database);
    database_destroy(fixture->sealer);
    secret_ring_destroy(fixture->ring);
    settings_destroy(fixture->settings);
    pid_t child = fork();
    if (child == 0) {
        if (!getenv("LNCA_KEEP"))
            execlp("rm", "rm", "-rf", fixture->folder, (char *)NULL);
        _exit(127);
    }
    waitpid(child, NULL, 0);
    return 0;
}

struct call fixture_call(struct fixture *fixture, int64_t account_id) {
    int64_t sealed;
    struct call call = {
        .arena = arena_create(0),
        .database = fixture->database,
        .settings = fixture->settings,
        .ring = fixture->ring,
        .now = clock_now(),
        .actor = {.kind = account_id ? ACTOR_ACCOUNT : ACTOR_SYSTEM, .id = account_id},
        .client = CLIENT_PHONE,
        .request_id = "test",
        .address = "127.0.0.1"};
    /* No worker seals here, and unsealed entries stop all writes after a minute. */
    call.database = fixture->sealer;
    MUST(audit_seal(&call, &sealed) == STATUS_OK);
    call.database = fixture->database;
    return call;
}

void fixture_end(struct call *call) {
    arena_destroy(call->arena);
}

/* ---- an approved order ---- */

static const char *hex(struct call *call, struct bytes bytes) {
    return encode_hex(call->arena, bytes);
}

static const char *sealed(struct call *call, const char *context, int64_t id, const char *text) {
    return hex(call,
               secret_seal(call->ring, call->arena,
                           arena_format(call->arena, "%s:%lld", context, (long long)id), text));
}

struct applicant fixture_applicant(struct fixture *fixture) {
    struct applicant applicant = {id_next(), id_next()};
    struct call call = fixture_call(fixture, 0);
    unsigned char index[32];
    long long verification = id_next(), account = applicant.account_id, order = applicant.order_id;
    secret_random(index, sizeof index);
    const char *person = hex(&call, BYTES(index, sizeof index));
    fixture_sql(fixture,
                "BEGIN; SET LOCAL session_replication_role = replica;"
                "INSERT INTO accounts (id, mobile_sealed, mobile_index, created_at)"
                " VALUES (%lld, '\\x00', '\\x%s', now());"
                "INSERT INTO identity_verifications (id, account_id, order_id, purpose, "
                "name_sealed, document_type,"
                " document_number_sealed, document_number_index, state, created_at, expires_at, "
                "finished_at)"
                " VALUES (%lld, %lld, %lld, 'order', '\\x%s', 'identity_card', '\\x00', '\\x%s', "
                "'succeeded', now(), now(), now());",
                account, person, verification, account, order,
                sealed(&call, "identity_verifications.name", verification, HOLDER_NAME), person);
    fixture_sql(fixture,
                "INSERT INTO orders (id, account_id, type, product_code, holder_kind, medium, "
                "term_years, amount_fen, agreement_version,"
                " state, last_event, holder_name_sealed, holder_name_index, holder_mobile_sealed, "
                "holder_mobile_index, document_type,"
                " document_number_sealed, document_number_index, verification_id, profile_name, "
                "created_at, updated_at, submitted_at,"
                " paid_at, approved_at)"
                " VALUES (%lld, %lld, 'new', 'expert_mobile', 'personal', 'mobile', 1, 1, 1, "
                "'approved', 'approve', '\\x%s', '\\x00', '\\x%s',"
                " '\\x00', 'identity_card', '\\x%s', '\\x%s', %lld, 'personal_mobile', now(), "
                "now(), now(), now(), now())",
                order, account, sealed(&call, "orders.holder_name", order, HOLDER_NAME),
                sealed(&call, "orders.holder_mobile", order, "13312348884"),
                sealed(&call, "orders.document_number", order, HOLDER_NUMBER), person,
                verification);
    fixture_sql(fixture,
                "INSERT INTO payments (id, order_id, provider, amount_fen, state, transaction_id, "
                "created_at, expires_at, paid_at)"
                " VALUES (%lld, %lld, 'wechat_pay', 1, 'succeeded', '%lld', now(), now(), now());"
                "INSERT INTO reviews (id, order_id, staff_id, decision, decided_at) VALUES (%lld, "
                "%lld, 1, 'approve', now());"
                "COMMIT",
                (long long)id_next(), order, order, (long long)id_next(), order);
    fixture_end(&call);
    return applicant;
}

/* The order of fixture_applicant, made a company's: the person who was checked is its handler. */
struct applicant fixture_company(struct fixture *fixture) {
    struct applicant applicant = fixture_applicant(fixture);
    struct call call = fixture_call(fixture, 0);
    unsigned char random[3][32];
    const char *company, *number, *legal;
    long long order = applicant.order_id, handler = id_next(), buyer = id_next();
    secret_random(random, sizeof random);
    company = hex(&call, BYTES(random[0], 32));
    number = hex(&call, BYTES(random[1], 32));
    legal = hex(&call, BYTES(random[2], 32));
    fixture_sql(fixture,
                "BEGIN; SET LOCAL session_replication_role = replica;"
                "INSERT INTO accounts (id, mobile_sealed, mobile_index, created_at)"
                " VALUES (%lld, '\\x00', '\\x%s', now());"
                "UPDATE accounts SET mobile_index = '\\x%s' WHERE id = %lld;"
                "INSERT INTO order_people (id, order_id, role, name_sealed, name_index, "
                "mobile_sealed, mobile_index, document_type, document_number_sealed, "
                "document_number_index, mobile_proved_at)"
                " SELECT %lld, id, 'handler', '\\x%s', '\\x00', '\\x00', '\\x%s', document_type, "
                "'\\x00', document_number_index, now() FROM orders WHERE id = %lld;"
                "INSERT INTO order_people (id, order_id, role, name_sealed, name_index, "
                "mobile_sealed, mobile_index, document_type, document_number_sealed, "
                "document_number_index)"
                " VALUES (%lld, %lld, 'legal_representative', '\\x00', '\\x00', '\\x00', '\\x00', "
                "'identity_card', '\\x00', '\\x%s');",
                buyer, legal, number, (long long)applicant.account_id, handler,
                sealed(&call, "order_people.name", handler, HOLDER_NAME), number, order,
                (long long)id_next(), order, legal);
    fixture_sql(fixture,
                "UPDATE identity_verifications SET purpose = 'handler' WHERE order_id = %lld;"
                "UPDATE orders SET account_id = %lld, product_code = 'enterprise_mobile', "
                "holder_kind = 'enterprise', holder_mobile_index = '\\x%s', "
                "handler_document_index = document_number_index, document_type = 'uscc', "
                "document_number_index = '\\x%s', document_number_sealed = '\\x%s', "
                "holder_name_sealed = '\\x%s', profile_name = 'enterprise_mobile' WHERE id = %lld;",
                order, buyer, number, company,
                sealed(&call, "orders.document_number", order, COMPANY_NUMBER),
                sealed(&call, "orders.holder_name", order, COMPANY_NAME), order);
    fixture_sql(
        fixture,
        "INSERT INTO authorizations (id, kind, order_id, company_name_sealed, "
        "company_name_index, company_number_sealed, company_index, grantor_name_sealed, "
        "grantor_name_index, grantor_mobile_sealed, grantor_mobile_index, "
        "grantor_document_index, grantee_name_sealed, grantee_name_index, "
        "grantee_mobile_sealed, grantee_mobile_index, grantee_document_index, "
        "in_force_from, state)"
        " SELECT %lld, 'certificate', id, '\\x00', '\\x00', '\\x00', document_number_index, "
        "'\\x00', '\\x00', '\\x00', '\\x00', '\\x00', '\\x00', '\\x00', '\\x00', '\\x00', "
        "handler_document_index, now() - interval '1 minute', 'in_force' FROM orders"
        " WHERE id = %lld;"
        "COMMIT",
        (long long)id_next(), order);
    fixture_end(&call);
    return applicant;
}

/* ---- the phone ---- */

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

enum status fixture_issue(struct fixture *fixture, int64_t claim_id) {
    struct call call = fixture_call(fixture, 0);
    enum status status = claim_issue(&call, claim_id);
    fixture_end(&call);
    return status;
}

enum status fixture_ask_signer(struct fixture *fixture, int64_t claim_id) {
    struct call call = fixture_call(fixture, 0);
    struct signer_certificate certificate;
    enum status status = signer_issue(&call, claim_id, &certificate);
    fixture_end(&call);
    return status;
}

int64_t fixture_count_of(struct fixture *fixture, const char *table, int64_t order_id) {
    return fixture_number(fixture, "SELECT count(*) FROM %s WHERE order_id = %lld", table,
                          (long long)order_id);
}

void fixture_one_certificate(struct fixture *fixture, const struct applicant *applicant) {
    assert_int_equal(fixture_count_of(fixture, "issuances", applicant->order_id), 1);
    assert_int_equal(fixture_count_of(fixture, "certificates", applicant->order_id), 1);
    assert_int_equal(
        fixture_number(
            fixture,
            "SELECT count(*) FROM certificates c JOIN issuances i ON i.serial = c.serial"
            " AND i.id = c.issuance_id JOIN orders o ON o.id = c.order_id AND o.state = 'completed'"
            " AND o.service_from = c.not_before AND o.service_until = c.not_after"
            " WHERE c.order_id = %lld",
            (long long)applicant->order_id),
        1);
}

void fixture_refuse(struct fixture *fixture, const char *table, const char *event) {
    fixture_sql(
        fixture,
        "CREATE OR REPLACE FUNCTION test_refuse() RETURNS trigger LANGUAGE plpgsql AS"
        " $$ BEGIN RAISE EXCEPTION 'test'; END $$;"
        "CREATE TRIGGER test_refuse BEFORE %s ON %s FOR EACH ROW EXECUTE FUNCTION test_refuse()",
        event, table);
}
