/* encode: hex, base64, base64url and percent encoding by table. */
#include "core/base/encode.h"

#include <string.h>

static const char hex_digits[] = "0123456789abcdef";
static const char alphabet[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
static const char url_alphabet[] =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

char *encode_hex(struct arena *arena, struct bytes bytes) {
    char *text = arena_array(arena, bytes.size * 2 + 1, 1);
    for (size_t i = 0; i < bytes.size; i++) {
        text[2 * i] = hex_digits[bytes.data[i] >> 4];
        text[2 * i + 1] = hex_digits[bytes.data[i] & 15];
    }
    return text;
}

static int hex_value(char c) {
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

bool decode_hex_exact(const char *text, unsigned char *out_bytes, size_t size) {
    if (!text || strnlen(text, 2 * size + 1) != 2 * size)
        return false;
    for (size_t i = 0; i < 2 * size; i++)
        if (hex_value(text[i]) < 0)
            return false;
    for (size_t i = 0; i < size; i++)
        out_bytes[i] = (unsigned char)(hex_value(text[2 * i]) << 4 | hex_value(text[2 * i + 1]));
    return true;
}

bool decode_hex(struct arena *arena, const char *text, struct bytes *out_bytes) {
    size_t length = text ? strlen(text) : 1;
    if (length % 2)
        return false;
    unsigned char *data = arena_alloc(arena, length / 2 + 1);
    if (!decode_hex_exact(text, data, length / 2))
        return false;
    *out_bytes = BYTES(data, length / 2);
    return true;
}

/* Three bytes become four letters; what is left becomes two or three, then `=` when padded. */
static char *encode_64(struct arena *arena, struct bytes bytes, const char *letters, bool padded) {
    char *text = arena_array(arena, (bytes.size + 2) / 3 * 4 + 1, 1);
    size_t length = 0;
    for (size_t i = 0; i < bytes.size; i += 3) {
        size_t left = bytes.size - i;
        uint32_t group = (uint32_t)bytes.data[i] << 16;
        if (left > 1)
            group |= (uint32_t)bytes.data[i + 1] << 8;
        if (left > 2)
            group |= bytes.data[i + 2];
        size_t count = left > 2 ? 4 : left + 1;
        for (size_t k = 0; k < count; k++)
            text[length++] = letters[group >> (18 - 6 * k) & 63];
        for (size_t k = count; padded && k < 4; k++)
            text[length++] = '=';
    }
    return text;
}

char *encode_base64(struct arena *arena, struct bytes bytes) {
    return encode_64(arena, bytes, alphabet, true);
}

char *encode_base64url(struct arena *arena, struct bytes bytes) {
    return encode_64(arena, bytes, url_alphabet, false);
}

static int letter_value(char c, bool url) {
    if (c >= 'A' && c <= 'Z')
        return c - 'A';
    if (c >= 'a' && c <= 'z')
        return c - 'a' + 26;
    if (c >= '0' && c <= '9')
        return c - '0' + 52;
    if (c == (url ? '-' : '+'))
        return 62;
    return c == (url ? '_' : '/') ? 63 : -1;
}

/* `length` letters without padding. Bits that carry nothing must be zero. */
static bool decode_64(struct arena *arena, const char *text, size_t length, bool url,
                      struct bytes *out_bytes) {
    if (length % 4 == 1)
        return false;
    unsigned char *data = arena_alloc(arena, length / 4 * 3 + 3);
    size_t size = 0;
    uint32_t bits = 0;
    unsigned count = 0;
    for (size_t i = 0; i < length; i++) {
        int value = letter_value(text[i], url);
        if (value < 0)
            return false;
        bits = bits << 6 | (uint32_t)value;
        count += 6;
        if (count >= 8) {
            count -= 8;
            data[size++] = (unsigned char)(bits >> count);
            bits &= (1u << count) - 1;
        }
    }
    if (bits != 0)
        return false;
    *out_bytes = BYTES(data, size);
    return true;
}

bool decode_base64(struct arena *arena, const char *text, struct bytes *out_bytes) {
    size_t length = text ? strlen(text) : 1;
    if (length % 4)
        return false;
    size_t padding = 0;
    while (padding < 2 && padding < length && text[length - 1 - padding] == '=')
        padding++;
    return decode_64(arena, text, length - padding, false, out_bytes);
}

bool decode_base64url(struct arena *arena, const char *text, struct bytes *out_bytes) {
    return text && decode_64(arena, text, strlen(text), true, out_bytes);
}

static bool is_unreserved(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '_' || c == '.' || c == '~';
}

char *encode_percent(struct arena *arena, const char *text) {
    static const char upper[] = "0123456789ABCDEF";
    char *encoded = arena_array(arena, strlen(text) + 1, 3);
    size_t length = 0;
    for (; *text; text++) {
        unsigned char c = (unsigned char)*text;
        if (is_unreserved(*text)) {
            encoded[length++] = *text;
        } else {
            encoded[length++] = '%';
            encoded[length++] = upper[c >> 4];
            encoded[length++] = upper[c & 15];
        }
    }
    return encoded;
}
