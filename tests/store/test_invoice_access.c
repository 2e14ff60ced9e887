/* uses: store_fixture */
/* The token of the invoice provider, fetched once for all processes, and what the database refuses
 * about invoices. The provider is a server of this test that counts. ME7, STF4, RUL5. */
#include "tests/store/store_fixture.h"

#include <pthread.h>
#include <stdlib.h>
#include <string.h>

#include "core/gateway/gateways.h"
#include "core/order/invoice_access.h"
/* The build adds only files of this folder. */
#include "tests/unit/fake_server.c"

#define THREADS 8

static struct store_fixture fixture;
static struct gateways gateways;
static struct fake_server *server;
static char *secrets, *url;
static const char *reply_body;

static void handle(void *context, const struct fake_request *request, struct fake_reply *reply) {
    (void)context, (void)request;
    fake_reply_set(reply, "200 OK", "", reply_body, strlen(reply_body));
    reply->delay_ms = 50;
}

static int open_world(void **state) {
    (void)state;
    store_fixture_open(&fixture, "lnca_worker", THREADS + 2);
    server = fake_server_start(handle, NULL);
    url = fake_url(server, "/token");
    secrets = fake_secrets_make();
    fake_secrets_write(secrets, "nuonuo", "app_key", "key\n");
    fake_secrets_write(secrets, "nuonuo", "app_secret", "secret\n");
    fixture.settings->secrets_dir = secrets;
    fixture.settings->profile = "development";
    fixture.settings->nuonuo_token_url = url;
    fixture.settings->provider_timeout_ms = 2000;
    fixture.settings->invoice_tokens_per_month = 3;
    fixture.settings->invoice_wait_seconds = 600;
    return invoice_provider_open(fixture.settings, &gateways.invoice_provider) == STATUS_OK ? 0 : 1;
}

static int close_world(void **state) {
    (void)state;
    invoice_provider_destroy(gateways.invoice_provider);
    fake_server_stop(server);
    fake_secrets_remove(secrets);
    free(url);
    store_fixture_close(&fixture);
    return 0;
}

static int reset(void **state) {
    (void)state;
    store_sql(&fixture, "lnca_owner",
              "UPDATE invoice_access SET token_sealed = NULL, token_until = NULL, fetching_until = "
              "NULL, alarm = NULL, alarm_since = NULL; DELETE FROM invoice_token_fetches");
    reply_body = "{\"access_token\":\"shared\",\"expires_in\":86400}";
    return 0;
}

static struct call worker_call(void) {
    struct call call = store_fixture_call(&fixture);
    call.actor.kind = ACTOR_SYSTEM;
    call.gateways = &gateways;
    return call;
}

static void *take(void *context) {
    struct call call = worker_call();
    struct invoice_key key = {0};
    int *got = context;
    enum status status = invoice_access_take(&call, &key);
    if (status == STATUS_OK)
        *got = strcmp(key.token, "shared") == 0 ? 1 : -1;
    else
        *got = status == STATUS_PROVIDER_UNAVAILABLE ? 0 : -1;
    arena_destroy(call.arena);
    return NULL;
}

static void test_single_flight(void **state) {
    (void)state;
    pthread_t threads[THREADS];
    int got[THREADS], with_token = 0;
    int before = fake_server_requests(server);
    for (int i = 0; i < THREADS; i++)
        assert_int_equal(pthread_create(&threads[i], NULL, take, &got[i]), 0);
    for (int i = 0; i < THREADS; i++) {
        pthread_join(threads[i], NULL);
        assert_int_not_equal(got[i], -1);
        with_token += got[i];
    }
    assert_int_equal(fake_server_requests(server) - before, 1);
    assert_true(with_token >= 1);
    for (int i = 0; i < THREADS; i++) { /* and for everybody from then on, without asking again */
        take(&got[i]);
        assert_int_equal(got[i], 1);
    }
    assert_int_equal(fake_server_requests(server) - before, 1);
    assert_int_equal(store_sql_number(&fixture, "lnca_owner",
                                      "SELECT count(*) FROM invoice_access WHERE "
                                      "position('shared'::bytea in token_sealed) > 0"),
                     0);
}

static enum status take_once(struct invoice_key *key) {
    struct call call = worker_call();
    enum status status = invoice_access_take(&call, key);
    key->token = NULL;
    arena_destroy(call.arena);
    return status;
}

static void drop(int64_t until) {
    struct call call = worker_call();
    assert_int_equal(
        invoice_access_after(&call, &(struct invoice_key){.until = until}, STATUS_UNAUTHENTICATED),
        STATUS_PROVIDER_UNAVAILABLE);
    arena_destroy(call.arena);
}

static void test_quota(void **state) {
    (void)state;
    struct invoice_key key = {0};
    int before = fake_server_requests(server);
    for (int i = 0; i < 3; i++) {
        assert_int_equal(take_once(&key), STATUS_OK);
        drop(key.until - 1); /* another's: stays */
        assert_int_equal(take_once(&key), STATUS_OK);
        drop(key.until);
        store_sql(&fixture, "lnca_owner", "UPDATE invoice_access SET fetching_until = NULL");
    }
    assert_int_equal(fake_server_requests(server) - before, 3);
    assert_int_equal(take_once(&key), STATUS_PROVIDER_UNAVAILABLE);
    assert_int_equal(fake_server_requests(server) - before, 3);
    struct call call = worker_call();
    struct invoice_access_view view;
    assert_int_equal(invoice_access_read(&call, &view), STATUS_OK);
    assert_string_equal(view.alarm, "token_quota");
    assert_int_equal(view.tokens_fetched, 3);
    arena_destroy(call.arena);
    store_sql(&fixture, "lnca_owner",
              "UPDATE invoice_token_fetches SET at = at - interval '31 days'; UPDATE "
              "invoice_access SET fetching_until = NULL");
    assert_int_equal(take_once(&key), STATUS_OK);
}

/* A refusal burns one of few: nobody asks again before the pause is over. */
static void test_refused(void **state) {
    (void)state;
    struct invoice_key key = {0};
    int before = fake_server_requests(server);
    reply_body = "{\"error\":\"070304\",\"error_description\":\"\"}";
    for (int i = 0; i < 5; i++)
        assert_int_equal(take_once(&key), STATUS_PROVIDER_UNAVAILABLE);
    assert_int_equal(fake_server_requests(server) - before, 1);
    struct call call = worker_call();
    struct invoice_access_view view;
    assert_int_equal(invoice_access_read(&call, &view), STATUS_OK);
    assert_string_equal(view.alarm, "access_refused");
    arena_destroy(call.arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        {"ME7: eight at once fetch one token", test_single_flight, reset, NULL, NULL},
        {"STF4: the quota of tokens is never exceeded, and told", test_quota, reset, NULL, NULL},
        {"STF4: a refused fetch is not repeated at once", test_refused, reset, NULL, NULL},
    };
    return cmocka_run_group_tests(tests, open_world, close_world);
}
