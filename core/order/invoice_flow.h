/* invoice_flow: the one way an invoice changes its state. The rows are invoice_states.def;
 * invoice_move checks the row, writes the invoice and the audit entry in the caller's transaction;
 * what follows (jobs) is the caller's. The database's trigger checks the same rows again. */
#pragma once

#include <stdio.h>

#include "core/base/call.h"
#include "db/invoice_store.h"
#include "db/tx.h"

enum invoice_state {
#define INVOICE_STATE(name, word) INVOICE_##name,
#include "core/order/invoice_states.def"
    INVOICE_STATE__MAX
};

const char *invoice_state_word(enum invoice_state state);
/* INVOICE_STATE__MAX for an unknown word. */
enum invoice_state invoice_state_parse(const char *word);
bool invoice_is(const struct invoice_record *record, enum invoice_state state);
/* Is there a row for this event in the record's state? */
bool invoice_can(const struct invoice_record *record, const char *event);

/* Moves an invoice of a locked order (invoice_lock). Fields that the event fixes (numbers, times,
 * failure) must be set by the caller before. STATUS_STATE when there is no row. */
MUST_CHECK enum status invoice_move(struct call *call, struct tx *tx, struct invoice_record *record,
                                    const char *event);

/* The table as a Mermaid state diagram, and as the SQL the database checks. */
void invoice_flow_print_diagram(FILE *out);
void invoice_flow_print_sql(FILE *out);
