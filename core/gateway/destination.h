/* destination: addresses that others gave us (webhooks of relying parties), so that nobody can make
 * our servers call into our own network.
 *
 * A destination is https, a plain DNS name (no number in any form), no user name, no fragment. Its
 * name is resolved by us; every answer must be a public address, and the call goes to the address
 * that was checked (http_request.address), not to what a second look-up would say. Setting
 * webhook_exempt_origin, development only, names one origin without these checks: the sandbox. */
#pragma once

#include <stdbool.h>

#include "core/base/str.h"

#define DESTINATION_URL_MAX 512

struct settings;
struct sockaddr;

/* The form alone: the code word of the field error (required, too_long, format), or NULL when it is
 * good. */
const char *destination_check(const struct settings *settings, const char *url);
/* Looks its name up. The checked address for http_request.address, or NULL for the exempt origin.
 * STATUS_PROVIDER_UNAVAILABLE when the name has no address now, STATUS_FORBIDDEN when the form is
 * wrong or any of its addresses is not public. */
MUST_CHECK enum status destination_resolve(const struct settings *settings, const char *url,
                                           struct arena *arena, const char **out_address);
/* Is it an address of the public internet: none of private, loopback, link-local, shared,
 * documentation, multicast, reserved, and no IPv6 form that holds such an IPv4 address? */
bool destination_is_public(const struct sockaddr *address);
