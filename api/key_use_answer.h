/* key_use_answer: how uses of a key look in answers. */
#pragma once

#include "api/generated/types.h"
#include "db/key_use_store.h"

struct api_key_use key_use_answer(struct call *call, const struct key_use_record *use);
