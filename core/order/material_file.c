#include "core/order/material_file.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/base/clock.h"
#include "core/base/id.h"
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

static enum status fail(struct call *call, const char *what) {
    return call_fail(call, STATUS_UNAVAILABLE,
                     arena_format(call->arena, "%s: %s", what, strerror(errno)));
}

static bool write_all(int file, const unsigned char *data, size_t size) {
    for (size_t done = 0; done < size;) {
        ssize_t wrote = write(file, data + done, size - done);
        if (wrote < 0 && errno == EINTR)
            continue;
        if (wrote <= 0)
            return false;
        done += (size_t)wrote;
    }
    return fsync(file) == 0;
}

/* The folder's entry must be on disk too before a row may name the file. */
static bool sync_folder(const char *folder) {
    int descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return false;
    bool synced = fsync(descriptor) == 0;
    close(descriptor);
    return synced;
}

enum status material_file_write(struct call *call, int64_t material_id, struct bytes content) {
    const char *folder = folder_of(call, material_id), *path = path_of(call, material_id);
    const char *temporary = arena_format(call->arena, "%s.new", path);
    struct bytes sealed =
        secret_seal_bytes(call->ring, call->arena, context_of(call, material_id), content);
    if (mkdir(folder, 0700) != 0 && errno != EEXIST)
        return fail(call, "mkdir");
    int file = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (file < 0)
        return fail(call, "open");
    bool written = write_all(file, sealed.data, sealed.size);
    written = close(file) == 0 && written;
    if (written && rename(temporary, path) == 0 && sync_folder(folder))
        return STATUS_OK;
    enum status status = fail(call, "write");
    (void)unlink(temporary);
    return status;
}

static enum status read_all(struct call *call, int file, struct bytes *out_sealed) {
    struct stat facts;
    if (fstat(file, &facts) != 0 || facts.st_size < 0 || (size_t)facts.st_size > FILE_MAX)
        return fail(call, "fstat");
    size_t size = (size_t)facts.st_size, done = 0;
    unsigned char *data = arena_alloc(call->arena, size + 1);
    while (done < size) {
        ssize_t got = read(file, data + done, size - done);
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            return fail(call, "read");
        done += (size_t)got;
    }
    *out_sealed = BYTES(data, size);
    return STATUS_OK;
}

enum status material_file_read(struct call *call, int64_t material_id, struct bytes *out_content) {
    int file = open(path_of(call, material_id), O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
    if (file < 0)
        return errno == ENOENT ? STATUS_NOT_FOUND : fail(call, "open");
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
        return fail(call, "unlink");
    return STATUS_OK;
}

/* The id that a file's name begins with, when it was last written before `before`; names of
 * broken-off uploads end in ".new". */
static bool listed_id(DIR *folder, const char *name, int64_t before, int64_t *out_id) {
    char text[ID_TEXT_SIZE];
    struct stat facts;
    (void)str_copy(text, sizeof text, name);
    if (!id_parse(text, out_id) || fstatat(dirfd(folder), name, &facts, AT_SYMLINK_NOFOLLOW) != 0)
        return false;
    return (int64_t)facts.st_mtim.tv_sec * CLOCK_SECOND < before;
}

enum status material_file_list(struct call *call, unsigned folder, int64_t before,
                               int64_t **out_ids, size_t *out_count) {
    int64_t *ids = ARENA_ARRAY(call->arena, LIST_MAX, int64_t);
    size_t count = 0;
    DIR *directory = opendir(folder_path(call, folder));
    if (directory == NULL && errno != ENOENT)
        return fail(call, "opendir");
    for (struct dirent *entry;
         directory != NULL && count < LIST_MAX && (entry = readdir(directory)) != NULL;)
        if (listed_id(directory, entry->d_name, before, &ids[count]))
            count++;
    if (directory != NULL)
        closedir(directory);
    *out_ids = ids;
    *out_count = count;
    return STATUS_OK;
}
