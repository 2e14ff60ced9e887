#include "db/scan_cache.h"

#include <stddef.h>

#include "core/base/str.h"
#include "db/redis.h"

/* The members of a scan by their names in the hash. */
enum member_kind { MEMBER_TEXT, MEMBER_INT };
static const struct member {
    const char *name;
    enum member_kind kind;
    size_t offset;
} members[] = {
    {"kind", MEMBER_TEXT, offsetof(struct scan_record, kind)},
    {"state", MEMBER_TEXT, offsetof(struct scan_record, state)},
    {"code", MEMBER_TEXT, offsetof(struct scan_record, code)},
    {"device", MEMBER_TEXT, offsetof(struct scan_record, device)},
    {"address", MEMBER_TEXT, offsetof(struct scan_record, address)},
    {"browser", MEMBER_TEXT, offsetof(struct scan_record, browser)},
    {"digits", MEMBER_TEXT, offsetof(struct scan_record, digits)},
    {"session_id", MEMBER_INT, offsetof(struct scan_record, session_id)},
    {"account_id", MEMBER_INT, offsetof(struct scan_record, account_id)},
    {"created_at", MEMBER_INT, offsetof(struct scan_record, created_at)},
    {"expires_at", MEMBER_INT, offsetof(struct scan_record, expires_at)},
    {"phone_account_id", MEMBER_INT, offsetof(struct scan_record, phone_account_id)},
    {"phone_session_id", MEMBER_INT, offsetof(struct scan_record, phone_session_id)},
    {"certificate_id", MEMBER_INT, offsetof(struct scan_record, certificate_id)},
    {"key_use_id", MEMBER_INT, offsetof(struct scan_record, key_use_id)},
    {"order_id", MEMBER_INT, offsetof(struct scan_record, order_id)},
    {"reason", MEMBER_TEXT, offsetof(struct scan_record, reason)},
    {"holder", MEMBER_TEXT, offsetof(struct scan_record, holder)},
    {"version", MEMBER_INT, offsetof(struct scan_record, version)},
};

#define MEMBER_COUNT (sizeof members / sizeof *members)
#define ARGUMENTS_MAX (2 * MEMBER_COUNT + 8)

/* What a phone brings, and what it chooses. */
static const char *const taken[] = {"phone_account_id", "phone_session_id", "expires_at", NULL};
static const char *const moved[] = {"state",  "certificate_id", "key_use_id", "order_id",
                                    "reason", "holder",         NULL};

struct arguments {
    const char *items[ARGUMENTS_MAX];
    size_t count;
};

static const char *scan_key(struct call *call, int64_t id) {
    return arena_format(call->arena, "scan:%lld", (long long)id);
}

static const char *code_key(struct call *call, const char *code) {
    return arena_format(call->arena, "scan_code:%s", code);
}

static void add(struct arguments *arguments, const char *text) {
    arguments->items[arguments->count++] = text;
}

static void add_int(struct call *call, struct arguments *arguments, int64_t value) {
    add(arguments, arena_format(call->arena, "%lld", (long long)value));
}

static const struct member *member_of(const char *name) {
    for (size_t i = 0; i < MEMBER_COUNT; i++)
        if (str_equal(members[i].name, name))
            return &members[i];
    return NULL;
}

static void add_member(struct call *call, struct arguments *arguments,
                       const struct scan_record *record, const struct member *member) {
    const void *at = (const char *)record + member->offset;
    add(arguments, member->name);
    if (member->kind == MEMBER_INT)
        add_int(call, arguments, *(const int64_t *)at);
    else
        add(arguments, *(const char *const *)at != NULL ? *(const char *const *)at : "");
}

static void add_named(struct call *call, struct arguments *arguments,
                      const struct scan_record *record, const char *const *names) {
    for (; *names != NULL; names++)
        add_member(call, arguments, record, member_of(*names));
}

enum status scan_cache_put(struct call *call, const struct scan_record *record,
                           int64_t ttl_seconds) {
    const char *keys[] = {scan_key(call, record->id), code_key(call, record->code)};
    struct arguments arguments = {.count = 0};
    struct cache_answer answer;
    add_int(call, &arguments, record->id);
    add_int(call, &arguments, ttl_seconds * 1000);
    for (size_t i = 0; i < MEMBER_COUNT; i++)
        if (!str_equal(members[i].name, "version"))
            add_member(call, &arguments, record, &members[i]);
    return cache_script(call, SCRIPT_SCAN_PUT, keys, 2, arguments.items, arguments.count, &answer);
}

static void read_member(struct call *call, struct bytes name, struct bytes value,
                        struct scan_record *record) {
    const struct member *member = member_of(arena_copy(call->arena, name.data, name.size));
    if (member == NULL)
        return;
    char *text = arena_copy(call->arena, value.data, value.size);
    void *at = (char *)record + member->offset;
    if (member->kind == MEMBER_TEXT)
        *(const char **)at = text;
    else if (!str_to_int(text, 0, INT64_MAX, at))
        *(int64_t *)at = 0;
}

enum status scan_cache_find(struct call *call, int64_t id, struct scan_record *out_record) {
    const char *key = scan_key(call, id);
    struct cache_answer answer;
    struct scan_record record = {.id = id};
    TRY(cache_script(call, SCRIPT_SCAN_READ, &key, 1, NULL, 0, &answer));
    for (size_t i = 0; i + 1 < answer.count; i += 2)
        read_member(call, answer.items[i], answer.items[i + 1], &record);
    if (record.state == NULL || record.kind == NULL)
        return STATUS_NOT_FOUND;
    if (str_is_empty(record.reason))
        record.reason = NULL;
    if (str_is_empty(record.holder))
        record.holder = NULL;
    *out_record = record;
    return STATUS_OK;
}

enum status scan_cache_find_code(struct call *call, const char *code, int64_t *out_id) {
    char *text;
    TRY(cache_get_text(call, code_key(call, code), &text));
    return str_to_int(text, 1, INT64_MAX, out_id) ? STATUS_OK : STATUS_NOT_FOUND;
}

enum status scan_cache_take(struct call *call, const struct scan_record *record) {
    static const enum status statuses[] = {STATUS_NOT_FOUND, STATUS_OK, STATUS_DUPLICATE,
                                           STATUS_CONFLICT};
    const char *key = scan_key(call, record->id);
    struct arguments arguments = {.count = 0};
    struct cache_answer answer;
    add_int(call, &arguments, call->now);
    add_int(call, &arguments, record->phone_session_id);
    add_named(call, &arguments, record, taken);
    TRY(cache_script(call, SCRIPT_SCAN_TAKE, &key, 1, arguments.items, arguments.count, &answer));
    return statuses[answer.number & 3];
}

enum status scan_cache_move(struct call *call, const char *from, const char *or_from,
                            int64_t phone_session_id, const struct scan_record *record) {
    static const enum status statuses[] = {STATUS_NOT_FOUND, STATUS_OK, STATUS_CONFLICT,
                                           STATUS_CONFLICT};
    const char *key = scan_key(call, record->id);
    struct arguments arguments = {.count = 0};
    struct cache_answer answer;
    add_int(call, &arguments, call->now);
    add(&arguments, from);
    add(&arguments, or_from != NULL ? or_from : from);
    if (phone_session_id != 0)
        add_int(call, &arguments, phone_session_id);
    else
        add(&arguments, "");
    add_named(call, &arguments, record, moved);
    TRY(cache_script(call, SCRIPT_SCAN_MOVE, &key, 1, arguments.items, arguments.count, &answer));
    return statuses[answer.number & 3];
}
