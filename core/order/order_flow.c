#include "core/order/order_flow.h"

#include <string.h>

#include "core/audit/audit.h"
#include "core/base/id.h"
#include "core/job/job.h"
#include "core/order/authorization.h"
#include "core/order/invoice.h"
#include "core/order/invoice_flow.h"
#include "core/order/order_complete.h"
#include "db/account_store.h"

typedef enum status guard_function(struct call *call, struct tx *tx,
                                   const struct order_record *record);

static enum status guard_none(struct call *call, struct tx *tx, const struct order_record *record) {
    (void)call, (void)tx, (void)record;
    return STATUS_OK;
}

static enum status guard_owner(struct call *call, struct tx *tx,
                               const struct order_record *record) {
    (void)tx;
    bool own = call->actor.kind == ACTOR_ACCOUNT && call->actor.id == record->account_id;
    return own ? STATUS_OK : STATUS_FORBIDDEN;
}

static enum status guard_complete(struct call *call, struct tx *tx,
                                  const struct order_record *record) {
    TRY(guard_owner(call, tx, record));
    return order_complete_check(call, tx, record);
}

static enum status guard_reviewer(struct call *call, struct tx *tx,
                                  const struct order_record *record) {
    (void)tx;
    bool taken = call->actor.kind == ACTOR_STAFF && call->actor.id == record->reviewer_id;
    return taken ? STATUS_OK : STATUS_REVIEW_TAKEN;
}

static const char *const words[ORDER_STATE__MAX] = {
#define ORDER_STATE(name, word) [ORDER_##name] = #word,
#include "core/order/order_states.def"
};

static const struct transition {
    enum order_state from;
    const char *event;
    enum order_state to;
    guard_function *guard;
    unsigned effects;
    const char *comment;
} transitions[] = {
#define ORDER_TRANSITION(from, event, to, guard, effects, comment)                                 \
    {ORDER_##from, #event, ORDER_##to, guard_##guard, effects, comment},
#include "core/order/order_states.def"
};

#define TRANSITION_COUNT (sizeof transitions / sizeof *transitions)

const char *order_state_word(enum order_state state) {
    return words[state];
}

enum order_state order_state_parse(const char *word) {
    for (int i = 0; i < ORDER_STATE__MAX; i++)
        if (str_equal(words[i], word))
            return (enum order_state)i;
    return ORDER_STATE__MAX;
}

static const struct transition *find(enum order_state from, const char *event) {
    for (size_t i = 0; i < TRANSITION_COUNT; i++)
        if (transitions[i].from == from && str_equal(transitions[i].event, event))
            return &transitions[i];
    return NULL;
}

bool order_can(enum order_state from, const char *event) {
    return find(from, event) != NULL;
}

static enum status run_effects(struct call *call, struct tx *tx, const struct order_record *record,
                               unsigned effects) {
    if (effects & EFFECT_CLOSE_LATER)
        TRY(job_enqueue_id(call, tx, "close_order", record->id, record->closes_at));
    if (effects & EFFECT_CLOSE_PAYMENTS)
        TRY(job_enqueue_id(call, tx, "close_payments", record->id, call->now));
    if (effects & EFFECT_GRANT)
        TRY(authorization_grant(call, tx, record));
    if (effects & EFFECT_OPEN_INVOICE)
        TRY(invoice_open(call, tx, record));
    return STATUS_OK;
}

static const char *actor_word(enum actor_kind kind) {
    static const char *const actor_words[] = {[ACTOR_NOBODY] = "nobody",
                                              [ACTOR_ACCOUNT] = "account",
                                              [ACTOR_STAFF] = "staff",
                                              [ACTOR_SYSTEM] = "system"};
    return actor_words[kind];
}

static enum status write_history(struct call *call, struct tx *tx,
                                 const struct order_record *record, const char *from_state) {
    struct order_event_record event = {.id = id_next(),
                                       .order_id = record->id,
                                       .event = record->last_event,
                                       .from_state = from_state,
                                       .to_state = record->state,
                                       .actor_kind = actor_word(call->actor.kind),
                                       .actor_id = call->actor.id,
                                       .at = call->now};
    TRY(order_store_insert_event(tx, &event));
    return audit_write(
        call, tx,
        &(struct audit_event){.action = arena_format(call->arena, "order.%s", record->last_event),
                              .subject_kind = "order",
                              .subject_id = record->id});
}

/* An order in a batch has no account before it is paid. */
static enum status hold_account(struct tx *tx, const struct order_record *record) {
    if (record->account_id == 0)
        return STATUS_OK;
    enum status status = account_store_hold(tx, record->account_id);
    return status == STATUS_NOT_FOUND ? STATUS_UNAUTHENTICATED : status; /* closed meanwhile */
}

enum status order_begin(struct call *call, struct tx *tx, struct order_record *record) {
    TRY(hold_account(tx, record));
    record->state = order_state_word(ORDER_DRAFT);
    record->last_event = "create";
    record->version = 1;
    record->created_at = record->updated_at = call->now;
    TRY(order_store_insert(tx, record));
    return write_history(call, tx, record, NULL);
}

enum status order_move(struct call *call, struct tx *tx, struct order_record *record,
                       const char *event) {
    const struct transition *transition = find(order_state_parse(record->state), event);
    if (transition == NULL)
        return STATUS_STATE;
    TRY(transition->guard(call, tx, record));
    const char *from_state = record->state;
    record->state = words[transition->to];
    record->last_event = transition->event;
    record->updated_at = call->now;
    TRY(order_store_update(tx, record));
    record->version++;
    TRY(write_history(call, tx, record, from_state));
    return run_effects(call, tx, record, transition->effects);
}

void order_flow_print_diagram(FILE *out) {
    fprintf(out, "stateDiagram-v2\n    [*] --> draft : create\n");
    for (size_t i = 0; i < TRANSITION_COUNT; i++)
        fprintf(out, "    %s --> %s : %s (%s)\n", words[transitions[i].from],
                words[transitions[i].to], transitions[i].event, transitions[i].comment);
}

void order_flow_print_sql(FILE *out) {
    fprintf(out, "-- Made by `lnca flows --sql` from core/order/order_states.def. Never edit.\n"
                 "BEGIN;\nDELETE FROM order_transitions;\n"
                 "INSERT INTO order_transitions (from_state, event, to_state) VALUES\n");
    for (size_t i = 0; i < TRANSITION_COUNT; i++)
        fprintf(out, "    ('%s', '%s', '%s')%s\n", words[transitions[i].from], transitions[i].event,
                words[transitions[i].to], i + 1 < TRANSITION_COUNT ? "," : ";");
    fprintf(out, "COMMIT;\n");
}

int flows_command(int argc, char **argv) {
    bool sql = argc > 1 && str_equal(argv[1], "--sql");
    bool invoice = argc > 1 && str_equal(argv[argc - 1], "invoice");
    if (invoice)
        (sql ? invoice_flow_print_sql : invoice_flow_print_diagram)(stdout);
    else
        (sql ? order_flow_print_sql : order_flow_print_diagram)(stdout);
    return 0;
}
