#include "core/form/form_blank.h"

#include <pthread.h>
#include <string.h>

static pthread_mutex_t making = PTHREAD_MUTEX_INITIALIZER;
static struct bytes kept[FORM__MAX];

static enum status make(enum form_kind kind) {
    struct arena *arena = arena_create(0);
    struct bytes pdf;
    enum status status = form_make(arena, kind, NULL, &pdf);
    if (status == STATUS_OK) {
        unsigned char *copy = memory_alloc(pdf.size, 1);
        memcpy(copy, pdf.data, pdf.size);
        kept[kind] = BYTES(copy, pdf.size);
    }
    arena_destroy(arena);
    return status;
}

enum status form_blank(enum form_kind kind, struct bytes *out_pdf) {
    pthread_mutex_lock(&making);
    enum status status = kept[kind].data == NULL ? make(kind) : STATUS_OK;
    *out_pdf = kept[kind];
    pthread_mutex_unlock(&making);
    return status;
}
