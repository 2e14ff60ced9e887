#include "core/order/invoice_flow.h"

#include "core/audit/audit.h"

static const char *const words[INVOICE_STATE__MAX] = {
#define INVOICE_STATE(name, word) [INVOICE_##name] = #word,
#include "core/order/invoice_states.def"
};

static const struct transition {
    enum invoice_state from;
    const char *event;
    enum invoice_state to;
    const char *comment;
} transitions[] = {
#define INVOICE_TRANSITION(from, event, to, comment)                                               \
    {INVOICE_##from, #event, INVOICE_##to, comment},
#include "core/order/invoice_states.def"
};

#define TRANSITION_COUNT (sizeof transitions / sizeof *transitions)

const char *invoice_state_word(enum invoice_state state) {
    return words[state];
}

enum invoice_state invoice_state_parse(const char *word) {
    for (int i = 0; i < INVOICE_STATE__MAX; i++)
        if (str_equal(words[i], word))
            return (enum invoice_state)i;
    return INVOICE_STATE__MAX;
}

bool invoice_is(const struct invoice_record *record, enum invoice_state state) {
    return str_equal(record->state, words[state]);
}

static const struct transition *find(const struct invoice_record *record, const char *event) {
    for (size_t i = 0; i < TRANSITION_COUNT; i++)
        if (invoice_is(record, transitions[i].from) && str_equal(transitions[i].event, event))
            return &transitions[i];
    return NULL;
}

bool invoice_can(const struct invoice_record *record, const char *event) {
    return find(record, event) != NULL;
}

enum status invoice_move(struct call *call, struct tx *tx, struct invoice_record *record,
                         const char *event) {
    const struct transition *transition = find(record, event);
    if (transition == NULL)
        return STATUS_STATE;
    record->state = words[transition->to];
    record->last_event = transition->event;
    record->updated_at = call->now;
    TRY(invoice_store_update(tx, record));
    record->version++;
    return audit_write(
        call, tx,
        &(struct audit_event){.action = arena_format(call->arena, "invoice.%s", event),
                              .subject_kind = "invoice",
                              .subject_id = record->id});
}

void invoice_flow_print_diagram(FILE *out) {
    fprintf(out, "stateDiagram-v2\n    [*] --> waiting : open\n");
    for (size_t i = 0; i < TRANSITION_COUNT; i++)
        fprintf(out, "    %s --> %s : %s (%s)\n", words[transitions[i].from],
                words[transitions[i].to], transitions[i].event, transitions[i].comment);
}

void invoice_flow_print_sql(FILE *out) {
    fprintf(out, "-- Made by `lnca flows --sql invoice` from core/order/invoice_states.def. Never "
                 "edit.\nBEGIN;\nDELETE FROM invoice_transitions;\n"
                 "INSERT INTO invoice_transitions (from_state, event, to_state) VALUES\n");
    for (size_t i = 0; i < TRANSITION_COUNT; i++)
        fprintf(out, "    ('%s', '%s', '%s')%s\n", words[transitions[i].from], transitions[i].event,
                words[transitions[i].to], i + 1 < TRANSITION_COUNT ? "," : ";");
    fprintf(out, "COMMIT;\n");
}
