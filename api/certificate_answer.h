/* certificate_answer: how keys become the contract's shapes; shared by the handlers of claims and
 * certificates. Everything lives in the call's arena. */
#pragma once

#include "api/generated/types.h"
#include "core/base/call.h"
#include "core/pki/sm2.h"

struct api_point certificate_answer_point(struct call *call, const struct sm2_point *point);
