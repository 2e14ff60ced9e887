/* claim_fixture: see the header. */
#include "tests/store/claim_fixture.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <libpq-fe.h>

#include <cmocka.h>

#include "core/audit/audit.h"
#include "core/base/clock.h"
#include "core/base/encode.h"
#include "core/base/id.h"
#include "core/base/log.h"
#include "core/base/secret.h"
#include "db/pool.h"
#include "tests/store/claim_signer.h"

#define HOLDER_NUMBER "110105199003078510"
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

/* ---- opening ---- */

int fixture_open_all(void **state) {
    struct fixture *fixture = &fixture_of_all;
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
    claim_signer_create(fixture);
    return 0;
}

int fixture_close_all(void **state) {
    struct fixture *fixture = &fixture_of_all;
    (void)state;
    /* What the last test left unsealed would stop the writes of the next program. */
    struct call last = fixture_call(fixture, 0);
    fixture_end(&last);
    claim_signer_destroy(fixture);
    PQfinish(superuser(fixture));
    database_destroy(fixture->database);
    database_destroy(fixture->sealer);
    secret_ring_destroy(fixture->ring);
    settings_destroy(fixture->settings);
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
