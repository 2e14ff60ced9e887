#include "core/download/download_file.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/base/file.h"
#include "core/base/settings.h"

#define LIST_MAX 1000
#define COPY_BYTES ((size_t)256 * 1024)

static const char *uploads_folder(struct call *call) {
    return arena_format(call->arena, "%s/uploads", call->settings->downloads_dir);
}

static const char *upload_path(struct call *call, int64_t upload_id) {
    return arena_format(call->arena, "%s/%lld", uploads_folder(call), (long long)upload_id);
}

static unsigned folder_of(int64_t file_id) {
    return (unsigned)(file_id >> 12) % DOWNLOAD_FILE_FOLDERS;
}

static const char *folder_path(struct call *call, unsigned folder) {
    return arena_format(call->arena, "%s/%02x", call->settings->downloads_dir, folder);
}

const char *download_file_name(struct call *call, int64_t file_id) {
    return arena_format(call->arena, "%02x/%lld", folder_of(file_id), (long long)file_id);
}

static const char *path_of(struct call *call, int64_t file_id) {
    return arena_format(call->arena, "%s/%s", call->settings->downloads_dir,
                        download_file_name(call, file_id));
}

/* No holes: a piece begins at most where the file ends. */
static enum status write_at(struct call *call, int file, int64_t place, struct bytes content,
                            int64_t *out_received) {
    struct stat facts;
    if (fstat(file, &facts) != 0)
        return file_fail(call, "fstat");
    if (facts.st_size < place)
        return call_fail(call, STATUS_CONFLICT, "a piece before this one is missing");
    if (lseek(file, place, SEEK_SET) != place || !file_write_all(file, content) ||
        fstat(file, &facts) != 0)
        return file_fail(call, "write");
    *out_received = facts.st_size;
    return STATUS_OK;
}

enum status download_file_write_piece(struct call *call, int64_t upload_id, int64_t piece,
                                      struct bytes content, int64_t *out_received) {
    if (mkdir(uploads_folder(call), 0700) != 0 && errno != EEXIST)
        return file_fail(call, "mkdir");
    int flags = O_WRONLY | O_CLOEXEC | O_NOFOLLOW | (piece == 0 ? O_CREAT : 0);
    int file = open(upload_path(call, upload_id), flags, 0600);
    if (file < 0 && errno == ENOENT)
        return call_fail(call, STATUS_CONFLICT, "the first piece is missing");
    if (file < 0)
        return file_fail(call, "open");
    enum status status = write_at(call, file, piece * DOWNLOAD_PIECE_BYTES, content, out_received);
    if (close(file) != 0 && status == STATUS_OK)
        status = file_fail(call, "close");
    return status;
}

static enum status copy(struct call *call, int from, int to, struct secret_digester *digester,
                        struct download_file_facts *facts) {
    unsigned char *part = arena_alloc(call->arena, COPY_BYTES);
    facts->size_bytes = 0;
    for (int64_t got; (got = file_read_up_to(from, part, COPY_BYTES)) != 0;) {
        struct bytes content = BYTES(part, (size_t)got);
        if (got < 0 || !file_write_all(to, content))
            return file_fail(call, "copy");
        if (facts->size_bytes == 0)
            memcpy(facts->head, part,
                   content.size < DOWNLOAD_HEAD_BYTES ? content.size : DOWNLOAD_HEAD_BYTES);
        secret_digester_add(digester, content);
        facts->size_bytes += got;
    }
    return fsync(to) == 0 ? STATUS_OK : file_fail(call, "fsync");
}

/* Readable by nginx, which may be another user. */
static enum status copy_to(struct call *call, int from, const char *path,
                           struct download_file_facts *facts) {
    int to = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0644);
    if (to < 0)
        return file_fail(call, "open");
    struct secret_digester *digester = secret_digester_open();
    enum status status = copy(call, from, to, digester, facts);
    secret_digester_close(digester, &facts->digests);
    if (close(to) != 0 && status == STATUS_OK)
        status = file_fail(call, "close");
    return status;
}

static enum status publish(struct call *call, int from, int64_t file_id, int64_t size_bytes,
                           struct download_file_facts *out_facts) {
    const char *folder = folder_path(call, folder_of(file_id)), *path = path_of(call, file_id);
    const char *temporary = arena_format(call->arena, "%s.new", path);
    struct download_file_facts facts = {.size_bytes = 0};
    if (mkdir(folder, 0755) != 0 && errno != EEXIST)
        return file_fail(call, "mkdir");
    enum status status = copy_to(call, from, temporary, &facts);
    if (status == STATUS_OK && facts.size_bytes != size_bytes)
        status = STATUS_UPLOAD_INCOMPLETE;
    if (status == STATUS_OK && (rename(temporary, path) != 0 || !file_sync_folder(folder)))
        status = file_fail(call, "rename");
    if (status != STATUS_OK)
        (void)unlink(temporary);
    *out_facts = facts;
    return status;
}

enum status download_file_publish(struct call *call, int64_t upload_id, int64_t file_id,
                                  int64_t size_bytes, struct download_file_facts *out_facts) {
    int from = open(upload_path(call, upload_id), O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
    if (from < 0)
        return errno == ENOENT ? STATUS_UPLOAD_INCOMPLETE : file_fail(call, "open");
    enum status status = publish(call, from, file_id, size_bytes, out_facts);
    close(from);
    return status;
}

static enum status remove_path(struct call *call, const char *path) {
    if (unlink(path) != 0 && errno != ENOENT)
        return file_fail(call, "unlink");
    return STATUS_OK;
}

enum status download_file_remove_upload(struct call *call, int64_t upload_id) {
    return remove_path(call, upload_path(call, upload_id));
}

enum status download_file_remove(struct call *call, int64_t file_id) {
    TRY(remove_path(call, arena_format(call->arena, "%s.new", path_of(call, file_id))));
    return remove_path(call, path_of(call, file_id));
}

enum status download_file_list(struct call *call, unsigned folder, int64_t before,
                               int64_t **out_ids, size_t *out_count) {
    const char *path =
        folder == DOWNLOAD_FILE_FOLDERS ? uploads_folder(call) : folder_path(call, folder);
    return file_list_ids(call, path, before, LIST_MAX, out_ids, out_count);
}
