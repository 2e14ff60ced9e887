/* bench_sql_replay DATABASE CONNECTIONS FILE: B3, runs recorded transactions again: the same
 * statements, prepared, with the same parameters, within the same transaction boundaries, on so
 * many connections at a time.
 *
 * FILE, one record per line, tab-separated:
 *   P <name> <sql>         a statement that every connection prepares first
 *   G <name>               a group begins: its transactions are timed together, after those of the
 * group before have ended T                      a transaction begins (a lone read is one too) S
 * <name> <value>…      a prepared statement; \N is NULL, other values have \t \n \\ escaped C <sql>
 * BEGIN, COMMIT … Standard output: `<group> <transactions> <microseconds>` per group. */
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <libpq-fe.h>

#define VALUES_MAX 64
#define CONNECTIONS_MAX 64
#define GROUPS_MAX 64
#define FAILURES_MAX 50

struct step {
    char kind; /* S, C */
    char *name;
    int value_count;
    char **values;
};

struct group {
    char *name;
    size_t first, count; /* transactions */
};

static struct step *steps;
static size_t step_count, step_room;
static size_t *transactions; /* index of the first step of each; one more at the end */
static size_t transaction_count, transaction_room;
static struct group groups[GROUPS_MAX];
static int group_count;
static struct { char *name, *sql; } prepared[256];
static int prepared_count;

static atomic_size_t next_transaction;
static size_t end_transaction;
static PGconn *connections[CONNECTIONS_MAX];

static long now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec * 1000000L + time.tv_nsec / 1000;
}

static void stop_with(const char *what, const char *reason) {
    fprintf(stderr, "bench_sql_replay: %s: %s\n", what, reason);
    exit(1);
}

/* In place. NULL for \N. */
static char *unescape(char *text) {
    char *to = text;
    if (strcmp(text, "\\N") == 0)
        return NULL;
    for (const char *from = text; *from != '\0'; from++) {
        if (*from != '\\') {
            *to++ = *from;
            continue;
        }
        from++;
        *to++ = *from == 't' ? '\t' : *from == 'n' ? '\n' : *from;
    }
    *to = '\0';
    return text;
}

static void add_transaction(void) {
    if (transaction_count + 2 > transaction_room)
        transactions = realloc(transactions, (transaction_room += 4096) * sizeof *transactions);
    transactions[transaction_count++] = step_count;
    groups[group_count - 1].count++;
}

static void add_step(char kind, char *fields) {
    char *values[VALUES_MAX];
    struct step step = {.kind = kind, .name = unescape(strsep(&fields, "\t"))};
    while (fields != NULL && step.value_count < VALUES_MAX)
        values[step.value_count++] = unescape(strsep(&fields, "\t"));
    step.values = malloc((size_t)(step.value_count + 1) * sizeof(char *));
    memcpy(step.values, values, (size_t)step.value_count * sizeof(char *));
    if (step_count == step_room)
        steps = realloc(steps, (step_room += 16384) * sizeof *steps);
    steps[step_count++] = step;
}

static void read_line(char *line) {
    char *rest = line[1] == '\t' ? strdup(line + 2) : NULL;
    switch (line[0]) {
    case 'P':
        prepared[prepared_count].name = strsep(&rest, "\t");
        prepared[prepared_count++].sql = unescape(rest);
        break;
    case 'G':
        groups[group_count++] = (struct group){.name = rest, .first = transaction_count};
        break;
    case 'T':
        add_transaction();
        break;
    default:
        add_step(line[0], rest);
    }
}

static void read_file(const char *path) {
    FILE *file = fopen(path, "rb");
    char *line = NULL;
    size_t room = 0;
    ssize_t length;
    if (file == NULL)
        stop_with("cannot open", path);
    while ((length = getline(&line, &room, file)) > 1) {
        line[length - 1] = '\0';
        read_line(line);
    }
    transactions[transaction_count] = step_count;
    free(line);
    fclose(file);
}

/* Two transactions may meet differently than they did; more than a few failures are a mistake. */
static void count_failure(const char *name, const char *reason) {
    static atomic_int failures;
    if (atomic_fetch_add(&failures, 1) < 3)
        fprintf(stderr, "bench_sql_replay: %s: %s\n", name, reason);
    if (atomic_load(&failures) > FAILURES_MAX)
        stop_with("too many failures", name);
}

static void run_step(PGconn *pg, const struct step *step) {
    PGresult *result = step->kind == 'C'
                           ? PQexec(pg, step->name)
                           : PQexecPrepared(pg, step->name, step->value_count,
                                            (const char *const *)step->values, NULL, NULL, 1);
    ExecStatusType status = PQresultStatus(result);
    if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK)
        count_failure(step->name, PQerrorMessage(pg));
    PQclear(result);
}

static void *work(void *connection) {
    size_t at;
    while ((at = atomic_fetch_add(&next_transaction, 1)) < end_transaction)
        for (size_t i = transactions[at]; i < transactions[at + 1]; i++)
            run_step(connection, &steps[i]);
    return NULL;
}

static void run_group(const struct group *group, int count) {
    pthread_t ids[CONNECTIONS_MAX];
    atomic_store(&next_transaction, group->first);
    end_transaction = group->first + group->count;
    long begun = now();
    for (int i = 0; i < count; i++)
        pthread_create(&ids[i], NULL, work, connections[i]);
    for (int i = 0; i < count; i++)
        pthread_join(ids[i], NULL);
    printf("%s %zu %ld\n", group->name, group->count, now() - begun);
}

int main(int argc, char **argv) {
    if (argc != 4)
        stop_with("arguments", "DATABASE CONNECTIONS FILE");
    int count = (int)strtol(argv[2], NULL, 10);
    if (count < 1 || count > CONNECTIONS_MAX)
        stop_with("connections", argv[2]);
    read_file(argv[3]);
    for (int i = 0; i < count; i++) {
        connections[i] = PQconnectdb(argv[1]);
        for (int j = 0; j < prepared_count; j++) {
            PGresult *result =
                PQprepare(connections[i], prepared[j].name, prepared[j].sql, 0, NULL);
            if (PQresultStatus(result) != PGRES_COMMAND_OK)
                stop_with(prepared[j].name, PQerrorMessage(connections[i]));
            PQclear(result);
        }
    }
    for (int i = 0; i < group_count; i++)
        run_group(&groups[i], count);
    return 0;
}
