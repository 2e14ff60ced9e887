#include "core/base/file.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/base/clock.h"
#include "core/base/id.h"

bool file_write_all(int descriptor, struct bytes content) {
    for (size_t done = 0; done < content.size;) {
        ssize_t wrote = write(descriptor, content.data + done, content.size - done);
        if (wrote < 0 && errno == EINTR)
            continue;
        if (wrote <= 0)
            return false;
        done += (size_t)wrote;
    }
    return true;
}

int64_t file_read_up_to(int descriptor, unsigned char *data, size_t size) {
    size_t done = 0;
    while (done < size) {
        ssize_t got = read(descriptor, data + done, size - done);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return -1;
        if (got == 0)
            break;
        done += (size_t)got;
    }
    return (int64_t)done;
}

bool file_sync_folder(const char *folder) {
    int descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return false;
    bool synced = fsync(descriptor) == 0;
    close(descriptor);
    return synced;
}

enum status file_fail(struct call *call, const char *what) {
    return call_fail(call, STATUS_UNAVAILABLE,
                     arena_format(call->arena, "%s: %s", what, strerror(errno)));
}

static bool listed_id(DIR *folder, const char *name, int64_t before, int64_t *out_id) {
    char text[ID_TEXT_SIZE];
    struct stat facts;
    (void)str_copy(text, sizeof text, name);
    if (!id_parse(text, out_id) || fstatat(dirfd(folder), name, &facts, AT_SYMLINK_NOFOLLOW) != 0)
        return false;
    return (int64_t)facts.st_mtim.tv_sec * CLOCK_SECOND < before;
}

enum status file_list_ids(struct call *call, const char *folder, int64_t before, size_t max,
                          int64_t **out_ids, size_t *out_count) {
    int64_t *ids = ARENA_ARRAY(call->arena, max, int64_t);
    size_t count = 0;
    DIR *directory = opendir(folder);
    if (directory == NULL && errno != ENOENT)
        return file_fail(call, "opendir");
    for (struct dirent *entry;
         directory != NULL && count < max && (entry = readdir(directory)) != NULL;)
        if (listed_id(directory, entry->d_name, before, &ids[count]))
            count++;
    if (directory != NULL)
        closedir(directory);
    *out_ids = ids;
    *out_count = count;
    return STATUS_OK;
}
