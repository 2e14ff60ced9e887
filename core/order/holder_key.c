#include "core/order/holder_key.h"

#include "core/account/identity.h"
#include "core/account/mobile.h"
#include "core/base/check.h"
#include "core/base/secret.h"
#include "db/order_store.h"

static struct bytes name_index(struct call *call, const char *name) {
    if (str_is_empty(name))
        return (struct bytes){0};
    unsigned char *index = ARENA_ARRAY(call->arena, SECRET_DIGEST_SIZE, unsigned char);
    secret_index(call->ring, "name", name, index);
    return BYTES(index, SECRET_DIGEST_SIZE);
}

struct holder_name_index holder_key_name(struct call *call, const char *typed) {
    return (struct holder_name_index){
        .person = name_index(call, check_normalise_name(call->arena, typed)),
        .company = name_index(call, check_normalise_company(call->arena, typed))};
}

static struct bytes document_index(struct call *call, const struct holder_key *key) {
    const char *number = check_normalise_code(call->arena, key->document_number);
    if (str_is_empty(number))
        return (struct bytes){0};
    unsigned char *index = ARENA_ARRAY(call->arena, SECRET_DIGEST_SIZE, unsigned char);
    const char *type = key->document_type ? key->document_type : "identity_card";
    identity_document_index(call, type, number, index);
    return BYTES(index, SECRET_DIGEST_SIZE);
}

static struct bytes number_index(struct call *call, const char *mobile) {
    if (str_is_empty(mobile))
        return (struct bytes){0};
    unsigned char *index = ARENA_ARRAY(call->arena, SECRET_DIGEST_SIZE, unsigned char);
    mobile_index(call, mobile, index);
    return BYTES(index, SECRET_DIGEST_SIZE);
}

enum status holder_key_index(struct call *call, struct tx *tx, const struct holder_key *key,
                             struct holder_index *out_index) {
    struct holder_index index = {.name = holder_key_name(call, key->name),
                                 .document_number = document_index(call, key),
                                 .mobile = number_index(call, key->mobile)};
    if (key->holder_of != 0) {
        struct order_record order;
        TRY(order_store_find(tx, key->holder_of, &order));
        bool draft = str_equal(order.state, "draft") || order.document_number_index.size == 0;
        bool other = index.document_number.size > 0 &&
                     !secret_same_digest(index.document_number, order.document_number_index);
        if (draft || other)
            return STATUS_NOT_FOUND;
        index.document_number = order.document_number_index;
    }
    *out_index = index;
    return STATUS_OK;
}

size_t holder_index_count(const struct holder_index *index) {
    return (size_t)(index->name.person.size > 0) + (size_t)(index->document_number.size > 0) +
           (size_t)(index->mobile.size > 0);
}
