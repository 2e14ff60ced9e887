/* ceremony: root and issuing CA; see the header. */
#include "core/pki/signer/ceremony.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/base/clock.h"
#include "core/base/encode.h"
#include "core/base/secret.h"
#include "core/pki/authority.h"
#include "core/pki/build.h"
#include "core/pki/signer/vault.h"

#define ROOT_YEARS 30
#define ISSUING_YEARS 15

struct work {
    const struct ceremony *ceremony;
    struct arena *arena;
    int64_t now;
    struct vault *vault;
    EVP_PKEY *root_key, *issuing_key;
    X509 *root;
    struct bytes root_der, issuing_der;
    struct builder transcript;
};

/* A new file, never an old one, on the disk before we go on. */
static enum status write_new(struct work *work, const char *name, mode_t mode, struct bytes data) {
    const char *path = arena_format(work->arena, "%s/%s", work->ceremony->directory, name);
    int file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, mode);
    if (file < 0)
        return errno == EEXIST ? STATUS_DUPLICATE : STATUS_UNAVAILABLE;
    bool good = write(file, data.data, data.size) == (ssize_t)data.size &&
                fchmod(file, mode) == 0 && fsync(file) == 0;
    (void)close(file);
    return good ? STATUS_OK : STATUS_UNAVAILABLE;
}

static enum status write_text(struct work *work, const char *name, mode_t mode, const char *text) {
    return write_new(work, name, mode, BYTES(text, strlen(text)));
}

static enum status certify(struct work *work, enum build_authority kind, EVP_PKEY *key,
                           const char *name, struct bytes *out_der) {
    struct sm2_point point;
    X509 *certificate = NULL;
    TRY(key_to_point(key, &point));
    TRY(build_authority(kind, name, work->ceremony->organization, &point, work->root,
                        work->ceremony->pki_base_url, work->now,
                        kind == BUILD_ROOT ? ROOT_YEARS : ISSUING_YEARS, &certificate));
    enum status status = x509_sign(certificate, work->root_key);
    if (status == STATUS_OK)
        status = x509_to_der(certificate, work->arena, out_der);
    X509_free(certificate);
    return status;
}

/* What is public about a certificate: names, serial, validity, digests. */
static void note(struct work *work, const char *title, struct bytes der) {
    X509 *certificate = NULL;
    unsigned char sm3[SECRET_DIGEST_SIZE], sha256[SECRET_DIGEST_SIZE];
    char from[CLOCK_TEXT_SIZE], until[CLOCK_TEXT_SIZE];
    if (x509_load(der, &certificate) != STATUS_OK)
        return;
    secret_sm3(&der, 1, sm3);
    secret_sha256(der, sha256);
    clock_format(x509_not_before(certificate), from);
    clock_format(x509_not_after(certificate), until);
    builder_format(&work->transcript, "%s\n  subject   %s\n  issuer    %s\n  serial    %s\n", title,
                   x509_subject(work->arena, certificate), x509_issuer(work->arena, certificate),
                   x509_serial(work->arena, certificate));
    builder_format(&work->transcript, "  validity  %s to %s\n  SM3       %s\n  SHA-256   %s\n",
                   from, until, encode_hex(work->arena, BYTES(sm3, sizeof sm3)),
                   encode_hex(work->arena, BYTES(sha256, sizeof sha256)));
    X509_free(certificate);
}

static enum status make_keys(struct work *work) {
    TRY(vault_load(work->ceremony->secrets_dir, &work->vault));
    TRY(key_generate(&work->root_key));
    return key_generate(&work->issuing_key);
}

static enum status make_certificates(struct work *work) {
    const char *problem = NULL;
    TRY(certify(work, BUILD_ROOT, work->root_key, work->ceremony->root_name, &work->root_der));
    TRY(x509_load(work->root_der, &work->root));
    TRY(certify(work, BUILD_ISSUING, work->issuing_key, work->ceremony->issuing_name,
                &work->issuing_der));
    const struct bytes chain[] = {work->issuing_der, work->root_der};
    return x509_chain_verify(chain, 2, X509_ID, clock_now(), &problem);
}

static enum status store_keys(struct work *work) {
    static const char associated[] = "issuing.key";
    struct bytes pkcs8, sealed;
    TRY(key_to_pkcs8(work->root_key, work->arena, &pkcs8));
    TRY(write_text(work, "offline/root.key", 0400, x509_to_pem(work->arena, pkcs8, "PRIVATE KEY")));
    TRY(key_to_pkcs8(work->issuing_key, work->arena, &pkcs8));
    TRY(vault_seal(work->vault, work->arena, BYTES(associated, sizeof associated - 1), pkcs8,
                   &sealed));
    return write_new(work, "issuing.key.sealed", 0400, sealed);
}

static enum status store_public(struct work *work) {
    char at[CLOCK_TEXT_SIZE];
    clock_format(work->now, at);
    builder_init(&work->transcript, work->arena);
    builder_format(&work->transcript,
                   "Key ceremony %s\nSM2 keys, SM3 digests, id %s\nEach signature was verified.\n",
                   at, SM2_DEFAULT_ID);
    note(work, "Root", work->root_der);
    note(work, "Issuing CA", work->issuing_der);
    builder_add(&work->transcript, "The root key is in offline/root.key and nowhere else; carry it "
                                   "away. The issuing key is in issuing.key.sealed.\n");
    TRY(write_text(work, "root.crt", 0444,
                   x509_to_pem(work->arena, work->root_der, "CERTIFICATE")));
    TRY(write_text(work, "ceremony.txt", 0444, work->transcript.data));
    /* Last: this file is what says that the CA exists. */
    TRY(write_text(work, "issuing.crt", 0444,
                   x509_to_pem(work->arena, work->issuing_der, "CERTIFICATE")));
    fputs(work->transcript.data, stdout);
    return STATUS_OK;
}

static bool make_folder(const char *path, mode_t mode) {
    return mkdir(path, mode) == 0 || errno == EEXIST;
}

enum status ceremony_hold(const struct ceremony *ceremony) {
    struct work work = {.ceremony = ceremony, .arena = arena_create(0)};
    enum status status = STATUS_UNAVAILABLE;
    work.now = clock_now() / CLOCK_SECOND * CLOCK_SECOND;
    const char *done = arena_format(work.arena, "%s/issuing.crt", ceremony->directory);
    const char *offline = arena_format(work.arena, "%s/offline", ceremony->directory);
    if (access(done, F_OK) == 0)
        status = STATUS_DUPLICATE;
    else if (make_folder(ceremony->directory, 0711) && make_folder(offline, 0700))
        status = make_keys(&work);
    if (status == STATUS_OK)
        status = make_certificates(&work);
    if (status == STATUS_OK)
        status = store_keys(&work);
    if (status == STATUS_OK)
        status = store_public(&work);
    X509_free(work.root);
    key_destroy(work.root_key);
    key_destroy(work.issuing_key);
    vault_destroy(work.vault);
    arena_destroy(work.arena);
    return status;
}
