/* Access tokens and cookies from outside: never a crash, and never a session out of nothing. */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <openssl/evp.h>
#include <openssl/pem.h>

#include "api/auth.h"
#include "api/request.h"
#include "api/token.h"
#include "core/account/session_token.h"
#include "core/base/arena.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* Keys of this run only. */
static struct token_keys *make_keys(void) {
    char folder[] = "/tmp/lnca-fuzz-XXXXXX", path[64];
    struct token_keys *keys;
    if (mkdtemp(folder) == NULL)
        abort();
    snprintf(path, sizeof(path), "%s/token_key.1", folder);
    FILE *file = fopen(path, "w");
    EVP_PKEY *key = EVP_EC_gen("P-256");
    if (file == NULL || PEM_write_PrivateKey(file, key, NULL, NULL, 0, NULL, NULL) != 1)
        abort();
    fclose(file);
    EVP_PKEY_free(key);
    if (token_keys_load(folder, stderr, &keys) != STATUS_OK)
        abort();
    unlink(path);
    rmdir(folder);
    return keys;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    static struct arena *arena;
    static struct token_keys *keys;
    int64_t id;
    if (arena == NULL) {
        arena = arena_create(0);
        keys = make_keys();
    }
    if (size > 2048)
        return 0;
    char *text = arena_copy(arena, data, size);
    if (token_verify(keys, arena, text, TOKEN_AUDIENCE_PHONE, 1, &id) == STATUS_OK)
        abort();
    struct request *request = ARENA_NEW(arena, struct request);
    request->call.arena = arena;
    request->headers[0] = (struct header){"Cookie", text};
    request->header_count = 1;
    unsigned char hash[SECRET_DIGEST_SIZE];
    const char *cookie = auth_cookie(request, "__Host-lnca_portal");
    if (cookie != NULL && session_token_read_cookie(&request->call, cookie, &id, hash) && id <= 0)
        abort();
    (void)session_token_hash_refresh(&request->call, text, hash);
    arena_reset(arena);
    return 0;
}
