/* search_answer: certificates as staff see them; shared by the handlers of searches, orders and
 * changes of state. Everything lives in the call's arena. */
#pragma once

#include "api/generated/types.h"
#include "core/base/call.h"
#include "core/certificate/certificate_search.h"

struct api_found_certificate search_answer_certificate(struct call *call,
                                                       const struct found_certificate *certificate);
struct api_found_certificate *
search_answer_certificates(struct call *call, const struct found_certificates *certificates);
