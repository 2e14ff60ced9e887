/* wechat_notice_keys: see wechat_notice_keys.h. */
#include "tests/fuzz/wechat_notice_keys.h"

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/base/clock.h"
#include "core/base/encode.h"
#include "core/base/settings.h"

#define APIV3_KEY "0123456789abcdef0123456789abcdef"
#define NONCE "123456789012"

static struct settings settings = {.profile = "development",
                                   .wechat_pay_url = "http://127.0.0.1:1",
                                   .wechat_pay_backup_url = "",
                                   .provider_timeout_ms = 100};

static FILE *create(const char *name) {
    char path[256];
    snprintf(path, sizeof path, "%s/wechat_pay/%s", settings.secrets_dir, name);
    FILE *file = fopen(path, "we");
    if (file == NULL)
        abort();
    return file;
}

static void write_text(const char *name, const char *text) {
    FILE *file = create(name);
    fputs(text, file);
    fclose(file);
}

/* The keys are in memory by then. */
static void remove_files(const char *directory) {
    static const char *const names[] = {"mchid",           "appid",         "apiv3_key",
                                        "merchant_serial", "public_key_id", "public_key.pem",
                                        "merchant_key.pem"};
    char path[256];
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        snprintf(path, sizeof path, "%s/wechat_pay/%s", directory, names[i]);
        unlink(path);
    }
    snprintf(path, sizeof path, "%s/wechat_pay", directory);
    rmdir(path);
    rmdir(directory);
}

struct notice_keys *notice_keys_make(void) {
    static char directory[] = "/tmp/lnca-fuzz-XXXXXX";
    static struct notice_keys keys;
    char path[256];
    char pem[8192] = "";
    EVP_PKEY *pkey = EVP_RSA_gen(2048);
    if (mkdtemp(directory) == NULL || pkey == NULL)
        abort();
    settings.secrets_dir = directory;
    snprintf(path, sizeof path, "%s/wechat_pay", directory);
    mkdir(path, 0700);
    write_text("mchid", "1900000001");
    write_text("appid", "wx0123456789abcdef");
    write_text("apiv3_key", APIV3_KEY);
    write_text("merchant_serial", "ABCDEF");
    write_text("public_key_id", "PUB_KEY_ID_01");
    FILE *file = create("public_key.pem");
    PEM_write_PUBKEY(file, pkey);
    fclose(file);
    BIO *bio = BIO_new(BIO_s_mem());
    PEM_write_bio_PrivateKey(bio, pkey, NULL, NULL, 0, NULL, NULL);
    BIO_read(bio, pem, sizeof pem - 1);
    BIO_free(bio);
    write_text("merchant_key.pem", pem);
    if (wechat_pay_key_private(pem, &keys.key) != STATUS_OK ||
        wechat_pay_open(&settings, &keys.pay) != STATUS_OK)
        abort();
    EVP_PKEY_free(pkey);
    remove_files(directory);
    return &keys;
}

struct bytes notice_keys_seal(struct notice_keys *keys, struct arena *arena, struct bytes plain) {
    (void)keys;
    EVP_CIPHER_CTX *context = EVP_CIPHER_CTX_new();
    unsigned char *sealed = arena_alloc(arena, plain.size + 16);
    int written = 0;
    EVP_EncryptInit_ex2(context, EVP_aes_256_gcm(), (const unsigned char *)APIV3_KEY,
                        (const unsigned char *)NONCE, NULL);
    EVP_EncryptUpdate(context, sealed, &written, plain.data, (int)plain.size);
    EVP_EncryptFinal_ex(context, sealed + plain.size, &written);
    EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_GCM_GET_TAG, 16, sealed + plain.size);
    EVP_CIPHER_CTX_free(context);
    char *text = arena_format(
        arena,
        "{\"id\":\"EV\",\"create_time\":\"2026-01-01T00:00:00+08:00\",\"event_type\":"
        "\"TRANSACTION.SUCCESS\",\"resource\":{\"original_type\":\"transaction\",\"algorithm\":"
        "\"AEAD_AES_256_GCM\",\"ciphertext\":\"%s\",\"nonce\":\"" NONCE "\"}}",
        encode_base64(arena, BYTES(sealed, plain.size + 16)));
    return BYTES(text, strlen(text));
}

void notice_keys_sign(struct notice_keys *keys, struct arena *arena, struct bytes body,
                      struct wechat_pay_headers *out_headers) {
    char *signature = NULL;
    const char *timestamp = arena_format(arena, "%lld", (long long)(clock_now() / CLOCK_SECOND));
    struct bytes message = wechat_pay_reply_message(arena, timestamp, "N", body);
    if (wechat_pay_sign(keys->key, arena, message, &signature) != STATUS_OK)
        abort();
    *out_headers = (struct wechat_pay_headers){
        .timestamp = timestamp, .nonce = "N", .signature = signature, .serial = "PUB_KEY_ID_01"};
}
