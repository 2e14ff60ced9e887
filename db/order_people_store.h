/* order_people_store: rows of order_people, the persons of a company's order. Sealed columns pass
 * as they are stored; core/order/order_people.h opens them. Absent parts are empty, NULL or 0. */
#pragma once

#include "core/base/call.h"
#include "core/base/str.h"
#include "db/tx.h"

struct order_person_record {
    int64_t id;
    int64_t order_id;
    const char *role; /* handler, legal_representative */
    struct bytes name_sealed;
    struct bytes name_index;
    struct bytes mobile_sealed;
    struct bytes mobile_index;
    const char *document_type;
    struct bytes document_number_sealed;
    struct bytes document_number_index;
    int64_t mobile_proved_at;
};

struct order_person_records {
    struct order_person_record *items;
    size_t count;
};

MUST_CHECK enum status order_people_store_list(struct tx *tx, int64_t order_id,
                                               struct order_person_records *out_records);
/* Stores a new person of an order, or writes everything about a known one. */
MUST_CHECK enum status order_people_store_put(struct tx *tx,
                                              const struct order_person_record *record);
/* The order whose legal representative is the company's at a time, by what was reviewed;
 * STATUS_NOT_FOUND when none is kept. */
MUST_CHECK enum status order_people_store_find_representation(struct tx *tx,
                                                              struct bytes company_index,
                                                              int64_t at, int64_t *out_order_id);
/* Is the person of this number one of this company's, as far as paid orders tell? */
MUST_CHECK enum status order_people_store_is_tied(struct tx *tx, struct bytes company_index,
                                                  struct bytes mobile_index, bool *out_tied);

struct handler_number {
    int64_t account_id; /* whose number it is; 0 = no account is the handler's */
    bool given_up;      /* the order's number is no longer the handler's */
};
/* Which number reaches the handler of a company's order now. */
MUST_CHECK enum status order_people_store_find_handler_number(struct tx *tx, int64_t order_id,
                                                              struct handler_number *out_number);
