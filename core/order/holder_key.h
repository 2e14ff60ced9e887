/* holder_key: what staff type to find a holder, as the keyed indexes the tables hold (RUL4: search
 * by personal values is exact). */
#pragma once

#include "core/base/call.h"
#include "core/base/str.h"
#include "db/tx.h"

struct holder_key {
    const char *name;
    const char *document_type; /* NULL = identity_card */
    const char *document_number;
    const char *mobile;
    int64_t holder_of; /* the holder of this order; 0 = none */
};

/* One typed name as it would be stored for a person and for a company, whose names keep other
 * signs: whoever is looked for may be either. Both empty when nothing was typed. */
struct holder_name_index {
    struct bytes person;
    struct bytes company;
};
struct holder_name_index holder_key_name(struct call *call, const char *typed);

/* Empty bytes for what was not given. */
struct holder_index {
    struct holder_name_index name;
    struct bytes document_number;
    struct bytes mobile;
};

/* STATUS_NOT_FOUND when there is no order `holder_of` that tells. */
MUST_CHECK enum status holder_key_index(struct call *call, struct tx *tx,
                                        const struct holder_key *key,
                                        struct holder_index *out_index);
/* How many of name, document and mobile are given. */
size_t holder_index_count(const struct holder_index *index);
