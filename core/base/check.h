/* check: the formal rules for what people type: numbers, names, passwords. Each check returns the
 * code word of the field error (required, too_short, too_long, format, checksum, date, region,
 * common, contains_mobile, too_simple), or NULL when the value is good. Checks expect normalised
 * values (check_normalise_*); NULL and "" are `required`. */
#pragma once

#include <stdbool.h>
#include <stdint.h>

#include "core/base/arena.h"

/* Trims, folds full-width letters and digits to ASCII, upper case, drops inner spaces: for numbers
 * and codes. */
char *check_normalise_code(struct arena *arena, const char *typed);
/* Trims and turns every form of the middle dot, between Han characters also a space, to `·`;
 * between Latin letters runs of spaces become one. NULL gives NULL. The result is what is stored
 * and compared. */
char *check_normalise_name(struct arena *arena, const char *typed);

/* Name of a company: trims, full-width digits, letters and spaces become ASCII, brackets full-width
 * beside Han characters, spaces between Han characters go, others become one. */
char *check_normalise_company(struct arena *arena, const char *typed);

/* Mainland mobile number: 1, 3 to 9, nine digits. */
const char *check_mobile(const char *mobile);
/* Resident identity number, GB 11643: province, date between 1800 and today, check character.
 * Retired regions hold. */
const char *check_identity_number(const char *number);
/* Unified social credit code, GB 32100: alphabet and check character. */
const char *check_uscc(const char *uscc);
/* Person's name: 2 to 50 Han characters with single `·` inside; Latin letters too when
 * `latin_allowed` (foreign documents). */
const char *check_name(const char *name, bool latin_allowed);
/* Name of a company: a line of 2 to 64 characters with at least one letter. */
const char *check_company(const char *name);
/* Number of another document (passport, residence permit, …): 4 to 32 of letters, digits, - / ( ).
 */
const char *check_document_number(const char *number);
/* Taxpayer number: 15, 17, 18 or 20 digits and capital letters. A wrong USCC check digit is no
 * error here. */
const char *check_tax_number(const char *number);
/* A line of free text for people: UTF-8, no control characters, min to max characters, not only
 * blanks when any are needed. */
const char *check_line(const char *text, size_t min_characters, size_t max_characters);
/* REG3: 8 to 64 characters, three of four classes, not common, not containing the mobile number
 * (may be NULL). */
const char *check_password(const char *password, const char *mobile);

/* Is the code point a Han character, extensions and the private-use characters of old cards
 * included? */
bool check_is_han(uint32_t code_point);
