#include "core/download/download_kind.h"

#include <string.h>
#include <strings.h>

#define ZIP "PK"

static const struct {
    const char *ending;
    const char *media_type;
    const char *begin; /* NULL: nothing that all such files have in common */
    size_t begin_size;
} kinds[] = {
    {".exe", "application/vnd.microsoft.portable-executable", "MZ", 2},
    {".msi", "application/x-msi", "\xd0\xcf\x11\xe0", 4},
    {".zip", "application/zip", ZIP, 2},
    {".apk", "application/vnd.android.package-archive", ZIP, 2},
    {".dmg", "application/x-apple-diskimage", NULL, 0},
    {".pkg", "application/x-newton-compatible-pkg", "xar!", 4},
    {".deb", "application/vnd.debian.binary-package", "!<arch>", 7},
    {".rpm", "application/x-rpm", "\xed\xab\xee\xdb", 4},
    {".tar.gz", "application/gzip", "\x1f\x8b", 2},
    {".pdf", "application/pdf", "%PDF-", 5},
    {".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", ZIP, 2},
    {".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ZIP, 2},
    {".crt", "application/pkix-cert", NULL, 0},
    {".cer", "application/pkix-cert", NULL, 0},
    {".txt", "text/plain", NULL, 0},
};
#define KIND_COUNT (sizeof kinds / sizeof kinds[0])

static size_t find(const char *file_name) {
    size_t length = strlen(file_name), i = 0;
    for (; i < KIND_COUNT; i++) {
        size_t ending = strlen(kinds[i].ending);
        if (length > ending && strcasecmp(file_name + length - ending, kinds[i].ending) == 0)
            break;
    }
    return i;
}

const char *download_kind_media_type(const char *file_name) {
    size_t kind = find(file_name);
    return kind == KIND_COUNT ? NULL : kinds[kind].media_type;
}

bool download_kind_fits(const char *file_name, const unsigned char *head) {
    size_t kind = find(file_name);
    if (kind == KIND_COUNT)
        return false;
    return kinds[kind].begin == NULL ||
           memcmp(head, kinds[kind].begin, kinds[kind].begin_size) == 0;
}
