/* authority: our CA as files; see the header. */
#include "core/pki/authority.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#include "core/base/clock.h"

#define FILE_MAX 65536

enum status authority_read_file(struct arena *arena, const char *directory, const char *name,
                                size_t bytes_max, struct bytes *out_bytes) {
    const char *path = directory ? arena_format(arena, "%s/%s", directory, name) : name;
    char *data = arena_alloc(arena, bytes_max + 1);
    size_t size = 0;
    ssize_t got = 0;
    int file = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
    if (file < 0)
        return STATUS_NOT_FOUND;
    do {
        got = read(file, data + size, bytes_max + 1 - size);
        size += got > 0 ? (size_t)got : 0;
    } while ((got > 0 && size <= bytes_max) || (got < 0 && errno == EINTR));
    (void)close(file);
    if (got < 0 || size > bytes_max)
        return STATUS_INVALID;
    *out_bytes = BYTES(data, size);
    return STATUS_OK;
}

static enum status load_one(struct authority *authority, const char *directory, const char *name,
                            struct bytes *out_der, X509 **out_certificate) {
    struct bytes pem;
    size_t count = 0;
    TRY(authority_read_file(authority->arena, directory, name, FILE_MAX, &pem));
    if (x509_split(authority->arena, pem, out_der, 1, &count) != STATUS_OK)
        return STATUS_TAMPERED;
    return x509_load(*out_der, out_certificate) == STATUS_OK ? STATUS_OK : STATUS_TAMPERED;
}

static enum status check(struct authority *authority) {
    struct sm2_point root;
    if (x509_point(authority->root, &root) != STATUS_OK ||
        x509_point(authority->issuing, &authority->issuing_point) != STATUS_OK ||
        x509_verify(authority->root_der, &root, X509_ID) != STATUS_OK ||
        x509_verify(authority->issuing_der, &root, X509_ID) != STATUS_OK)
        return STATUS_TAMPERED;
    TRY(key_generate(&authority->lint_key));
    return key_to_point(authority->lint_key, &authority->lint_point);
}

enum status authority_load(const char *directory, struct authority *out_authority) {
    struct authority authority = {.arena = arena_create(0)};
    enum status status =
        load_one(&authority, directory, "root.crt", &authority.root_der, &authority.root);
    if (status == STATUS_OK)
        status = load_one(&authority, directory, "issuing.crt", &authority.issuing_der,
                          &authority.issuing);
    if (status == STATUS_OK)
        status = check(&authority);
    if (status == STATUS_OK)
        *out_authority = authority;
    else
        authority_done(&authority);
    return status;
}

enum status authority_set_key(struct authority *authority, EVP_PKEY *key) {
    struct sm2_point point;
    if (key_to_point(key, &point) != STATUS_OK ||
        memcmp(&point, &authority->issuing_point, sizeof point) != 0)
        return STATUS_TAMPERED;
    authority->key = key;
    return STATUS_OK;
}

void authority_done(struct authority *authority) {
    X509_free(authority->root);
    X509_free(authority->issuing);
    key_destroy(authority->key);
    key_destroy(authority->lint_key);
    arena_destroy(authority->arena);
    *authority = (struct authority){0};
}
