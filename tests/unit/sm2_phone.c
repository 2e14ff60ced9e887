/* sm2_phone: see the header. Plain arithmetic, test keys only; a failed step ends the test program.
 */
#include "tests/unit/sm2_phone.h"

#include <stdlib.h>

#include <openssl/bn.h>
#include <openssl/ec.h>
#include <openssl/obj_mac.h>

#define MUST(expression)                                                                           \
    do {                                                                                           \
        if (!(expression))                                                                         \
            abort();                                                                               \
    } while (0)

struct tools {
    BN_CTX *numbers;
    EC_GROUP *group;
    const BIGNUM *order;
};

static struct tools tools_open(void) {
    struct tools tools = {BN_CTX_new(), EC_GROUP_new_by_curve_name(NID_sm2), NULL};
    MUST(tools.numbers && tools.group);
    tools.order = EC_GROUP_get0_order(tools.group);
    BN_CTX_start(tools.numbers);
    return tools;
}

static void tools_close(struct tools *tools) {
    BN_CTX_end(tools->numbers);
    BN_CTX_free(tools->numbers);
    EC_GROUP_free(tools->group);
}

static BIGNUM *number(struct tools *tools, const struct sm2_scalar *given) {
    BIGNUM *value = BN_CTX_get(tools->numbers);
    MUST(value);
    if (given)
        MUST(BN_bin2bn(given->bytes, SM2_SCALAR_SIZE, value));
    else
        MUST(BN_rand_range(value, tools->order));
    return value;
}

static void store(const BIGNUM *value, struct sm2_scalar *out_scalar) {
    MUST(BN_bn2binpad(value, out_scalar->bytes, SM2_SCALAR_SIZE) == SM2_SCALAR_SIZE);
}

void phone_share(const struct sm2_scalar *given, struct sm2_scalar *out_share,
                 struct sm2_scalar *out_inverse) {
    struct tools tools = tools_open();
    BIGNUM *a = number(&tools, given);
    store(a, out_share);
    MUST(BN_mod_inverse(a, a, tools.order, tools.numbers));
    store(a, out_inverse);
    tools_close(&tools);
}

void phone_public_key(const struct sm2_scalar *share, const struct sm2_point *server_point,
                      struct sm2_point *out_public_key) {
    struct tools tools = tools_open();
    EC_POINT *point = EC_POINT_new(tools.group);
    EC_POINT *base = EC_POINT_dup(EC_GROUP_get0_generator(tools.group), tools.group);
    BIGNUM *a = number(&tools, share);
    MUST(point && base && BN_mod_inverse(a, a, tools.order, tools.numbers));
    MUST(EC_POINT_oct2point(tools.group, point, server_point->bytes, SM2_POINT_SIZE, NULL));
    MUST(EC_POINT_mul(tools.group, point, NULL, point, a, tools.numbers));
    MUST(EC_POINT_invert(tools.group, base, tools.numbers));
    MUST(EC_POINT_add(tools.group, point, point, base, tools.numbers));
    MUST(EC_POINT_point2oct(tools.group, point, POINT_CONVERSION_UNCOMPRESSED,
                            out_public_key->bytes, SM2_POINT_SIZE, NULL) == SM2_POINT_SIZE);
    EC_POINT_free(point);
    EC_POINT_free(base);
    tools_close(&tools);
}

void phone_sign(const struct sm2_scalar *share, const struct sm2_point *round_point,
                const unsigned char e[SM2_DIGEST_SIZE], const struct sm2_scalar *k2,
                const struct sm2_scalar *k3, struct sm2_partial *out_partial) {
    struct tools tools = tools_open();
    EC_POINT *point = EC_POINT_new(tools.group);
    BIGNUM *a = number(&tools, share);
    BIGNUM *second = number(&tools, k2);
    BIGNUM *third = number(&tools, k3);
    BIGNUM *r = number(&tools, NULL);
    BIGNUM *x = number(&tools, NULL);
    /* R = k3 Q1 + k2 G, r = e + x_R */
    MUST(point && EC_POINT_oct2point(tools.group, point, round_point->bytes, SM2_POINT_SIZE, NULL));
    MUST(EC_POINT_mul(tools.group, point, second, point, third, tools.numbers));
    MUST(EC_POINT_get_affine_coordinates(tools.group, point, x, NULL, tools.numbers));
    MUST(BN_bin2bn(e, SM2_DIGEST_SIZE, r));
    MUST(BN_mod_add(r, r, x, tools.order, tools.numbers));
    store(r, &out_partial->r);
    MUST(BN_mod_mul(third, third, a, tools.order, tools.numbers));
    store(third, &out_partial->s2);
    MUST(BN_mod_add(second, second, r, tools.order, tools.numbers));
    MUST(BN_mod_mul(second, second, a, tools.order, tools.numbers));
    store(second, &out_partial->s3);
    EC_POINT_free(point);
    tools_close(&tools);
}

void phone_wrong_share(const struct sm2_scalar *share, struct sm2_scalar *out_wrong) {
    struct tools tools = tools_open();
    BIGNUM *a = number(&tools, share);
    MUST(BN_mod_add(a, a, BN_value_one(), tools.order, tools.numbers));
    store(a, out_wrong);
    tools_close(&tools);
}
