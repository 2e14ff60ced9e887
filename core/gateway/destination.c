#include "core/gateway/destination.h"

#include <arpa/inet.h>
#include <netdb.h>
#include <netinet/in.h>
#include <string.h>
#include <sys/socket.h>

#include "core/base/settings.h"

#define HOST_MAX 253
#define LABEL_MAX 63

static const char host_letters[] = "abcdefghijklmnopqrstuvwxyz0123456789-.";
static const char path_letters[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
                                   "-._~!$&'()*+,;=:@/?%";

struct range4 {
    uint32_t network;
    unsigned bits;
};

struct range6 {
    unsigned char network[16];
    unsigned bits;
};

/* IANA's special-purpose registries, multicast, and what is reserved. */
static const struct range4 closed4[] = {
    {0x00000000, 8},  {0x0A000000, 8},  {0x64400000, 10}, {0x7F000000, 8},  {0xA9FE0000, 16},
    {0xAC100000, 12}, {0xC0000000, 24}, {0xC0000200, 24}, {0xC0586300, 24}, {0xC0A80000, 16},
    {0xC6120000, 15}, {0xC6336400, 24}, {0xCB007100, 24}, {0xE0000000, 4},  {0xF0000000, 4}};

/* Inside 2000::/3, the only part of IPv6 that is public at all: protocol assignments with Teredo,
 * documentation, 6to4. */
static const struct range6 closed6[] = {
    {{0x20, 0x01}, 23}, {{0x20, 0x01, 0x0d, 0xb8}, 32}, {{0x20, 0x02}, 16}, {{0x3f, 0xff}, 20}};

static bool is_public4(uint32_t address) {
    for (size_t i = 0; i < sizeof closed4 / sizeof *closed4; i++)
        if (((address ^ closed4[i].network) >> (32 - closed4[i].bits)) == 0)
            return false;
    return true;
}

static bool is_inside6(const unsigned char address[16], const struct range6 *range) {
    unsigned whole = range->bits / 8, rest = range->bits % 8;
    unsigned char mask = (unsigned char)(0xFF << (8 - rest));
    return memcmp(address, range->network, whole) == 0 &&
           (rest == 0 || ((address[whole] ^ range->network[whole]) & mask) == 0);
}

static bool is_public6(const unsigned char address[16]) {
    if ((address[0] & 0xE0) != 0x20)
        return false;
    for (size_t i = 0; i < sizeof closed6 / sizeof *closed6; i++)
        if (is_inside6(address, &closed6[i]))
            return false;
    return true;
}

bool destination_is_public(const struct sockaddr *address) {
    if (address->sa_family == AF_INET) {
        struct sockaddr_in four;
        memcpy(&four, address, sizeof four);
        return is_public4(ntohl(four.sin_addr.s_addr));
    }
    if (address->sa_family != AF_INET6)
        return false;
    struct sockaddr_in6 six;
    memcpy(&six, address, sizeof six);
    return is_public6(six.sin6_addr.s6_addr);
}

/* Labels of letters, digits and inner hyphens, at least two of them; the last begins with a letter,
 * so that no writing of an IPv4 address is one. */
static bool host_is_name(const char *host, size_t length) {
    if (length == 0 || length > HOST_MAX || strspn(host, host_letters) < length)
        return false;
    size_t begin = 0, labels = 0;
    for (size_t i = 0; i <= length; i++) {
        if (i < length && host[i] != '.')
            continue;
        if (i == begin || i - begin > LABEL_MAX || host[begin] == '-' || host[i - 1] == '-')
            return false;
        labels++;
        if (i == length)
            return labels >= 2 && host[begin] >= 'a' && host[begin] <= 'z';
        begin = i + 1;
    }
    return false;
}

struct parts {
    const char *host;
    size_t host_length;
    int64_t port;
};

static bool parse_port(const char **cursor, int64_t *out_port) {
    size_t digits = strspn(*cursor, "0123456789");
    char text[6];
    if (digits == 0 || digits >= sizeof text)
        return false;
    memcpy(text, *cursor, digits);
    text[digits] = '\0';
    *cursor += digits;
    return str_to_int(text, 1, 65535, out_port);
}

static bool parse(const char *url, struct parts *out_parts) {
    if (!str_starts_with(url, "https://"))
        return false;
    struct parts parts = {.host = url + strlen("https://"), .port = 443};
    parts.host_length = strcspn(parts.host, ":/?#@\\");
    const char *rest = parts.host + parts.host_length;
    if (!host_is_name(parts.host, parts.host_length))
        return false;
    if (*rest == ':' && (rest++, !parse_port(&rest, &parts.port)))
        return false;
    if (*rest != '\0' && *rest != '/')
        return false;
    *out_parts = parts;
    return rest[strspn(rest, path_letters)] == '\0';
}

static bool is_exempt(const struct settings *settings, const char *url) {
    const char *origin = settings->webhook_exempt_origin;
    size_t length = strlen(origin);
    return length > 0 && str_equal(settings->profile, "development") &&
           strncmp(url, origin, length) == 0 && (url[length] == '\0' || url[length] == '/') &&
           url[length + strspn(url + length, path_letters)] == '\0';
}

const char *destination_check(const struct settings *settings, const char *url) {
    struct parts parts;
    if (str_is_empty(url))
        return "required";
    if (strlen(url) > DESTINATION_URL_MAX)
        return "too_long";
    return is_exempt(settings, url) || parse(url, &parts) ? NULL : "format";
}

static const char *address_text(struct arena *arena, const struct sockaddr *address,
                                socklen_t size) {
    char text[INET6_ADDRSTRLEN];
    if (getnameinfo(address, size, text, sizeof text, NULL, 0, NI_NUMERICHOST) != 0)
        return NULL;
    return arena_copy(arena, text, strlen(text));
}

/* All answers are checked, not only the one that is used: a name that has both kinds is refused. */
static enum status choose(const struct addrinfo *found, struct arena *arena,
                          const char **out_address) {
    for (const struct addrinfo *entry = found; entry != NULL; entry = entry->ai_next)
        if (!destination_is_public(entry->ai_addr))
            return STATUS_FORBIDDEN;
    *out_address = found == NULL ? NULL : address_text(arena, found->ai_addr, found->ai_addrlen);
    return *out_address == NULL ? STATUS_PROVIDER_UNAVAILABLE : STATUS_OK;
}

enum status destination_resolve(const struct settings *settings, const char *url,
                                struct arena *arena, const char **out_address) {
    struct parts parts;
    *out_address = NULL;
    if (is_exempt(settings, url))
        return STATUS_OK;
    if (strlen(url) > DESTINATION_URL_MAX || !parse(url, &parts))
        return STATUS_FORBIDDEN;
    struct addrinfo hints = {.ai_family = AF_UNSPEC, .ai_socktype = SOCK_STREAM};
    struct addrinfo *found = NULL;
    if (getaddrinfo(arena_copy(arena, parts.host, parts.host_length), NULL, &hints, &found) != 0)
        return STATUS_PROVIDER_UNAVAILABLE;
    enum status status = choose(found, arena, out_address);
    freeaddrinfo(found);
    return status;
}
