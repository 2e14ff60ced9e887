/* metrics: see the header. */
#include "api/metrics.h"

#include <stdatomic.h>
#include <stdio.h>
#include <string.h>

#include "core/base/arena.h"
#include "db/pool.h"

#define SOURCES_MAX 8

static const int statuses[] = {200, 201, 202, 204, 304, 400, 401, 403, 404, 405, 406,
                               408, 409, 412, 413, 415, 422, 428, 429, 500, 502, 503};
#define STATUS_COUNT (sizeof(statuses) / sizeof(statuses[0]))
/* Upper bounds of the duration buckets in microseconds; the last bucket has none. */
static const int64_t bounds[] = {500,   1000,   2500,   5000,   10000,   25000,
                                 50000, 100000, 250000, 500000, 1000000, 2500000};
#define BOUND_COUNT (sizeof(bounds) / sizeof(bounds[0]))

struct route_figures {
    atomic_uint_fast64_t by_status[STATUS_COUNT + 1]; /* the last one: any other */
    atomic_uint_fast64_t by_duration[BOUND_COUNT + 1];
    atomic_uint_fast64_t microseconds;
};

struct metrics {
    struct route_figures *routes; /* routes_count + 1: the last one is "no route" */
};

static metrics_source *sources[SOURCES_MAX];
static size_t sources_count;

struct metrics *metrics_create(void) {
    struct metrics *metrics = memory_alloc(1, sizeof(*metrics));
    metrics->routes = memory_alloc(routes_count + 1, sizeof(*metrics->routes));
    return metrics;
}

void metrics_destroy(struct metrics *metrics) {
    if (metrics == NULL)
        return;
    memory_free(metrics->routes);
    memory_free(metrics);
}

void metrics_count(struct metrics *metrics, const struct route *route, int http_status,
                   int64_t microseconds) {
    size_t place = route != NULL ? (size_t)(route - routes) : routes_count;
    struct route_figures *figures = &metrics->routes[place];
    size_t status = 0, bucket = 0;
    while (status < STATUS_COUNT && statuses[status] != http_status)
        status++;
    while (bucket < BOUND_COUNT && microseconds > bounds[bucket])
        bucket++;
    atomic_fetch_add_explicit(&figures->by_status[status], 1, memory_order_relaxed);
    atomic_fetch_add_explicit(&figures->by_duration[bucket], 1, memory_order_relaxed);
    atomic_fetch_add_explicit(&figures->microseconds, (uint64_t)microseconds, memory_order_relaxed);
}

void metrics_add_source(metrics_source *source) {
    if (sources_count < SOURCES_MAX)
        sources[sources_count++] = source;
}

void metrics_line(struct builder *out, const char *name, const char *labels, int64_t number) {
    if (labels != NULL)
        builder_format(out, "%s{%s} %lld\n", name, labels, (long long)number);
    else
        builder_format(out, "%s %lld\n", name, (long long)number);
}

static uint64_t figure(const atomic_uint_fast64_t *counter) {
    return atomic_load_explicit(counter, memory_order_relaxed);
}

static const char *operation_at(size_t place) {
    return place < routes_count ? routes[place].operation : "none";
}

static void write_requests(const struct metrics *metrics, struct builder *out) {
    builder_add(out, "# TYPE lnca_requests_total counter\n");
    for (size_t place = 0; place <= routes_count; place++) {
        for (size_t status = 0; status <= STATUS_COUNT; status++) {
            uint64_t number = figure(&metrics->routes[place].by_status[status]);
            if (number == 0)
                continue;
            builder_format(out, "lnca_requests_total{operation=\"%s\",status=\"%d\"} %llu\n",
                           operation_at(place), status < STATUS_COUNT ? statuses[status] : 0,
                           (unsigned long long)number);
        }
    }
}

static void write_durations(const struct metrics *metrics, struct builder *out) {
    builder_add(out, "# TYPE lnca_request_seconds histogram\n");
    for (size_t place = 0; place <= routes_count; place++) {
        const struct route_figures *figures = &metrics->routes[place];
        const char *operation = operation_at(place);
        uint64_t total = 0;
        for (size_t bucket = 0; bucket <= BOUND_COUNT; bucket++)
            total += figure(&figures->by_duration[bucket]);
        if (total == 0)
            continue;
        uint64_t below = 0;
        for (size_t bucket = 0; bucket < BOUND_COUNT; bucket++) {
            below += figure(&figures->by_duration[bucket]);
            builder_format(out, "lnca_request_seconds_bucket{operation=\"%s\",le=\"%g\"} %llu\n",
                           operation, (double)bounds[bucket] / 1e6, (unsigned long long)below);
        }
        builder_format(out, "lnca_request_seconds_bucket{operation=\"%s\",le=\"+Inf\"} %llu\n",
                       operation, (unsigned long long)total);
        builder_format(out, "lnca_request_seconds_sum{operation=\"%s\"} %.6f\n", operation,
                       (double)figure(&figures->microseconds) / 1e6);
        builder_format(out, "lnca_request_seconds_count{operation=\"%s\"} %llu\n", operation,
                       (unsigned long long)total);
    }
}

static void write_pool(struct database *database, struct builder *out) {
    struct database_stats stats;
    database_stats(database, &stats);
    metrics_line(out, "lnca_database_connections", "state=\"open\"", stats.open);
    metrics_line(out, "lnca_database_connections", "state=\"in_use\"", stats.in_use);
    metrics_line(out, "lnca_database_waits_total", NULL, (int64_t)stats.waits);
    metrics_line(out, "lnca_database_timeouts_total", NULL, (int64_t)stats.timeouts);
    metrics_line(out, "lnca_database_connects_total", NULL, (int64_t)stats.connects);
    metrics_line(out, "lnca_database_failures_total", NULL, (int64_t)stats.failures);
}

/* Resident memory, as the soak test reads it. */
static void write_memory(struct builder *out) {
    FILE *file = fopen("/proc/self/statm", "re");
    long size = 0, resident = 0;
    if (file == NULL)
        return;
    if (fscanf(file, "%ld %ld", &size, &resident) == 2)
        metrics_line(out, "lnca_resident_bytes", NULL, (int64_t)resident * 4096);
    fclose(file);
}

struct bytes metrics_text(const struct metrics *metrics, struct call *call) {
    struct builder out;
    builder_init(&out, call->arena);
    write_requests(metrics, &out);
    write_durations(metrics, &out);
    write_pool(call->database, &out);
    write_memory(&out);
    for (size_t i = 0; i < sources_count; i++)
        sources[i](call, &out);
    return BYTES(out.data, out.length);
}
