/* core/base/secret: published vectors, sealing, the ring of keys. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#include "core/base/encode.h"
#include "core/base/secret.h"

static struct arena *arena;
static char directory[] = "/tmp/lnca-ring-XXXXXX";

static void write_key(const char *name, char fill, mode_t mode) {
    char path[128];
    (void)snprintf(path, sizeof path, "%s/%s", directory, name);
    FILE *file = fopen(path, "w");
    for (int i = 0; i < 128; i++)
        (void)fputc(fill, file);
    (void)fputc('\n', file);
    (void)fclose(file);
    (void)chmod(path, mode);
}

static void remove_key(const char *name) {
    char path[128];
    (void)snprintf(path, sizeof path, "%s/%s", directory, name);
    (void)unlink(path);
}

static int set_up(void **state) {
    arena = arena_create(0);
    if (!mkdtemp(directory))
        return 1;
    write_key("field_key.1", '1', 0600);
    write_key("index_key.1", '2', 0600);
    write_key("audit_key.1", '3', 0600);
    write_key("code_key.1", '4', 0600);
    return 0;
}

static int tear_down(void **state) {
    remove_key("field_key.1");
    remove_key("index_key.1");
    remove_key("audit_key.1");
    remove_key("code_key.1");
    (void)rmdir(directory);
    arena_destroy(arena);
    return 0;
}

static const char *hex(const unsigned char digest[SECRET_DIGEST_SIZE]) {
    return encode_hex(arena, BYTES(digest, SECRET_DIGEST_SIZE));
}

static void digests_match_published_vectors(void **state) {
    unsigned char digest[SECRET_DIGEST_SIZE];
    const struct bytes parts[] = {BYTES("a", 1), BYTES("bc", 2)};
    secret_sm3(parts, 2, digest); /* GB/T 32905 A.1 */
    assert_string_equal(hex(digest),
                        "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
    secret_sha256(BYTES("abc", 3), digest);
    assert_string_equal(hex(digest),
                        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    secret_hmac_sha256(BYTES("Jefe", 4), BYTES("what do ya want for nothing?", 28), digest);
    assert_string_equal(hex(digest), /* RFC 4231 case 2 */
                        "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
}

static void sealed_values_open_only_in_their_place(void **state) {
    struct secret_ring *ring;
    char *plain;
    assert_int_equal(secret_ring_load(directory, &ring), STATUS_OK);
    struct bytes sealed = secret_seal(ring, arena, "accounts.mobile:1", "13312348884");
    struct bytes again = secret_seal(ring, arena, "accounts.mobile:1", "13312348884");
    assert_int_equal(sealed.size, 2 + 16 + 11 + 32);
    assert_memory_not_equal(sealed.data, again.data, sealed.size);
    assert_int_equal(secret_open(ring, arena, "accounts.mobile:1", sealed, &plain), STATUS_OK);
    assert_string_equal(plain, "13312348884");
    assert_int_equal(secret_open(ring, arena, "accounts.mobile:2", sealed, &plain),
                     STATUS_TAMPERED);
    for (size_t i = 0; i < sealed.size; i++) {
        unsigned char *copy = arena_alloc(arena, sealed.size);
        memcpy(copy, sealed.data, sealed.size);
        copy[i] ^= 1;
        assert_int_equal(
            secret_open(ring, arena, "accounts.mobile:1", BYTES(copy, sealed.size), &plain),
            STATUS_TAMPERED);
    }
    assert_int_equal(secret_open(ring, arena, "accounts.mobile:1", BYTES(sealed.data, 20), &plain),
                     STATUS_TAMPERED);
    assert_int_equal(secret_open(ring, arena, "x", secret_seal(ring, arena, "x", NULL), &plain),
                     STATUS_OK);
    assert_null(plain);
    assert_int_equal(secret_open(ring, arena, "x", secret_seal(ring, arena, "x", ""), &plain),
                     STATUS_OK);
    assert_string_equal(plain, "");
    secret_ring_destroy(ring);
}

static void a_new_key_writes_and_the_old_one_still_reads(void **state) {
    struct secret_ring *ring;
    char *plain;
    unsigned key_id;
    assert_int_equal(secret_ring_load(directory, &ring), STATUS_OK);
    struct bytes old = secret_seal(ring, arena, "c", "value");
    secret_ring_destroy(ring);
    write_key("field_key.12", 'a', 0600);
    assert_int_equal(secret_ring_load(directory, &ring), STATUS_OK);
    (void)secret_ring_key(ring, "field_key", &key_id);
    assert_int_equal(key_id, 12);
    assert_int_equal(secret_seal(ring, arena, "c", "value").data[1], 12);
    assert_int_equal(secret_open(ring, arena, "c", old, &plain), STATUS_OK);
    assert_string_equal(plain, "value");
    secret_ring_destroy(ring);
    remove_key("field_key.12");
}

static void doubtful_key_files_stop_the_start(void **state) {
    struct secret_ring *ring;
    write_key("field_key.2", '5', 0644);
    assert_int_not_equal(secret_ring_load(directory, &ring), STATUS_OK);
    write_key("field_key.2", 'x', 0600);
    assert_int_not_equal(secret_ring_load(directory, &ring), STATUS_OK);
    remove_key("field_key.2");
    remove_key("code_key.1");
    assert_int_not_equal(secret_ring_load(directory, &ring), STATUS_OK);
    write_key("code_key.1", '4', 0600);
    assert_int_not_equal(secret_ring_load("/nonexistent", &ring), STATUS_OK);
}

static void indexes_depend_on_column_and_value(void **state) {
    struct secret_ring *ring;
    unsigned char a[SECRET_DIGEST_SIZE];
    unsigned char b[SECRET_DIGEST_SIZE];
    assert_int_equal(secret_ring_load(directory, &ring), STATUS_OK);
    secret_index(ring, "accounts.mobile", "13312348884", a);
    secret_index(ring, "accounts.mobile", "13312348884", b);
    assert_memory_equal(a, b, sizeof a);
    secret_index(ring, "orders.mobile", "13312348884", b);
    assert_memory_not_equal(a, b, sizeof a);
    secret_ring_destroy(ring);
}

static void random_numbers_stay_below_their_bound(void **state) {
    unsigned seen = 0;
    for (int i = 0; i < 2000; i++) {
        uint32_t value = secret_random_below(10);
        assert_true(value < 10);
        seen |= 1u << value;
    }
    assert_int_equal(seen, 0x3FF);
}

static void texts_are_compared(void **state) {
    assert_true(secret_equal_text("abc", "abc"));
    assert_false(secret_equal_text("abc", "abd"));
    assert_false(secret_equal_text("abc", "ab"));
    assert_false(secret_equal_text("abc", "abcd"));
    assert_false(secret_equal_text("abc", ""));
    assert_false(secret_equal_text(NULL, NULL));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(digests_match_published_vectors),
        {.name = "RUL4: sealed values open only in their place",
         .test_func = sealed_values_open_only_in_their_place},
        cmocka_unit_test(a_new_key_writes_and_the_old_one_still_reads),
        cmocka_unit_test(doubtful_key_files_stop_the_start),
        cmocka_unit_test(indexes_depend_on_column_and_value),
        cmocka_unit_test(random_numbers_stay_below_their_bound),
        cmocka_unit_test(texts_are_compared),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
