/* sm2: encodings, digests with the explicit id, verification; see the header. */
#include "core/pki/sm2.h"

#include <string.h>

#include <openssl/err.h>
#include <openssl/evp.h>

#include "core/pki/sm2_group.h"

/* ENTL has 16 bits, so an id has at most 8191 bytes. */
#define ID_MAX 8191

static const unsigned char curve_constants[] =
    /* a */
    "\xff\xff\xff\xfe\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff"
    "\xff\xff\xff\xff\x00\x00\x00\x00\xff\xff\xff\xff\xff\xff\xff\xfc"
    /* b */
    "\x28\xe9\xfa\x9e\x9d\x9f\x5e\x34\x4d\x5a\x9e\x4b\xcf\x65\x09\xa7"
    "\xf3\x97\x89\xf5\x15\xab\x8f\x92\xdd\xbc\xbd\x41\x4d\x94\x0e\x93"
    /* Gx */
    "\x32\xc4\xae\x2c\x1f\x19\x81\x19\x5f\x99\x04\x46\x6a\x39\xc9\x94"
    "\x8f\xe3\x0b\xbf\xf2\x66\x0b\xe1\x71\x5a\x45\x89\x33\x4c\x74\xc7"
    /* Gy */
    "\xbc\x37\x36\xa2\xf4\xf6\x77\x9c\x59\xbd\xce\xe3\x6b\x69\x21\x53"
    "\xd0\xa9\x87\x7c\xc6\x2a\x47\x40\x02\xdf\x32\xe5\x21\x39\xf0\xa0";

static const unsigned char spki_prefix[SM2_SPKI_SIZE - SM2_POINT_SIZE] = {
    0x30, 0x59, 0x30, 0x13, 0x06, 0x07, 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x02, 0x01,
    0x06, 0x08, 0x2a, 0x81, 0x1c, 0xcf, 0x55, 0x01, 0x82, 0x2d, 0x03, 0x42, 0x00};

/* ---- validity and multiples ---- */

bool sm2_scalar_is_valid(const struct sm2_scalar *scalar) {
    struct sm2_work work;
    bool valid = false;
    if (sm2_work_open(&work) == STATUS_OK) {
        BIGNUM *number = sm2_work_secret(&work);
        valid = number && sm2_scalar_load(scalar, number) && sm2_number_in_range(&work, number);
    }
    sm2_work_close(&work);
    return valid;
}

bool sm2_point_is_valid(const struct sm2_point *point) {
    struct sm2_work work;
    bool valid = false;
    if (sm2_work_open(&work) == STATUS_OK) {
        EC_POINT *loaded = sm2_work_point(&work);
        valid = loaded && sm2_point_load(&work, point, loaded);
    }
    sm2_work_close(&work);
    if (!valid)
        ERR_clear_error();
    return valid;
}

void sm2_base_point(struct sm2_point *out_point) {
    out_point->bytes[0] = 0x04;
    memcpy(out_point->bytes + 1, curve_constants + (size_t)2 * SM2_SCALAR_SIZE, SM2_POINT_SIZE - 1);
}

enum status sm2_scalar_random(struct sm2_scalar *out_scalar) {
    struct sm2_work work;
    enum status status = sm2_work_open(&work);
    if (status == STATUS_OK) {
        BIGNUM *number = sm2_work_secret(&work);
        bool done = number != NULL;
        do
            done = done && BN_priv_rand_range(number, work.order) == 1;
        while (done && BN_is_zero(number));
        status = done && sm2_scalar_store(number, out_scalar) ? STATUS_OK : STATUS_INTERNAL;
    }
    sm2_work_close(&work);
    return status;
}

enum status sm2_base_multiply(const struct sm2_scalar *scalar, struct sm2_point *out_point) {
    struct sm2_work work;
    enum status status = sm2_work_open(&work);
    if (status == STATUS_OK) {
        BIGNUM *number = sm2_work_secret(&work);
        EC_POINT *point = sm2_work_point(&work);
        bool done = number && point && sm2_scalar_load(scalar, number) &&
                    sm2_number_in_range(&work, number) &&
                    EC_POINT_mul(work.group, point, number, NULL, NULL, work.numbers) == 1 &&
                    sm2_point_store(&work, point, out_point);
        status = done ? STATUS_OK : STATUS_INTERNAL;
    }
    sm2_work_close(&work);
    return status;
}

/* ---- text ---- */

static int hex_value(char c) {
    if (c >= '0' && c <= '9')
        return c - '0';
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

static bool hex_read(const char *text, unsigned char *out_bytes, size_t size) {
    if (!text || strnlen(text, 2 * size + 1) != 2 * size)
        return false;
    for (size_t i = 0; i < size; i++) {
        int high = hex_value(text[2 * i]);
        int low = hex_value(text[2 * i + 1]);
        if (high < 0 || low < 0)
            return false;
        out_bytes[i] = (unsigned char)(high * 16 + low);
    }
    return true;
}

static void hex_write(const unsigned char *bytes, size_t size, char *out_text) {
    static const char digits[] = "0123456789abcdef";
    for (size_t i = 0; i < size; i++) {
        out_text[2 * i] = digits[bytes[i] >> 4];
        out_text[2 * i + 1] = digits[bytes[i] & 15];
    }
    out_text[2 * size] = '\0';
}

bool sm2_scalar_parse(const char *text, struct sm2_scalar *out_scalar) {
    struct sm2_scalar scalar;
    if (!hex_read(text, scalar.bytes, SM2_SCALAR_SIZE) || !sm2_scalar_is_valid(&scalar))
        return false;
    *out_scalar = scalar;
    return true;
}

bool sm2_point_parse(const char *text, struct sm2_point *out_point) {
    struct sm2_point point = {.bytes = {0x04}};
    if (!hex_read(text, point.bytes + 1, SM2_POINT_SIZE - 1) || !sm2_point_is_valid(&point))
        return false;
    *out_point = point;
    return true;
}

void sm2_scalar_format(const struct sm2_scalar *scalar, char out_text[SM2_HEX_SIZE]) {
    hex_write(scalar->bytes, SM2_SCALAR_SIZE, out_text);
}

void sm2_point_format(const struct sm2_point *point, char out_text[SM2_POINT_HEX_SIZE]) {
    hex_write(point->bytes + 1, SM2_POINT_SIZE - 1, out_text);
}

/* ---- DER ---- */

static size_t integer_write(const struct sm2_scalar *scalar, unsigned char *out) {
    size_t skip = 0;
    while (skip < SM2_SCALAR_SIZE - 1 && scalar->bytes[skip] == 0)
        skip++;
    size_t pad = scalar->bytes[skip] >> 7;
    size_t size = SM2_SCALAR_SIZE - skip;
    out[0] = 0x02;
    out[1] = (unsigned char)(size + pad);
    out[2] = 0;
    memcpy(out + 2 + pad, scalar->bytes + skip, size);
    return 2 + pad + size;
}

void sm2_signature_to_der(const struct sm2_signature *signature, unsigned char out_der[SM2_DER_MAX],
                          size_t *out_size) {
    size_t size = 2;
    size += integer_write(&signature->r, out_der + size);
    size += integer_write(&signature->s, out_der + size);
    out_der[0] = 0x30;
    out_der[1] = (unsigned char)(size - 2);
    *out_size = size;
}

/* Reads one minimal positive INTEGER at *offset and moves on. */
static bool integer_read(struct bytes der, size_t *offset, struct sm2_scalar *out_scalar) {
    if (der.size - *offset < 3 || der.data[*offset] != 0x02)
        return false;
    size_t size = der.data[*offset + 1];
    const unsigned char *value = der.data + *offset + 2;
    if (size == 0 || size > SM2_SCALAR_SIZE + 1 || size > der.size - *offset - 2 || value[0] > 0x7f)
        return false;
    *offset += 2 + size;
    if (value[0] == 0 && size > 1) {
        if (value[1] < 0x80)
            return false; /* not minimal */
        value++;
        size--;
    }
    if (size > SM2_SCALAR_SIZE)
        return false;
    *out_scalar = (struct sm2_scalar){0};
    memcpy(out_scalar->bytes + SM2_SCALAR_SIZE - size, value, size);
    return true;
}

bool sm2_signature_from_der(struct bytes der, struct sm2_signature *out_signature) {
    struct sm2_signature signature;
    size_t offset = 2;
    if (der.size < 8 || der.size > SM2_DER_MAX || der.data[0] != 0x30 ||
        der.data[1] != der.size - 2)
        return false;
    if (!integer_read(der, &offset, &signature.r) || !integer_read(der, &offset, &signature.s) ||
        offset != der.size)
        return false;
    if (!sm2_scalar_is_valid(&signature.r) || !sm2_scalar_is_valid(&signature.s))
        return false;
    *out_signature = signature;
    return true;
}

void sm2_point_to_spki(const struct sm2_point *point, unsigned char out_spki[SM2_SPKI_SIZE]) {
    memcpy(out_spki, spki_prefix, sizeof spki_prefix);
    memcpy(out_spki + sizeof spki_prefix, point->bytes, SM2_POINT_SIZE);
}

/* ---- digests ---- */

static enum status sm3(const struct bytes *parts, size_t count, unsigned char *out_digest) {
    EVP_MD_CTX *context = EVP_MD_CTX_new();
    bool done = context && EVP_DigestInit_ex(context, EVP_sm3(), NULL) == 1;
    for (size_t i = 0; done && i < count; i++)
        done = EVP_DigestUpdate(context, parts[i].data, parts[i].size) == 1;
    done = done && EVP_DigestFinal_ex(context, out_digest, NULL) == 1;
    EVP_MD_CTX_free(context);
    return done ? STATUS_OK : STATUS_INTERNAL;
}

enum status sm2_identity_digest(const struct sm2_point *public_key, struct bytes id,
                                unsigned char out_z[SM2_DIGEST_SIZE]) {
    if (id.size > ID_MAX)
        return STATUS_INVALID;
    const unsigned char bits[2] = {(unsigned char)(id.size >> 5), (unsigned char)(id.size << 3)};
    const struct bytes parts[] = {BYTES(bits, 2), id,
                                  BYTES(curve_constants, sizeof curve_constants - 1),
                                  BYTES(public_key->bytes + 1, SM2_POINT_SIZE - 1)};
    return sm3(parts, sizeof parts / sizeof parts[0], out_z);
}

enum status sm2_message_digest(const struct sm2_point *public_key, struct bytes id,
                               struct bytes message, unsigned char out_e[SM2_DIGEST_SIZE]) {
    unsigned char z[SM2_DIGEST_SIZE];
    TRY(sm2_identity_digest(public_key, id, z));
    const struct bytes parts[] = {BYTES(z, sizeof z), message};
    return sm3(parts, 2, out_e);
}

/* ---- verification ---- */

/* (e + x) mod n == r for (x, y) = s G + t P; everything here is public, so the fast double
 * multiplication is right. */
static bool verify_numbers(struct sm2_work *work, const EC_POINT *key, const BIGNUM *e,
                           const BIGNUM *r, const BIGNUM *s) {
    BIGNUM *t = sm2_work_number(work);
    BIGNUM *x = sm2_work_number(work);
    EC_POINT *sum = sm2_work_point(work);
    return x && sum && sm2_number_in_range(work, r) && sm2_number_in_range(work, s) &&
           BN_mod_add(t, r, s, work->order, work->numbers) == 1 && !BN_is_zero(t) &&
           EC_POINT_mul(work->group, sum, s, key, t, work->numbers) == 1 &&
           EC_POINT_get_affine_coordinates(work->group, sum, x, NULL, work->numbers) == 1 &&
           BN_mod_add(x, x, e, work->order, work->numbers) == 1 && BN_cmp(x, r) == 0;
}

enum status sm2_verify_digest(const struct sm2_point *public_key,
                              const unsigned char e[SM2_DIGEST_SIZE],
                              const struct sm2_signature *signature) {
    struct sm2_work work;
    enum status status = sm2_work_open(&work);
    if (status == STATUS_OK) {
        BIGNUM *digest = sm2_work_number(&work);
        BIGNUM *r = sm2_work_number(&work);
        BIGNUM *s = sm2_work_number(&work);
        EC_POINT *key = sm2_work_point(&work);
        if (!s || !key || !BN_bin2bn(e, SM2_DIGEST_SIZE, digest) ||
            !sm2_scalar_load(&signature->r, r) || !sm2_scalar_load(&signature->s, s))
            status = STATUS_INTERNAL;
        else if (!sm2_point_load(&work, public_key, key) ||
                 !verify_numbers(&work, key, digest, r, s))
            status = STATUS_PROOF_FAILED;
    }
    sm2_work_close(&work);
    if (status != STATUS_OK)
        ERR_clear_error();
    return status;
}

enum status sm2_verify(const struct sm2_point *public_key, struct bytes id, struct bytes message,
                       const struct sm2_signature *signature) {
    unsigned char e[SM2_DIGEST_SIZE];
    TRY(sm2_message_digest(public_key, id, message, e));
    return sm2_verify_digest(public_key, e, signature);
}
