#include "core/order/refund_flow.h"

#include "core/audit/audit.h"

static const struct {
    const char *word;
    bool ends;
} states[] = {
#define REFUND_STATE(name, word, ends) [REFUND_##name] = {#word, ends},
#include "core/order/refund_states.def"
};

static const struct transition {
    enum refund_state from;
    const char *event;
    enum refund_state to;
} transitions[] = {
#define REFUND_TRANSITION(from, event, to, comment) {REFUND_##from, #event, REFUND_##to},
#include "core/order/refund_states.def"
};

const char *refund_state_word(enum refund_state state) {
    return states[state].word;
}

enum refund_state refund_state_parse(const char *word) {
    for (int i = 0; i < REFUND_STATE__MAX; i++)
        if (str_equal(states[i].word, word))
            return (enum refund_state)i;
    return REFUND_STATE__MAX;
}

static const struct transition *find(enum refund_state from, const char *event) {
    for (size_t i = 0; i < sizeof transitions / sizeof *transitions; i++)
        if (transitions[i].from == from && str_equal(transitions[i].event, event))
            return &transitions[i];
    return NULL;
}

bool refund_can(enum refund_state from, const char *event) {
    return find(from, event) != NULL;
}

static enum status write_entry(struct call *call, struct tx *tx, const struct refund_record *record,
                               const char *event) {
    return audit_write(
        call, tx,
        &(struct audit_event){.action = arena_format(call->arena, "refund.%s", event),
                              .subject_kind = "refund",
                              .subject_id = record->id,
                              .detail = arena_format(call->arena,
                                                     "{\"order_id\":\"%lld\",\"cause\":\"%s\"}",
                                                     (long long)record->order_id, record->cause)});
}

enum status refund_move(struct call *call, struct tx *tx, struct refund_record *record,
                        const char *event) {
    const struct transition *transition = find(refund_state_parse(record->state), event);
    if (transition == NULL)
        return STATUS_STATE;
    record->state = states[transition->to].word;
    record->updated_at = call->now;
    if (states[transition->to].ends)
        record->finished_at = call->now;
    return write_entry(call, tx, record, event);
}

enum status refund_note_begin(struct call *call, struct tx *tx,
                              const struct refund_record *record) {
    return write_entry(call, tx, record,
                       str_equal(record->cause, "requested") ? "request" : "begin");
}
