/* refund_flow: the one way a refund changes its state; the rows are refund_states.def. A move sets
 * state and times in the record and writes the audit entry; the caller stores the record in the
 * same transaction. */
#pragma once

#include "core/base/call.h"
#include "db/refund_store.h"
#include "db/tx.h"

enum refund_state {
#define REFUND_STATE(name, word, ends) REFUND_##name,
#include "core/order/refund_states.def"
    REFUND_STATE__MAX
};

const char *refund_state_word(enum refund_state state);
/* REFUND_STATE__MAX for an unknown word. */
enum refund_state refund_state_parse(const char *word);
/* Is there a row for this event in this state? */
bool refund_can(enum refund_state from, const char *event);

/* Moves a locked refund. STATUS_STATE when there is no row. */
MUST_CHECK enum status refund_move(struct call *call, struct tx *tx, struct refund_record *record,
                                   const char *event);
/* The audit entry of a new refund. */
MUST_CHECK enum status refund_note_begin(struct call *call, struct tx *tx,
                                         const struct refund_record *record);
