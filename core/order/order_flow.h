/* order_flow: the one way an order changes its state. The rows are order_states.def; order_move
 * checks the row and its guard, writes the order, its timeline entry, the audit entry and the jobs
 * of the row in the caller's transaction (RUL5). The database's trigger checks the same rows again.
 */
#pragma once

#include <stdio.h>

#include "core/base/call.h"
#include "db/order_store.h"
#include "db/tx.h"

enum order_state {
#define ORDER_STATE(name, word) ORDER_##name,
#include "core/order/order_states.def"
    ORDER_STATE__MAX
};

enum order_effect {
    EFFECT_NONE = 0,
    EFFECT_CLOSE_LATER = 1,
    EFFECT_CLOSE_PAYMENTS = 2,
    EFFECT_GRANT = 4,
    EFFECT_OPEN_INVOICE = 8
};

const char *order_state_word(enum order_state state);
/* ORDER_STATE__MAX for an unknown word. */
enum order_state order_state_parse(const char *word);
/* Is there a row for this event in this state? */
bool order_can(enum order_state from, const char *event);

/* Stores a new draft with its first timeline and audit entries; the caller fills everything but
 * state, event, version and times. */
MUST_CHECK enum status order_begin(struct call *call, struct tx *tx, struct order_record *record);

/* Moves a locked order (order_store_lock). Fields of `record` that the event fixes (times, price,
 * …) must be set by the caller before; state, last_event, version and updated_at are set here.
 * STATUS_STATE when there is no row, STATUS_FORBIDDEN or STATUS_ORDER_INCOMPLETE when the guard
 * says no. */
MUST_CHECK enum status order_move(struct call *call, struct tx *tx, struct order_record *record,
                                  const char *event);

/* The table as a Mermaid state diagram, and as the SQL the database checks. */
void order_flow_print_diagram(FILE *out);
void order_flow_print_sql(FILE *out);
/* `lnca flows [--sql] [invoice]`; returns the exit status. */
int flows_command(int argc, char **argv);
