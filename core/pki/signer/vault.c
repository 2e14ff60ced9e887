/* vault: key shares encrypted at rest; see the header. */
#include "core/pki/signer/vault.h"

#include <fcntl.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include <openssl/evp.h>

#include "core/base/encode.h"
#include "core/base/secret.h"

#define VERSION 1
#define KEYS_MAX 16
#define CIPHER_KEY_SIZE 16
#define MAC_KEY_SIZE 48
#define IV_SIZE 16
#define HEAD_SIZE (2 + IV_SIZE)

struct vault_key {
    bool present;
    unsigned char cipher[CIPHER_KEY_SIZE];
    unsigned char mac[MAC_KEY_SIZE];
};

struct vault {
    struct vault_key keys[KEYS_MAX]; /* by id, 1 to 15 */
    unsigned newest;
};

static bool read_hex(const char *path, unsigned char *out_bytes, size_t size) {
    char text[2 * (CIPHER_KEY_SIZE + MAC_KEY_SIZE) + 2] = "";
    int file = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
    if (file < 0)
        return false;
    ssize_t got = read(file, text, sizeof text - 1);
    (void)close(file);
    if (got > 0 && text[got - 1] == '\n')
        text[got - 1] = '\0';
    bool good = got > 0 && decode_hex_exact(text, out_bytes, size);
    secret_wipe(text, sizeof text);
    return good;
}

/* False when the file is there but wrong. */
static bool load_key(struct vault *vault, struct arena *arena, const char *directory, unsigned id) {
    unsigned char bytes[CIPHER_KEY_SIZE + MAC_KEY_SIZE];
    const char *path = arena_format(arena, "%s/share_key.%u", directory, id);
    if (access(path, F_OK) != 0)
        return true;
    if (!read_hex(path, bytes, sizeof bytes))
        return false;
    memcpy(vault->keys[id].cipher, bytes, CIPHER_KEY_SIZE);
    memcpy(vault->keys[id].mac, bytes + CIPHER_KEY_SIZE, MAC_KEY_SIZE);
    vault->keys[id].present = true;
    vault->newest = id;
    secret_wipe(bytes, sizeof bytes);
    return true;
}

enum status vault_load(const char *directory, struct vault **out_vault) {
    struct arena *arena = arena_create(0);
    struct vault *vault = memory_alloc(1, sizeof *vault);
    bool good = true;
    /* Best effort: a limit on locked memory must not keep the service down. */
    (void)mlock(vault, sizeof *vault);
    for (unsigned id = 1; id < KEYS_MAX; id++)
        good = load_key(vault, arena, directory, id) && good;
    arena_destroy(arena);
    if (!good || vault->newest == 0) {
        enum status status = good ? STATUS_NOT_FOUND : STATUS_INTERNAL;
        vault_destroy(vault);
        return status;
    }
    *out_vault = vault;
    return STATUS_OK;
}

void vault_destroy(struct vault *vault) {
    if (!vault)
        return;
    secret_wipe(vault, sizeof *vault);
    memory_free(vault);
}

static bool crypt_bytes(const struct vault_key *key, const unsigned char *iv, struct bytes input,
                        unsigned char *output) {
    int size = 0;
    EVP_CIPHER_CTX *context = EVP_CIPHER_CTX_new();
    bool done = context && input.size < 1U << 20 &&
                EVP_EncryptInit_ex(context, EVP_sm4_ctr(), NULL, key->cipher, iv) == 1 &&
                EVP_EncryptUpdate(context, output, &size, input.data, (int)input.size) == 1 &&
                (size_t)size == input.size;
    EVP_CIPHER_CTX_free(context);
    return done;
}

static void mac(const struct vault_key *key, struct bytes associated, struct bytes covered,
                unsigned char out_mac[SECRET_DIGEST_SIZE]) {
    /* The length before the associated data, so that no byte can change sides. */
    const unsigned char size[2] = {(unsigned char)(associated.size >> 8),
                                   (unsigned char)associated.size};
    const struct bytes parts[] = {BYTES(size, sizeof size), associated, covered};
    secret_hmac_sm3(BYTES(key->mac, MAC_KEY_SIZE), parts, 3, out_mac);
}

enum status vault_seal(const struct vault *vault, struct arena *arena, struct bytes associated,
                       struct bytes plain, struct bytes *out_sealed) {
    const struct vault_key *key = &vault->keys[vault->newest];
    size_t size = HEAD_SIZE + plain.size + SECRET_DIGEST_SIZE;
    unsigned char *sealed = arena_alloc(arena, size);
    sealed[0] = VERSION;
    sealed[1] = (unsigned char)vault->newest;
    secret_random(sealed + 2, IV_SIZE);
    if (!crypt_bytes(key, sealed + 2, plain, sealed + HEAD_SIZE))
        return STATUS_INTERNAL;
    mac(key, associated, BYTES(sealed, HEAD_SIZE + plain.size), sealed + HEAD_SIZE + plain.size);
    *out_sealed = BYTES(sealed, size);
    return STATUS_OK;
}

enum status vault_open(const struct vault *vault, struct arena *arena, struct bytes associated,
                       struct bytes sealed, struct bytes *out_plain) {
    unsigned char expected[SECRET_DIGEST_SIZE];
    if (sealed.size < HEAD_SIZE + SECRET_DIGEST_SIZE || sealed.data[0] != VERSION ||
        sealed.data[1] >= KEYS_MAX || !vault->keys[sealed.data[1]].present)
        return STATUS_TAMPERED;
    const struct vault_key *key = &vault->keys[sealed.data[1]];
    size_t covered = sealed.size - SECRET_DIGEST_SIZE;
    mac(key, associated, BYTES(sealed.data, covered), expected);
    if (!secret_equal(expected, sealed.data + covered, sizeof expected))
        return STATUS_TAMPERED;
    unsigned char *plain = arena_alloc(arena, covered - HEAD_SIZE + 1);
    if (!crypt_bytes(key, sealed.data + 2, BYTES(sealed.data + HEAD_SIZE, covered - HEAD_SIZE),
                     plain))
        return STATUS_INTERNAL;
    *out_plain = BYTES(plain, covered - HEAD_SIZE);
    return STATUS_OK;
}
