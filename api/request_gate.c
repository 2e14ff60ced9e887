/* request_gate: see the header; the table of checks in request_gate_check is the list of what is
 * refused and why. */
#include "api/request_gate.h"

#include <string.h>
#include <strings.h>

#define CONTENT_LENGTH_DIGITS_MAX 10
#define PATH_LENGTH_MAX 512
#define QUERY_LENGTH_MAX 2048
#define VALUE_LENGTH_MAX 8192

/* Headers of which a second copy would let two readers see different requests. */
static const char *const single_headers[] = {
    "Host",
    "Content-Length",
    "Content-Type",
    "Content-Encoding",
    "Authorization",
    "Cookie",
    "Origin",
    "Accept",
    "Idempotency-Key",
    "If-Match",
    "If-None-Match",
    "User-Agent",
    "X-Real-IP",
    "X-Lnca-Client",
    "X-Lnca-Request",
    "X-Lnca-Challenge",
    "Sec-Fetch-Site",
    "Referer",
    "X-Forwarded-For",
    "Range",
    "Expect",
    "Connection",
};

static const char *find(const struct gate_head *head, const char *name) {
    for (size_t i = 0; i < head->header_count; i++) {
        if (strcasecmp(head->headers[i].name, name) == 0)
            return head->headers[i].value;
    }
    return NULL;
}

static size_t count(const struct gate_head *head, const char *name) {
    size_t copies = 0;
    for (size_t i = 0; i < head->header_count; i++)
        copies += strcasecmp(head->headers[i].name, name) == 0;
    return copies;
}

static bool is_token_char(unsigned char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
           (c != '\0' && strchr("!#$%&'*+-.^_`|~", c) != NULL);
}

static bool is_token(const char *text) {
    const char *p = text;
    while (is_token_char((unsigned char)*p))
        p++;
    return p != text && *p == '\0';
}

static bool is_plain_value(const char *text) {
    size_t length = 0;
    for (; text[length] != '\0'; length++) {
        unsigned char c = (unsigned char)text[length];
        if ((c < 0x20 && c != '\t') || c == 0x7f)
            return false;
    }
    return length <= VALUE_LENGTH_MAX;
}

static bool line_is_wrong(const struct gate_head *head) {
    if (!is_token(head->method) || strlen(head->method) > 16)
        return true;
    return strcmp(head->version, "1.1") != 0 && strcmp(head->version, "1.0") != 0;
}

static bool path_is_wrong(const struct gate_head *head) {
    const char *path = head->path;
    if (path == NULL || head->target == NULL || path[0] != '/' || head->target[0] != '/')
        return true;
    size_t length = 0;
    for (; path[length] != '\0'; length++) {
        char c = path[length];
        bool plain = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
                     strchr("/_.~-", c) != NULL;
        if (!plain || (c == '/' && path[length + 1] == '/'))
            return true;
    }
    return length > PATH_LENGTH_MAX || strstr(path, "/./") != NULL || strstr(path, "/../") != NULL;
}

static bool query_is_wrong(const struct gate_head *head) {
    size_t length = 0;
    if (head->query == NULL)
        return false;
    for (; head->query[length] != '\0'; length++) {
        char c = head->query[length];
        if (c <= ' ' || c >= 0x7f || strchr("\"<>\\^`{|}#", c) != NULL)
            return true;
    }
    return length > QUERY_LENGTH_MAX;
}

static bool too_many_headers(const struct gate_head *head) {
    return head->header_count >= head->header_max;
}

static bool header_is_wrong(const struct gate_head *head) {
    for (size_t i = 0; i < head->header_count; i++) {
        if (!is_token(head->headers[i].name) || !is_plain_value(head->headers[i].value))
            return true;
    }
    return false;
}

static bool block_ended_early(const struct gate_head *head) {
    static const unsigned char blank_line[4] = {0, 0, '\r', 0};
    return head->after_last != NULL &&
           memcmp(head->after_last, blank_line, sizeof(blank_line)) != 0;
}

/* In the parser's buffer each line begins two bytes (CR and LF, overwritten) after the one before,
 * and nothing but blanks stands between the colon and the value. Bare LFs, blanks before a name or
 * a colon break that. */
static bool lines_are_odd(const struct gate_head *head) {
    const char *end = head->version + strlen(head->version);
    if (head->after_last == NULL)
        return false;
    for (size_t i = 0; i < head->header_count; i++) {
        const struct header *header = &head->headers[i];
        if (header->name != end + 2 || end[1] != '\0')
            return true;
        for (const char *p = header->name + strlen(header->name) + 1; p < header->value; p++) {
            if (*p != ' ' && *p != '\t')
                return true;
        }
        end = header->value + strlen(header->value);
    }
    return false;
}

static bool has_transfer_encoding(const struct gate_head *head) {
    return find(head, "Transfer-Encoding") != NULL || find(head, "TE") != NULL;
}

static bool host_is_wrong(const struct gate_head *head) {
    const char *host = find(head, "Host");
    return host == NULL || host[0] == '\0' ||
           host[strspn(host,
                       "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.:[]_-")] !=
               '\0';
}

static bool header_repeats(const struct gate_head *head) {
    for (size_t i = 0; i < sizeof(single_headers) / sizeof(single_headers[0]); i++) {
        if (count(head, single_headers[i]) > 1)
            return true;
    }
    return false;
}

static bool length_is_wrong(const struct gate_head *head) {
    const char *text = find(head, "Content-Length");
    if (text == NULL)
        return false;
    size_t digits = strspn(text, "0123456789");
    return digits == 0 || text[digits] != '\0' || digits > CONTENT_LENGTH_DIGITS_MAX;
}

static const struct {
    const char *reason;
    bool (*is_wrong)(const struct gate_head *);
} checks[] = {
    {"too_many_headers", too_many_headers},
    {"block_ended_early", block_ended_early},
    {"odd_lines", lines_are_odd},
    {"request_line", line_is_wrong},
    {"path", path_is_wrong},
    {"query", query_is_wrong},
    {"header", header_is_wrong},
    {"transfer_encoding", has_transfer_encoding},
    {"repeated_header", header_repeats},
    {"host", host_is_wrong},
    {"content_length", length_is_wrong},
};

const char *request_gate_check(const struct gate_head *head, int64_t *out_length) {
    for (size_t i = 0; i < sizeof(checks) / sizeof(checks[0]); i++) {
        if (checks[i].is_wrong(head))
            return checks[i].reason;
    }
    const char *text = find(head, "Content-Length");
    int64_t length = text == NULL ? -1 : 0;
    for (; text != NULL && *text != '\0'; text++)
        length = length * 10 + (*text - '0');
    *out_length = length;
    return NULL;
}
