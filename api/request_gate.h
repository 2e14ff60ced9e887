/* request_gate: strict acceptance of the head of a request, before anything looks at it or reads a
 * byte of the body.
 *
 * civetweb 1.15 accepts framing that nginx and it understand differently, and ends header parsing
 * silently at odd lines. Whatever is not plain is refused with 400 and the connection closes. Knows
 * nothing of connections: server.c hands the parsed head over. */
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "api/request.h"

struct gate_head {
    const char *method;
    const char *target;  /* as it stood in the request line, query cut off */
    const char *path;    /* what civetweb made of it; NULL when it was not for this server */
    const char *query;   /* may be NULL */
    const char *version; /* "1.1" */
    const struct header *headers;
    size_t header_count;
    size_t header_max; /* the parser's bound: reaching it means that some may be lost */
    /* First byte after the last parsed value, inside the parser's buffer; at least 4 bytes are
     * readable. civetweb 1.15 leaves 00 00 0d 00 there exactly when the block ended at the blank
     * line of CRLFs. NULL in tests that have no buffer; otherwise version, names and values
     * point into that buffer too. */
    const unsigned char *after_last;
};

/* NULL when the head is plain, else the reason for the log. *out_length is the Content-Length, -1
 * without one. */
const char *request_gate_check(const struct gate_head *head, int64_t *out_length);
