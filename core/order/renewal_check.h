/* renewal_check: what a renewal must have before it is submitted (REN4-REN6). */
#pragma once

#include <stdbool.h>

#include "core/base/call.h"
#include "core/order/order_people.h"
#include "db/order_store.h"
#include "db/tx.h"

bool renewal_is(const struct order_record *record);
/* A person's renewal: adds field errors for what is missing: the invoice, and the face check once
 * the period is over or where no PIN confirmed it. */
MUST_CHECK enum status renewal_check(struct call *call, struct tx *tx,
                                     const struct order_record *record);
/* Is the legal representative that a company's renewal took over still the company's, by what was
 * reviewed last? */
MUST_CHECK enum status renewal_is_represented(struct call *call, struct tx *tx,
                                              const struct order_record *record, bool *out_is);
/* The handler of a company's renewal is whoever is at the portal: as long as it can be changed, it
 * goes on with the number that its account has now, and a changed one is not proved. Other orders
 * stay. Nothing is stored. */
MUST_CHECK enum status renewal_take_own_number(struct call *call, struct tx *tx,
                                               const struct order_record *record,
                                               struct order_person *handler);
/* REN9: who renews the token of `earlier`, a company's order: its present handler, while the grant
 * is in force, or the legal representative as reviewed last. STATUS_HANDLER_ONLY,
 * STATUS_GRANT_ENDED. */
MUST_CHECK enum status renewal_check_token_person(struct call *call, struct tx *tx,
                                                  const struct order_record *earlier,
                                                  const struct order_person *person);
/* A company's renewal: its handler is the account's person once that is verified; a legal
 * representative who was replaced meanwhile stands for nothing; a token is renewed by whom
 * renewal_check_token_person allows. Adds field errors `handler.…` and `legal_representative.…`. */
MUST_CHECK enum status renewal_check_handler(struct call *call, struct tx *tx,
                                             const struct order_record *record,
                                             const struct order_person *handler);
