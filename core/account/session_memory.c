/* session_memory: see the header. */
#include "core/account/session_memory.h"

#include <pthread.h>

#include "core/base/clock.h"

#define PLACES 4096 /* power of two */
#define STRIPES 64
#define KEEP                                                                                       \
    (800 * CLOCK_SECOND / 1000) /* with what Redis and PostgreSQL take, well under a second */

struct place {
    struct session_copy copy;
    int64_t kept_at; /* monotonic; 0 = empty */
};

static struct place places[PLACES];
static pthread_mutex_t locks[STRIPES] = {[0 ... STRIPES - 1] = PTHREAD_MUTEX_INITIALIZER};

static size_t place_of(int64_t id) {
    uint64_t mixed = (uint64_t)id * UINT64_C(0x9e3779b97f4a7c15);
    return (size_t)(mixed >> 52) % PLACES;
}

bool session_memory_find(int64_t id, struct session_copy *out_copy) {
    size_t at = place_of(id);
    pthread_mutex_lock(&locks[at % STRIPES]);
    const struct place *place = &places[at];
    bool fresh =
        place->copy.id == id && place->kept_at != 0 && clock_monotonic() - place->kept_at < KEEP;
    if (fresh)
        *out_copy = place->copy;
    pthread_mutex_unlock(&locks[at % STRIPES]);
    return fresh;
}

void session_memory_keep(const struct session_copy *copy) {
    size_t at = place_of(copy->id);
    pthread_mutex_lock(&locks[at % STRIPES]);
    places[at] = (struct place){*copy, clock_monotonic()};
    pthread_mutex_unlock(&locks[at % STRIPES]);
}

void session_memory_forget(int64_t id) {
    size_t at = place_of(id);
    pthread_mutex_lock(&locks[at % STRIPES]);
    if (places[at].copy.id == id)
        places[at].kept_at = 0;
    pthread_mutex_unlock(&locks[at % STRIPES]);
}
