/* form_blank: each blank form, made once in a process and kept (some 200 kB in all). Thread-safe.
 */
#pragma once

#include "core/form/form.h"

/* Borrowed for the life of the process. */
MUST_CHECK enum status form_blank(enum form_kind kind, struct bytes *out_pdf);
