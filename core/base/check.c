/* check: numbers and codes. Names are in check_name.c, passwords in check_password.c. */
#include "core/base/check.h"

#include <string.h>

#include "core/base/clock.h"
#include "core/base/str.h"

static bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

static bool is_capital(char c) {
    return c >= 'A' && c <= 'Z';
}

char *check_normalise_code(struct arena *arena, const char *typed) {
    if (!typed)
        return NULL;
    struct builder builder;
    builder_init(&builder, arena);
    uint32_t c;
    for (const char *start = typed; str_next_character(&typed, &c); start = typed) {
        if (c >= 0xFF01 && c <= 0xFF5E) /* full-width forms of ! to ~ */
            c -= 0xFF01 - '!';
        if (c == ' ' || c == '\t' || c == 0x3000 || c == 0xA0)
            continue;
        if (c >= 'a' && c <= 'z')
            c -= 'a' - 'A';
        if (c < 0x80)
            builder_add_char(&builder, (char)c);
        else
            builder_add_bytes(&builder, start, (size_t)(typed - start));
    }
    return builder.data;
}

const char *check_mobile(const char *mobile) {
    if (str_is_empty(mobile))
        return "required";
    if (strlen(mobile) != 11 || mobile[0] != '1' || mobile[1] < '3' || mobile[1] > '9')
        return "format";
    for (size_t i = 2; i < 11; i++)
        if (!is_digit(mobile[i]))
            return "format";
    return NULL;
}

static int two_digits(const char *at) {
    return (at[0] - '0') * 10 + (at[1] - '0');
}

static bool is_province(int code) {
    static const unsigned char provinces[] = {11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34,
                                              35, 36, 37, 41, 42, 43, 44, 45, 46, 50, 51, 52,
                                              53, 54, 61, 62, 63, 64, 65, 71, 81, 82, 83};
    for (size_t i = 0; i < sizeof provinces; i++)
        if (provinces[i] == code)
            return true;
    return false;
}

static bool is_birth_date(const char *at) {
    struct clock_date today = clock_date_of(clock_now());
    struct clock_date date = {.year = two_digits(at) * 100 + two_digits(at + 2),
                              .month = two_digits(at + 4),
                              .day = two_digits(at + 6)};
    if (!clock_date_is_valid(date) || date.year < 1800)
        return false;
    int order =
        (date.year - today.year) * 512 + (date.month - today.month) * 32 + (date.day - today.day);
    return order <= 0;
}

const char *check_identity_number(const char *number) {
    static const unsigned char weights[] = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    if (str_is_empty(number))
        return "required";
    if (strlen(number) != 18)
        return "format";
    int sum = 0;
    for (size_t i = 0; i < 17; i++) {
        if (!is_digit(number[i]))
            return "format";
        sum += weights[i] * (number[i] - '0');
    }
    if (!is_digit(number[17]) && number[17] != 'X')
        return "format";
    if (!is_province(two_digits(number)))
        return "region";
    if (!is_birth_date(number + 6))
        return "date";
    return number[17] == "10X98765432"[sum % 11] ? NULL : "checksum";
}

const char *check_uscc(const char *uscc) {
    static const char alphabet[] = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    static const unsigned char weights[] = {1,  3,  9,  27, 19, 26, 16, 17, 20,
                                            29, 25, 13, 8,  24, 10, 30, 28};
    if (str_is_empty(uscc))
        return "required";
    if (strlen(uscc) != 18)
        return "format";
    int sum = 0;
    for (size_t i = 0; i < 18; i++) {
        const char *found = strchr(alphabet, uscc[i]);
        if (!found)
            return "format";
        if (i < 17)
            sum += weights[i] * (int)(found - alphabet);
    }
    return uscc[17] == alphabet[(31 - sum % 31) % 31] ? NULL : "checksum";
}

const char *check_document_number(const char *number) {
    if (str_is_empty(number))
        return "required";
    size_t length = strlen(number);
    if (length < 4)
        return "too_short";
    if (length > 32)
        return "too_long";
    for (size_t i = 0; i < length; i++)
        if (!is_digit(number[i]) && !is_capital(number[i]) && !strchr("-/()", number[i]))
            return "format";
    return NULL;
}

const char *check_tax_number(const char *number) {
    if (str_is_empty(number))
        return "required";
    size_t length = strlen(number);
    if (length != 15 && length != 17 && length != 18 && length != 20)
        return "format";
    for (size_t i = 0; i < length; i++)
        if (!is_digit(number[i]) && !is_capital(number[i]))
            return "format";
    return NULL;
}

const char *check_line(const char *text, size_t min_characters, size_t max_characters) {
    if (str_is_empty(text))
        return min_characters ? "required" : NULL;
    size_t count = 0;
    bool visible = min_characters == 0;
    uint32_t c;
    while (*text) {
        if (!str_next_character(&text, &c) || c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 ||
            c == 0x2029 || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069))
            return "format"; /* also the marks that turn the writing direction: they can disguise a
                                text */
        visible |= c != ' ' && c != 0xA0 && c != 0x3000;
        count++;
    }
    if (!visible)
        return "required";
    return count < min_characters ? "too_short" : count > max_characters ? "too_long" : NULL;
}
