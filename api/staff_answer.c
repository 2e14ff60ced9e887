#include "api/staff_answer.h"

#include "core/account/role.h"
#include "core/base/str.h"

static const struct {
    unsigned bit;
    const char *word;
} known[] = {
#define ROLE(name, word, bit) {ROLE_##name, #word},
    ROLE_LIST(ROLE)
#undef ROLE
};

#define ROLE_COUNT (sizeof known / sizeof *known)

const char *const *staff_answer_roles(struct call *call, unsigned roles, size_t *out_count) {
    const char **words = ARENA_ARRAY(call->arena, ROLE_COUNT, const char *);
    size_t count = 0;
    for (size_t i = 0; i < ROLE_COUNT; i++)
        if ((roles & known[i].bit) != 0)
            words[count++] = known[i].word;
    *out_count = count;
    return words;
}

unsigned staff_answer_role_bit(const char *word) {
    for (size_t i = 0; i < ROLE_COUNT; i++)
        if (word != NULL && str_equal(known[i].word, word))
            return known[i].bit;
    return 0;
}

struct api_staff_me staff_answer_me(struct call *call, const struct staff_view *staff) {
    struct api_staff_me me = {.staff_id = staff->id,
                              .login = staff->login,
                              .name = staff->name,
                              .password_temporary = staff->password_temporary};
    me.roles = staff_answer_roles(call, staff->roles, &me.roles_count);
    return me;
}
