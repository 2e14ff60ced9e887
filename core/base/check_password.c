/* check_password: strength of passwords (REG3). Contract in check.h, the common ones in
 * common_passwords.def. */
#include <string.h>

#include "core/base/check.h"
#include "core/base/secret.h"
#include "core/base/str.h"

#define PASSWORD_MIN 8
#define PASSWORD_MAX 64
#define WORD_GUARD 16 /* from here on a common word inside does no harm */

static const char *const common_exact[] = {
#define COMMON_EXACT(text) text,
#define COMMON_WORD(text)
#include "core/base/common_passwords.def"
#undef COMMON_EXACT
#undef COMMON_WORD
};

static const char *const common_words[] = {
#define COMMON_EXACT(text)
#define COMMON_WORD(text) text,
#include "core/base/common_passwords.def"
#undef COMMON_EXACT
#undef COMMON_WORD
};

static bool is_in(const char *text, const char *const *list, size_t count) {
    for (size_t i = 0; i < count; i++)
        if (strcmp(text, list[i]) == 0)
            return true;
    return false;
}

static bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (unsigned char)c >= 0x80;
}

/* Letters are lower case already. What stands for a letter becomes that letter. */
static char plain_letter(char c) {
    static const char from[] = "@0135$!";
    static const char to[] = "aoiessi";
    const char *found = c ? strchr(from, c) : NULL;
    return found ? to[found - from] : c;
}

/* The lower-case text between its first and last letter, replacements undone. */
static bool core_is_common(char *lower) {
    size_t length = strlen(lower);
    while (length && !is_letter(lower[length - 1]))
        lower[--length] = '\0';
    while (*lower && !is_letter(*lower))
        lower++;
    for (char *c = lower; *c; c++)
        *c = plain_letter(*c);
    return is_in(lower, common_words, sizeof common_words / sizeof *common_words);
}

static bool is_common(const char *password) {
    char lower[PASSWORD_MAX * 4 + 1];
    if (!str_copy(lower, sizeof lower, password))
        return false;
    for (char *c = lower; *c; c++)
        if (*c >= 'A' && *c <= 'Z')
            *c = (char)(*c - 'A' + 'a');
    bool common = is_in(lower, common_exact, sizeof common_exact / sizeof *common_exact) ||
                  (strlen(lower) < WORD_GUARD && core_is_common(lower));
    secret_wipe(lower, sizeof lower);
    return common;
}

static int count_classes(const char *password) {
    bool lower = false;
    bool upper = false;
    bool digit = false;
    bool symbol = false;
    for (; *password; password++) {
        char c = *password;
        if (c >= 'a' && c <= 'z')
            lower = true;
        else if (c >= 'A' && c <= 'Z')
            upper = true;
        else if (c >= '0' && c <= '9')
            digit = true;
        else
            symbol = true;
    }
    return lower + upper + digit + symbol;
}

const char *check_password(const char *password, const char *mobile) {
    if (str_is_empty(password))
        return "required";
    const char *line = check_line(password, PASSWORD_MIN, PASSWORD_MAX);
    if (line)
        return line;
    if (count_classes(password) < 3)
        return "too_simple";
    if (!str_is_empty(mobile) && strstr(password, mobile))
        return "contains_mobile";
    return is_common(password) ? "common" : NULL;
}
