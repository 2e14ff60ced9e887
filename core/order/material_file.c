#include "core/order/material_file.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/base/file.h"
#include "core/base/secret.h"
#include "core/base/settings.h"

#define LIST_MAX 1000
#define FILE_MAX ((size_t)12 * 1024 * 1024)

static const char *folder_path(struct call *call, unsigned folder) {
    return arena_format(call->arena, "%s/%02x", call->settings->materials_dir, folder);
}

static const char *folder_of(struct call *call, int64_t material_id) {
    return folder_path(call, (unsigned)(material_id >> 12) % MATERIAL_FILE_FOLDERS);
}

static const char *path_of(struct call *call, int64_t material_id) {
    return arena_format(call->arena, "%s/%lld", folder_of(call, material_id),
                        (long long)material_id);
}

static const char *context_of(struct call *call, int64_t material_id) {
    return arena_format(call->arena, "materials.file:%lld", (long long)material_id);
}

enum status material_file_write(struct call *call, int64_t material_id, struct bytes content) {
    const char *folder = folder_of(call, material_id), *path = path_of(call, material_id);
    const char *temporary = arena_format(call->arena, "%s.new", path);
    struct bytes sealed =
        secret_seal_bytes(call->ring, call->arena, context_of(call, material_id), content);
    if (mkdir(folder, 0700) != 0 && errno != EEXIST)
        return file_fail(call, "mkdir");
    int file = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (file < 0)
        return file_fail(call, "open");
    bool written = file_write_all(file, sealed) && fsync(file) == 0;
    written = close(file) == 0 && written;
    if (written && rename(temporary, path) == 0 && file_sync_folder(folder))
        return STATUS_OK;
    enum status status = file_fail(call, "write");
    (void)unlink(temporary);
    return status;
}

static enum status read_all(struct call *call, int file, struct bytes *out_sealed) {
    struct stat facts;
    if (fstat(file, &facts) != 0 || facts.st_size < 0 || (size_t)facts.st_size > FILE_MAX)
        return file_fail(call, "fstat");
    size_t size = (size_t)facts.st_size;
    unsigned char *data = arena_alloc(call->arena, size + 1);
    if (file_read_up_to(file, data, size) != (int64_t)size)
        return file_fail(call, "read");
    *out_sealed = BYTES(data, size);
    return STATUS_OK;
}

enum status material_file_read(struct call *call, int64_t material_id, struct bytes *out_content) {
    int file = open(path_of(call, material_id), O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
    if (file < 0)
        return errno == ENOENT ? STATUS_NOT_FOUND : file_fail(call, "open");
    struct bytes sealed;
    enum status status = read_all(call, file, &sealed);
    close(file);
    TRY(status);
    return secret_open_bytes(call->ring, call->arena, context_of(call, material_id), sealed,
                             out_content);
}

enum status material_file_remove(struct call *call, int64_t material_id) {
    const char *path = path_of(call, material_id);
    (void)unlink(arena_format(call->arena, "%s.new", path));
    if (unlink(path) != 0 && errno != ENOENT)
        return file_fail(call, "unlink");
    return STATUS_OK;
}

enum status material_file_list(struct call *call, unsigned folder, int64_t before,
                               int64_t **out_ids, size_t *out_count) {
    return file_list_ids(call, folder_path(call, folder), before, LIST_MAX, out_ids, out_count);
}
