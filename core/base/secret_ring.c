/* secret_ring: the process's keys (one table of names, up to 255 ids each) in locked, undumpable
 * memory, and what is done with them: sealing, opening and indexing personal columns. Contract in
 * secret.h. */
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <openssl/evp.h>

#include "core/base/encode.h"
#include "core/base/log.h"
#include "core/base/secret.h"

#define KEY_SIZE 64
#define KEY_IDS_MAX 16
#define SEALED_VERSION 1
#define CIPHER_KEY_SIZE 16
#define IV_SIZE 16
#define HEAD_SIZE (2 + IV_SIZE)

static const char *const key_names[] = {"field_key", "index_key", "audit_key", "code_key"};
#define KEY_NAMES (sizeof key_names / sizeof *key_names)

struct ring_key {
    unsigned id;
    unsigned char data[KEY_SIZE];
};

struct key_list {
    size_t count;
    struct ring_key keys[KEY_IDS_MAX]; /* the newest first */
};

struct secret_ring {
    struct key_list lists[KEY_NAMES];
};

static pthread_once_t fetched = PTHREAD_ONCE_INIT;
static EVP_CIPHER *sm4_ctr;

static void fetch_cipher(void) {
    sm4_ctr = EVP_CIPHER_fetch(NULL, "SM4-CTR", NULL);
}

_Noreturn static void die(const char *reason, const char *name) {
    LOG(LOG_ERROR, "key_ring_failed", LOG_TEXT("reason", reason), LOG_TEXT("name", name));
    abort();
}

/* "field_key.3" -> list and id; false for any other file. */
static bool parse_file_name(const char *file, size_t *out_list, unsigned *out_id) {
    for (size_t i = 0; i < KEY_NAMES; i++) {
        size_t length = strlen(key_names[i]);
        int64_t id;
        if (strncmp(file, key_names[i], length) == 0 && file[length] == '.' &&
            str_to_int(file + length + 1, 1, 255, &id)) {
            *out_list = i;
            *out_id = (unsigned)id;
            return true;
        }
    }
    return false;
}

/* One line of 128 hex digits in a file that nobody but its owner may write and others may not read.
 */
static bool read_key_file(int folder, const char *file, unsigned char out_key[KEY_SIZE]) {
    char text[2 * KEY_SIZE + 2] = {0};
    struct stat about;
    int descriptor = openat(folder, file, O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
    if (descriptor < 0)
        return false;
    bool good = fstat(descriptor, &about) == 0 && S_ISREG(about.st_mode) &&
                (about.st_mode & (S_IWGRP | S_IRWXO)) == 0;
    ssize_t got = good ? read(descriptor, text, sizeof text - 1) : -1;
    (void)close(descriptor);
    if (got == 2 * KEY_SIZE + 1 && text[got - 1] == '\n')
        text[--got] = '\0';
    good = got == 2 * KEY_SIZE && decode_hex_exact(text, out_key, KEY_SIZE);
    secret_wipe(text, sizeof text);
    return good;
}

static bool list_add(struct key_list *list, unsigned id, int folder, const char *file) {
    if (list->count == KEY_IDS_MAX)
        return false;
    size_t at = list->count;
    while (at > 0 && list->keys[at - 1].id < id) {
        list->keys[at] = list->keys[at - 1];
        at--;
    }
    list->keys[at].id = id;
    list->count++;
    return read_key_file(folder, file, list->keys[at].data);
}

static bool load_folder(DIR *folder, struct secret_ring *ring) {
    const struct dirent *entry;
    while ((entry = readdir(folder))) {
        size_t list;
        unsigned id;
        if (parse_file_name(entry->d_name, &list, &id) &&
            !list_add(&ring->lists[list], id, dirfd(folder), entry->d_name)) {
            LOG(LOG_ERROR, "key_file_refused", LOG_TEXT("file", entry->d_name));
            return false;
        }
    }
    for (size_t i = 0; i < KEY_NAMES; i++)
        if (ring->lists[i].count == 0) {
            LOG(LOG_ERROR, "key_file_missing", LOG_TEXT("name", key_names[i]));
            return false;
        }
    return true;
}

enum status secret_ring_load(const char *directory, struct secret_ring **out_ring) {
    (void)pthread_once(&fetched, fetch_cipher);
    if (!sm4_ctr)
        die("SM4-CTR missing", "cipher");
    struct secret_ring *ring =
        mmap(NULL, sizeof *ring, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (ring == MAP_FAILED)
        return STATUS_INTERNAL;
    if (mlock(ring, sizeof *ring) != 0)
        LOG(LOG_WARNING, "keys_not_locked", LOG_TEXT("reason", strerrordesc_np(errno)));
    (void)madvise(ring, sizeof *ring, MADV_DONTDUMP);
    DIR *folder = opendir(directory);
    bool good = folder && load_folder(folder, ring);
    if (folder)
        (void)closedir(folder);
    if (!good || mprotect(ring, sizeof *ring, PROT_READ) != 0) {
        secret_ring_destroy(ring);
        return STATUS_INTERNAL;
    }
    *out_ring = ring;
    return STATUS_OK;
}

void secret_ring_destroy(struct secret_ring *ring) {
    if (!ring)
        return;
    (void)mprotect(ring, sizeof *ring, PROT_READ | PROT_WRITE);
    secret_wipe(ring, sizeof *ring);
    (void)munmap(ring, sizeof *ring);
}

static const struct key_list *list_named(const struct secret_ring *ring, const char *name) {
    for (size_t i = 0; i < KEY_NAMES; i++)
        if (strcmp(key_names[i], name) == 0)
            return &ring->lists[i];
    die("no such key name", name);
}

struct bytes secret_ring_key(const struct secret_ring *ring, const char *name,
                             unsigned *out_key_id) {
    const struct ring_key *key = &list_named(ring, name)->keys[0];
    if (out_key_id)
        *out_key_id = key->id;
    return BYTES(key->data, KEY_SIZE);
}

bool secret_ring_key_of(const struct secret_ring *ring, const char *name, unsigned key_id,
                        struct bytes *out_key) {
    const struct key_list *list = list_named(ring, name);
    for (size_t i = 0; i < list->count; i++)
        if (list->keys[i].id == key_id) {
            *out_key = BYTES(list->keys[i].data, KEY_SIZE);
            return true;
        }
    return false;
}

/* CTR mode: the same call hides and shows. */
static void cipher_apply(struct bytes key, const unsigned char *iv, const unsigned char *from,
                         size_t size, unsigned char *to) {
    EVP_CIPHER_CTX *context = EVP_CIPHER_CTX_new();
    int written = 0;
    if (!context || size > INT32_MAX ||
        EVP_EncryptInit_ex2(context, sm4_ctr, key.data, iv, NULL) != 1 ||
        EVP_EncryptUpdate(context, to, &written, from, (int)size) != 1 || written != (int)size)
        die("cipher", "field_key");
    EVP_CIPHER_CTX_free(context);
}

/* The context ends in a NUL, so that it can never be taken for a part of the value. */
static void seal_mac(struct bytes key, const char *context, struct bytes covered,
                     unsigned char out_mac[SECRET_DIGEST_SIZE]) {
    struct bytes mac_key = BYTES(key.data + CIPHER_KEY_SIZE, key.size - CIPHER_KEY_SIZE);
    const struct bytes parts[] = {BYTES(context, strlen(context) + 1), covered};
    secret_hmac_sm3(mac_key, parts, 2, out_mac);
}

struct bytes secret_seal_bytes(const struct secret_ring *ring, struct arena *arena,
                               const char *context, struct bytes plain) {
    unsigned key_id;
    struct bytes key = secret_ring_key(ring, "field_key", &key_id);
    unsigned char *sealed = arena_alloc(arena, HEAD_SIZE + plain.size + SECRET_DIGEST_SIZE);
    sealed[0] = SEALED_VERSION;
    sealed[1] = (unsigned char)key_id;
    secret_random(sealed + 2, IV_SIZE);
    cipher_apply(key, sealed + 2, plain.data, plain.size, sealed + HEAD_SIZE);
    seal_mac(key, context, BYTES(sealed, HEAD_SIZE + plain.size), sealed + HEAD_SIZE + plain.size);
    return BYTES(sealed, HEAD_SIZE + plain.size + SECRET_DIGEST_SIZE);
}

struct bytes secret_seal(const struct secret_ring *ring, struct arena *arena, const char *context,
                         const char *plain) {
    if (!plain)
        return (struct bytes){NULL, 0};
    return secret_seal_bytes(ring, arena, context, BYTES(plain, strlen(plain)));
}

enum status secret_open_bytes(const struct secret_ring *ring, struct arena *arena,
                              const char *context, struct bytes sealed, struct bytes *out_plain) {
    struct bytes key;
    if (sealed.size < HEAD_SIZE + SECRET_DIGEST_SIZE || sealed.data[0] != SEALED_VERSION ||
        !secret_ring_key_of(ring, "field_key", sealed.data[1], &key))
        return STATUS_TAMPERED;
    size_t covered = sealed.size - SECRET_DIGEST_SIZE;
    unsigned char mac[SECRET_DIGEST_SIZE];
    seal_mac(key, context, BYTES(sealed.data, covered), mac);
    if (!secret_equal(mac, sealed.data + covered, sizeof mac))
        return STATUS_TAMPERED;
    unsigned char *plain = arena_alloc(arena, covered - HEAD_SIZE + 1);
    cipher_apply(key, sealed.data + 2, sealed.data + HEAD_SIZE, covered - HEAD_SIZE, plain);
    *out_plain = BYTES(plain, covered - HEAD_SIZE);
    return STATUS_OK;
}

enum status secret_open(const struct secret_ring *ring, struct arena *arena, const char *context,
                        struct bytes sealed, char **out_plain) {
    if (sealed.size == 0) {
        *out_plain = NULL;
        return STATUS_OK;
    }
    struct bytes plain;
    TRY(secret_open_bytes(ring, arena, context, sealed, &plain));
    *out_plain = arena_copy(arena, plain.data, plain.size);
    return STATUS_OK;
}

void secret_index(const struct secret_ring *ring, const char *column, const char *value,
                  unsigned char out_index[SECRET_DIGEST_SIZE]) {
    const struct bytes parts[] = {BYTES(column, strlen(column) + 1), BYTES(value, strlen(value))};
    secret_hmac_sm3(secret_ring_key(ring, "index_key", NULL), parts, 2, out_index);
}
