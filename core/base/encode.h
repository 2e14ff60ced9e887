/* encode: bytes as text and back: hex, base64 (RFC 4648, padded), base64url (unpadded), percent
 * (RFC 3986). Decoding is strict: one way to write each value, nothing ignored. */
#pragma once

#include <stdbool.h>

#include "core/base/str.h"

char *encode_hex(struct arena *arena, struct bytes bytes);
char *encode_base64(struct arena *arena, struct bytes bytes);
char *encode_base64url(struct arena *arena, struct bytes bytes);
/* Leaves A-Z a-z 0-9 - _ . ~ as they are. */
char *encode_percent(struct arena *arena, const char *text);

bool decode_hex(struct arena *arena, const char *text, struct bytes *out_bytes);
/* Exactly `size` bytes into the caller's buffer; false on any other length. */
bool decode_hex_exact(const char *text, unsigned char *out_bytes, size_t size);
bool decode_base64(struct arena *arena, const char *text, struct bytes *out_bytes);
bool decode_base64url(struct arena *arena, const char *text, struct bytes *out_bytes);
