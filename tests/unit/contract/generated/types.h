/* Made by openapi/generate.py from the contract. Never edit: change the contract and generate again. */

#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct api_address {
    const char *street;
    const char *city;
};

struct api_part {
    int64_t count;
    const int64_t *ids;
    size_t ids_count;
};

struct api_thing {
    int64_t id; /* id, 0 = absent */
    const char *name;
    bool has_weight;
    int64_t weight;
    bool has_fragile;
    bool fragile;
    int64_t created_at; /* microseconds since 1970, 0 = absent */
    struct api_address address;
    const struct api_address *second_address;
    const char *const *tags;
    size_t tags_count;
    const struct api_part *parts;
    size_t parts_count;
};

struct api_thing_page {
    const struct api_thing *items;
    size_t items_count;
    int64_t page;
    int64_t total;
};

struct api_thing_draft {
    const char *name;
    const char *mobile;
    int64_t size;
    bool has_weight;
    int64_t weight;
    bool has_fragile;
    bool fragile;
    const char *colour; /* red | green */
    const char *code;
    int64_t parent_id; /* id, 0 = absent */
    int64_t due_at; /* microseconds since 1970, 0 = absent */
    const char *born_on;
    const char *share;
    const char *seal;
    const char *uscc;
    const char *link;
    struct api_address address;
    const struct api_address *second_address;
    const char *const *tags;
    size_t tags_count;
    const struct api_part *parts;
    size_t parts_count;
};

struct api_problem_field {
    const char *field;
    const char *code;
};

struct api_problem {
    const char *type;
    const char *title;
    int64_t status;
    const char *detail;
    const char *instance;
    const char *code;
    const struct api_problem_field *errors;
    size_t errors_count;
    const char *reference;
    bool has_retry_after_seconds;
    int64_t retry_after_seconds;
};
