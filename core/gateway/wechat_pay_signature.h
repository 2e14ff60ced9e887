/* wechat_pay_signature: the cryptography of WeChat Pay APIv3 by itself, so that it can be held
 * against the provider's published vectors: SHA256 with RSA over the messages of the documentation,
 * and AES-GCM of notifications. Thread-safe. */
#pragma once

#include <stdbool.h>
#include <stdint.h>

#include "core/base/str.h"

/* An RSA key, private or public. Owned: wechat_pay_key_destroy (NULL allowed). */
struct wechat_pay_key;

/* STATUS_INVALID when the PEM holds no RSA key of at least 2048 bits of that kind. */
MUST_CHECK enum status wechat_pay_key_private(const char *pem, struct wechat_pay_key **out_key);
MUST_CHECK enum status wechat_pay_key_public(const char *pem, struct wechat_pay_key **out_key);
/* The public key of a certificate, and its serial in upper-case hex without leading zeros. */
MUST_CHECK enum status wechat_pay_key_certificate(const char *pem, struct arena *arena,
                                                  struct wechat_pay_key **out_key,
                                                  char **out_serial);
void wechat_pay_key_destroy(struct wechat_pay_key *key);

/* What is signed of a request: method, path with query, seconds, nonce, body. */
struct bytes wechat_pay_request_message(struct arena *arena, const char *method, const char *target,
                                        const char *timestamp, const char *nonce,
                                        struct bytes body);
/* What is signed of an answer or notification: seconds, nonce, raw body. */
struct bytes wechat_pay_reply_message(struct arena *arena, const char *timestamp, const char *nonce,
                                      struct bytes body);

/* Base64 of the signature. */
MUST_CHECK enum status wechat_pay_sign(const struct wechat_pay_key *key, struct arena *arena,
                                       struct bytes message, char **out_signature);
bool wechat_pay_verify(const struct wechat_pay_key *key, struct arena *arena, struct bytes message,
                       const char *signature);

struct wechat_pay_credential {
    const char *mchid;
    const char *nonce;
    const char *timestamp;
    const char *serial;
    const char *signature;
};
/* The value of the Authorization header. */
char *wechat_pay_authorization(struct arena *arena, const struct wechat_pay_credential *credential);

/* AES-GCM with a key of 16 or 32 bytes (an APIv3 key has 32), a nonce of 12 bytes; `ciphertext` is
 * base64 of data and 16 bytes of tag. STATUS_TAMPERED when it does not open. The plain text is
 * NUL-terminated behind its end. */
MUST_CHECK enum status wechat_pay_decrypt(struct arena *arena, const char *key, const char *nonce,
                                          const char *associated_data, const char *ciphertext,
                                          struct bytes *out_plain);
