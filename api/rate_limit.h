/* rate_limit: the limits of routes (rate_limit.def), counted by db/limits_cache. */
#pragma once

#include "api/request.h"

/* A step of the pipeline. */
MUST_CHECK enum status rate_limit_take(struct request *request);
