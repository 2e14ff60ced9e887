/* order_people: the persons of a company's order: its handler, who will use the certificate, and
 * the legal representative, who grants that. The holder in the order itself (order_holder.h) is the
 * company; a personal order has nobody here.
 *
 * Sealed under 'order_people.<column>:<id>'. The order must be locked by whoever writes. */
#pragma once

#include "core/account/identity.h"
#include "core/base/call.h"
#include "db/order_people_store.h"
#include "db/order_store.h"

#define ORDER_HANDLER "handler"
#define ORDER_LEGAL_REPRESENTATIVE "legal_representative"

/* A person in clear; absent parts are NULL. */
struct order_person {
    struct order_person_record record; /* id 0 = nothing was entered */
    char *name;
    char *mobile;
    const char *document_type;
    char *document_number;
};

struct order_people {
    struct order_person handler;
    struct order_person legal_representative;
};

MUST_CHECK enum status order_people_read(struct call *call, struct tx *tx, int64_t order_id,
                                         struct order_people *out_people);

/* The legal representative of the order's company as reviewed last, however old the order is that
 * is asked about. STATUS_NOT_FOUND when no reviewed order of the company is kept. */
MUST_CHECK enum status order_representative_read(struct call *call, struct tx *tx,
                                                 const struct order_record *record,
                                                 struct order_person *out_person);

/* What was typed about a person; what is NULL stays, "" empties. */
struct order_person_typed {
    const char *name;
    const char *mobile;
    const char *document_type;
    const char *document_number;
};
/* `person` with what was typed, normalised, sealed and indexed; a new mobile number is not proved.
 * Nothing is stored. */
struct order_person order_person_with(struct call *call, const struct order_person *person,
                                      const struct order_person_typed *typed);
/* What is known of an account, as the handler of an order: its number, and the person once
 * verified. Nothing is stored. */
MUST_CHECK enum status order_people_of_account(struct call *call, struct tx *tx, int64_t account_id,
                                               int64_t order_id, struct order_person *out_handler);
/* Stores a person of the locked order. The handler's document becomes the order's
 * handler_document_index and the handler's number its holder_mobile: the caller updates the order
 * too. */
MUST_CHECK enum status order_person_store(struct call *call, struct tx *tx,
                                          struct order_record *record,
                                          const struct order_person *person);

/* RUL2: field errors named `<role>.…`. */
MUST_CHECK enum status order_person_check(struct call *call, const struct order_person *person);
/* Which number reaches the handler of a company's order now: the account's, which changes with it
 * (ME9). A handler may have no account: then the order's number is theirs, as long as nobody gave
 * it up. NULL: none does. */
MUST_CHECK enum status order_people_handler_mobile(struct call *call, struct tx *tx,
                                                   const struct order_record *order,
                                                   char **out_mobile);
/* The natural person who stands for the order with the own face: the holder, or a company's
 * handler. `out_purpose` is that of the face check. Absent parts are NULL. */
MUST_CHECK enum status order_applicant_read(struct call *call, struct tx *tx,
                                            const struct order_record *record,
                                            struct identity_person *out_person,
                                            const char **out_purpose);
/* By the same document. */
bool order_person_is_same(const struct order_person *one, const struct order_person *other);
/* Is the handler the legal representative? */
bool order_people_is_one(const struct order_people *people);
