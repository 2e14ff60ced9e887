/* sm2_group: the SM2 curve in OpenSSL's terms; see the header. */
#include "core/pki/sm2_group.h"

#include <pthread.h>
#include <stdlib.h>

#include <openssl/obj_mac.h>

static pthread_once_t shared_once = PTHREAD_ONCE_INIT;
static EC_GROUP *shared_group;
static BN_MONT_CTX *shared_montgomery; /* of the order; read-only after set-up */
static BIGNUM *shared_exponent;        /* n - 2 */

static void shared_create(void) {
    BN_CTX *numbers = BN_CTX_new();
    shared_group = EC_GROUP_new_by_curve_name(NID_sm2);
    shared_montgomery = BN_MONT_CTX_new();
    if (!numbers || !shared_group || !shared_montgomery)
        abort(); /* a library without SM2, or no memory at the first use: nothing can work */
    const BIGNUM *order = EC_GROUP_get0_order(shared_group);
    shared_exponent = BN_dup(order);
    if (!shared_exponent || !BN_sub_word(shared_exponent, 2) ||
        !BN_MONT_CTX_set(shared_montgomery, order, numbers))
        abort();
    BN_CTX_free(numbers);
}

enum status sm2_work_open(struct sm2_work *work) {
    pthread_once(&shared_once, shared_create);
    *work = (struct sm2_work){.group = shared_group, .order = EC_GROUP_get0_order(shared_group)};
    work->numbers = BN_CTX_new();
    if (!work->numbers)
        return STATUS_INTERNAL;
    BN_CTX_start(work->numbers);
    return STATUS_OK;
}

void sm2_work_close(struct sm2_work *work) {
    for (size_t i = 0; i < work->point_count; i++)
        EC_POINT_clear_free(work->points[i]);
    if (work->numbers) {
        BN_CTX_end(work->numbers);
        BN_CTX_free(work->numbers); /* clears its numbers */
    }
    *work = (struct sm2_work){0};
}

BIGNUM *sm2_work_number(struct sm2_work *work) {
    return BN_CTX_get(work->numbers);
}

BIGNUM *sm2_work_secret(struct sm2_work *work) {
    BIGNUM *number = BN_CTX_get(work->numbers);
    if (number)
        BN_set_flags(number, BN_FLG_CONSTTIME);
    return number;
}

EC_POINT *sm2_work_point(struct sm2_work *work) {
    const size_t room = sizeof work->points / sizeof work->points[0];
    if (work->point_count == room)
        return NULL;
    EC_POINT *point = EC_POINT_new(work->group);
    if (point)
        work->points[work->point_count++] = point;
    return point;
}

bool sm2_scalar_load(const struct sm2_scalar *scalar, BIGNUM *out_number) {
    return BN_bin2bn(scalar->bytes, SM2_SCALAR_SIZE, out_number) != NULL;
}

bool sm2_scalar_store(const BIGNUM *number, struct sm2_scalar *out_scalar) {
    return BN_bn2binpad(number, out_scalar->bytes, SM2_SCALAR_SIZE) == SM2_SCALAR_SIZE;
}

bool sm2_point_load(struct sm2_work *work, const struct sm2_point *point, EC_POINT *out_point) {
    /* The first byte must be 04: OpenSSL would take hybrid forms (06, 07) of the same length too.
     */
    return point->bytes[0] == 0x04 && EC_POINT_oct2point(work->group, out_point, point->bytes,
                                                         SM2_POINT_SIZE, work->numbers) == 1;
}

bool sm2_point_store(struct sm2_work *work, const EC_POINT *point, struct sm2_point *out_point) {
    return EC_POINT_point2oct(work->group, point, POINT_CONVERSION_UNCOMPRESSED, out_point->bytes,
                              SM2_POINT_SIZE, work->numbers) == SM2_POINT_SIZE;
}

bool sm2_number_in_range(const struct sm2_work *work, const BIGNUM *number) {
    return !BN_is_zero(number) && !BN_is_negative(number) && BN_cmp(number, work->order) < 0;
}

bool sm2_number_invert(struct sm2_work *work, const BIGNUM *number, BIGNUM *out_inverse) {
    return BN_mod_exp_mont_consttime(out_inverse, number, shared_exponent, work->order,
                                     work->numbers, shared_montgomery) == 1;
}
