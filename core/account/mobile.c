#include "core/account/mobile.h"

void mobile_index(const struct call *call, const char *mobile,
                  unsigned char out_index[SECRET_DIGEST_SIZE]) {
    secret_index(call->ring, "mobile", mobile, out_index);
}
