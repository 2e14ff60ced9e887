/* mobile: the search index of a mobile number, the same for every table that keeps one (accounts,
 * orders, staff), so that they can be compared. */
#pragma once

#include "core/base/call.h"
#include "core/base/secret.h"

void mobile_index(const struct call *call, const char *mobile,
                  unsigned char out_index[SECRET_DIGEST_SIZE]);
