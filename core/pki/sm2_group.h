/* sm2_group: the SM2 curve in OpenSSL's terms. Private to sm2.c and sm2_pair.c; nobody else sees
 * BIGNUM or EC_POINT.
 *
 * A workspace holds the temporaries of one computation; closing it wipes them. Numbers that come
 * from secrets carry BN_FLG_CONSTTIME, inversion is by Fermat in constant time, and secret
 * multiples use OpenSSL's ladder (one scalar per EC_POINT_mul), never the variable-time double
 * multiplication. */
#pragma once

#include <openssl/bn.h>
#include <openssl/ec.h>

#include "core/pki/sm2.h"

struct sm2_work {
    BN_CTX *numbers;
    const EC_GROUP *group;
    const BIGNUM *order;
    EC_POINT *points[4];
    size_t point_count;
};

/* STATUS_INTERNAL when memory is short. Always pair with sm2_work_close, also after a failure. */
MUST_CHECK enum status sm2_work_open(struct sm2_work *work);
void sm2_work_close(struct sm2_work *work);

/* A zero number that lives until close; NULL when memory is short (sticky, like BN_CTX_get). */
BIGNUM *sm2_work_number(struct sm2_work *work);
BIGNUM *sm2_work_secret(struct sm2_work *work);
/* A point that lives until close, at most four. */
EC_POINT *sm2_work_point(struct sm2_work *work);

bool sm2_scalar_load(const struct sm2_scalar *scalar, BIGNUM *out_number);
bool sm2_scalar_store(const BIGNUM *number, struct sm2_scalar *out_scalar);
/* False for what is not an uncompressed point on the curve. */
bool sm2_point_load(struct sm2_work *work, const struct sm2_point *point, EC_POINT *out_point);
/* False for infinity. */
bool sm2_point_store(struct sm2_work *work, const EC_POINT *point, struct sm2_point *out_point);
/* 1..n-1 */
bool sm2_number_in_range(const struct sm2_work *work, const BIGNUM *number);
/* number^-1 mod n in constant time. */
bool sm2_number_invert(struct sm2_work *work, const BIGNUM *number, BIGNUM *out_inverse);
