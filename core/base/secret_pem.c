/* secret_pem: see the header. */
#include "core/base/secret_pem.h"

#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <stdio.h>
#include <string.h>

#include "core/base/secret.h"

#define PEM_SIZE_MAX 4096

static bool is_p256(EVP_PKEY *key) {
    char name[32] = "";
    size_t length = 0;
    return EVP_PKEY_is_a(key, "EC") &&
           EVP_PKEY_get_group_name(key, name, sizeof(name), &length) == 1 &&
           strcmp(name, "prime256v1") == 0;
}

static char *public_text(struct arena *arena, EVP_PKEY *key) {
    char *bytes = NULL, *text = NULL;
    BIO *bio = BIO_new(BIO_s_mem());
    if (bio != NULL && PEM_write_bio_PUBKEY(bio, key) == 1) {
        long length = BIO_get_mem_data(bio, &bytes);
        text = arena_copy(arena, bytes, (size_t)length);
    }
    BIO_free(bio);
    return text;
}

enum status secret_pem_read(struct arena *arena, const char *path, char **out_private,
                            char **out_public) {
    char buffer[PEM_SIZE_MAX];
    FILE *file = fopen(path, "rbe");
    if (file == NULL)
        return STATUS_NOT_FOUND;
    size_t length = fread(buffer, 1, sizeof(buffer), file);
    fclose(file);
    enum status status = STATUS_INVALID;
    char *public_pem = NULL;
    BIO *bio = BIO_new_mem_buf(buffer, (int)length);
    EVP_PKEY *key = bio != NULL ? PEM_read_bio_PrivateKey(bio, NULL, NULL, NULL) : NULL;
    if (key != NULL && length < sizeof(buffer) && is_p256(key))
        public_pem = public_text(arena, key);
    if (public_pem != NULL) {
        *out_private = arena_copy(arena, buffer, length);
        *out_public = public_pem;
        status = STATUS_OK;
    }
    EVP_PKEY_free(key);
    BIO_free(bio);
    secret_wipe(buffer, sizeof(buffer));
    return status;
}
