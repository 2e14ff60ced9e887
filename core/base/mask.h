/* mask: personal values as they may be shown: 133****8884, 110***********002X -> first 3 and last
 * 4, 张*三, and so on. Results live in the arena; NULL gives NULL. */
#pragma once

#include "core/base/arena.h"

char *mask_mobile(struct arena *arena, const char *mobile);
/* Keeps the first 3 and last 4 characters, at least half hidden. */
char *mask_document_number(struct arena *arena, const char *number);
/* Keeps the first character (Han: 张*三 keeps first and last when three or more). */
char *mask_name(struct arena *arena, const char *name);
/* A longer text in which each occurrence of the name is masked. */
char *mask_name_in(struct arena *arena, const char *text, const char *name);
/* Any other text (address, account): first 2 characters, rest hidden. */
char *mask_text(struct arena *arena, const char *text);
