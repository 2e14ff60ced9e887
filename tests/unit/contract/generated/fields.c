/* Made by openapi/generate.py from the contract. Never edit: change the contract and generate again. */

#include "tests/unit/contract/generated/fields.h"

#include <stddef.h>

#include "tests/unit/contract/generated/operations.h"

const char *const schema_patterns[] = {
    "^[A-Z]{2}-[0-9]+$",
    NULL,
};

static const char *const words_0[] = {"red", "green", NULL};
static const char *const words_1[] = {"open", "closed", NULL};

static const struct field item_api_part_ids = {.name = "ids", .kind = FIELD_ID, .required = true, .minimum = 0, .maximum = FIELD_LENGTH_MAX};
static const struct field item_api_thing_tags = {.name = "tags", .kind = FIELD_TEXT, .required = true, .minimum = 0, .maximum = FIELD_LENGTH_MAX};
static const struct field item_api_thing_parts = {.name = "parts", .kind = FIELD_OBJECT, .required = true, .minimum = 0, .maximum = FIELD_LENGTH_MAX, .shape = &shape_part, .pointer = false};
static const struct field item_api_thing_page_items = {.name = "items", .kind = FIELD_OBJECT, .required = true, .minimum = 0, .maximum = FIELD_LENGTH_MAX, .shape = &shape_thing, .pointer = false};
static const struct field item_api_thing_draft_tags = {.name = "tags", .kind = FIELD_TEXT, .required = true, .minimum = 0, .maximum = 4};
static const struct field item_api_thing_draft_parts = {.name = "parts", .kind = FIELD_OBJECT, .required = true, .minimum = 0, .maximum = FIELD_LENGTH_MAX, .shape = &shape_part, .pointer = false};
static const struct field item_api_problem_errors = {.name = "errors", .kind = FIELD_OBJECT, .required = true, .minimum = 0, .maximum = FIELD_LENGTH_MAX, .shape = &shape_problem_field, .pointer = false};

static const struct field fields_address[] = {
    {.name = "street", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_address, street), .minimum = 1, .maximum = 20},
    {.name = "city", .kind = FIELD_TEXT, .offset = offsetof(struct api_address, city), .minimum = 0, .maximum = 20},
};
const struct shape shape_address = {"Address", sizeof(struct api_address), fields_address, 2};

static const struct field fields_part[] = {
    {.name = "count", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_part, count), .minimum = 1, .maximum = FIELD_INTEGER_MAX},
    {.name = "ids", .kind = FIELD_ARRAY, .offset = offsetof(struct api_part, ids), .has_extra = true, .extra = offsetof(struct api_part, ids_count), .minimum = 0, .maximum = 4, .item = &item_api_part_ids},
};
const struct shape shape_part = {"Part", sizeof(struct api_part), fields_part, 2};

static const struct field fields_thing[] = {
    {.name = "id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct api_thing, id), .minimum = 0, .maximum = FIELD_LENGTH_MAX},
    {.name = "name", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_thing, name), .minimum = 0, .maximum = FIELD_LENGTH_MAX},
    {.name = "weight", .kind = FIELD_INTEGER, .offset = offsetof(struct api_thing, weight), .has_extra = true, .extra = offsetof(struct api_thing, has_weight), .minimum = FIELD_INTEGER_MIN, .maximum = FIELD_INTEGER_MAX},
    {.name = "fragile", .kind = FIELD_BOOLEAN, .offset = offsetof(struct api_thing, fragile), .has_extra = true, .extra = offsetof(struct api_thing, has_fragile), .minimum = 0, .maximum = FIELD_LENGTH_MAX},
    {.name = "created_at", .kind = FIELD_TIME, .required = true, .offset = offsetof(struct api_thing, created_at), .minimum = 0, .maximum = FIELD_LENGTH_MAX},
    {.name = "address", .kind = FIELD_OBJECT, .required = true, .offset = offsetof(struct api_thing, address), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .shape = &shape_address, .pointer = false},
    {.name = "second_address", .kind = FIELD_OBJECT, .offset = offsetof(struct api_thing, second_address), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .shape = &shape_address, .pointer = true},
    {.name = "tags", .kind = FIELD_ARRAY, .required = true, .offset = offsetof(struct api_thing, tags), .has_extra = true, .extra = offsetof(struct api_thing, tags_count), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .item = &item_api_thing_tags},
    {.name = "parts", .kind = FIELD_ARRAY, .offset = offsetof(struct api_thing, parts), .has_extra = true, .extra = offsetof(struct api_thing, parts_count), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .item = &item_api_thing_parts},
};
const struct shape shape_thing = {"Thing", sizeof(struct api_thing), fields_thing, 9};

static const struct field fields_thing_page[] = {
    {.name = "items", .kind = FIELD_ARRAY, .required = true, .offset = offsetof(struct api_thing_page, items), .has_extra = true, .extra = offsetof(struct api_thing_page, items_count), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .item = &item_api_thing_page_items},
    {.name = "page", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_thing_page, page), .minimum = FIELD_INTEGER_MIN, .maximum = FIELD_INTEGER_MAX},
    {.name = "total", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_thing_page, total), .minimum = FIELD_INTEGER_MIN, .maximum = FIELD_INTEGER_MAX},
};
const struct shape shape_thing_page = {"ThingPage", sizeof(struct api_thing_page), fields_thing_page, 3};

static const struct field fields_thing_draft[] = {
    {.name = "name", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_thing_draft, name), .minimum = 2, .maximum = 5},
    {.name = "mobile", .kind = FIELD_TEXT, .format = FORMAT_MOBILE, .required = true, .offset = offsetof(struct api_thing_draft, mobile), .minimum = 0, .maximum = FIELD_LENGTH_MAX},
    {.name = "size", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_thing_draft, size), .minimum = -3, .maximum = 100},
    {.name = "weight", .kind = FIELD_INTEGER, .offset = offsetof(struct api_thing_draft, weight), .has_extra = true, .extra = offsetof(struct api_thing_draft, has_weight), .minimum = FIELD_INTEGER_MIN, .maximum = FIELD_INTEGER_MAX},
    {.name = "fragile", .kind = FIELD_BOOLEAN, .offset = offsetof(struct api_thing_draft, fragile), .has_extra = true, .extra = offsetof(struct api_thing_draft, has_fragile), .minimum = 0, .maximum = FIELD_LENGTH_MAX},
    {.name = "colour", .kind = FIELD_TEXT, .offset = offsetof(struct api_thing_draft, colour), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_0},
    {.name = "code", .kind = FIELD_TEXT, .offset = offsetof(struct api_thing_draft, code), .minimum = 0, .maximum = 10, .pattern = 1},
    {.name = "parent_id", .kind = FIELD_ID, .offset = offsetof(struct api_thing_draft, parent_id), .minimum = 0, .maximum = FIELD_LENGTH_MAX},
    {.name = "due_at", .kind = FIELD_TIME, .offset = offsetof(struct api_thing_draft, due_at), .minimum = 0, .maximum = FIELD_LENGTH_MAX},
    {.name = "born_on", .kind = FIELD_TEXT, .format = FORMAT_DATE, .offset = offsetof(struct api_thing_draft, born_on), .minimum = 0, .maximum = FIELD_LENGTH_MAX},
    {.name = "share", .kind = FIELD_TEXT, .format = FORMAT_HEX, .offset = offsetof(struct api_thing_draft, share), .minimum = 4, .maximum = 64},
    {.name = "seal", .kind = FIELD_TEXT, .format = FORMAT_BASE64, .offset = offsetof(struct api_thing_draft, seal), .minimum = 0, .maximum = 64},
    {.name = "uscc", .kind = FIELD_TEXT, .format = FORMAT_USCC, .offset = offsetof(struct api_thing_draft, uscc), .minimum = 0, .maximum = FIELD_LENGTH_MAX},
    {.name = "link", .kind = FIELD_TEXT, .format = FORMAT_URI, .offset = offsetof(struct api_thing_draft, link), .minimum = 0, .maximum = 100},
    {.name = "address", .kind = FIELD_OBJECT, .required = true, .offset = offsetof(struct api_thing_draft, address), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .shape = &shape_address, .pointer = false},
    {.name = "second_address", .kind = FIELD_OBJECT, .offset = offsetof(struct api_thing_draft, second_address), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .shape = &shape_address, .pointer = true},
    {.name = "tags", .kind = FIELD_ARRAY, .offset = offsetof(struct api_thing_draft, tags), .has_extra = true, .extra = offsetof(struct api_thing_draft, tags_count), .minimum = 0, .maximum = 3, .item = &item_api_thing_draft_tags},
    {.name = "parts", .kind = FIELD_ARRAY, .offset = offsetof(struct api_thing_draft, parts), .has_extra = true, .extra = offsetof(struct api_thing_draft, parts_count), .minimum = 0, .maximum = 2, .item = &item_api_thing_draft_parts},
};
const struct shape shape_thing_draft = {"ThingDraft", sizeof(struct api_thing_draft), fields_thing_draft, 18};

static const struct field fields_problem_field[] = {
    {.name = "field", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_problem_field, field), .minimum = 0, .maximum = FIELD_LENGTH_MAX},
    {.name = "code", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_problem_field, code), .minimum = 0, .maximum = FIELD_LENGTH_MAX},
};
const struct shape shape_problem_field = {"ProblemField", sizeof(struct api_problem_field), fields_problem_field, 2};

static const struct field fields_problem[] = {
    {.name = "type", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_problem, type), .minimum = 0, .maximum = FIELD_LENGTH_MAX},
    {.name = "title", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_problem, title), .minimum = 0, .maximum = FIELD_LENGTH_MAX},
    {.name = "status", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_problem, status), .minimum = FIELD_INTEGER_MIN, .maximum = FIELD_INTEGER_MAX},
    {.name = "detail", .kind = FIELD_TEXT, .offset = offsetof(struct api_problem, detail), .minimum = 0, .maximum = FIELD_LENGTH_MAX},
    {.name = "instance", .kind = FIELD_TEXT, .offset = offsetof(struct api_problem, instance), .minimum = 0, .maximum = FIELD_LENGTH_MAX},
    {.name = "code", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_problem, code), .minimum = 0, .maximum = FIELD_LENGTH_MAX},
    {.name = "errors", .kind = FIELD_ARRAY, .offset = offsetof(struct api_problem, errors), .has_extra = true, .extra = offsetof(struct api_problem, errors_count), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .item = &item_api_problem_errors},
    {.name = "reference", .kind = FIELD_TEXT, .offset = offsetof(struct api_problem, reference), .minimum = 0, .maximum = FIELD_LENGTH_MAX},
    {.name = "retry_after_seconds", .kind = FIELD_INTEGER, .offset = offsetof(struct api_problem, retry_after_seconds), .has_extra = true, .extra = offsetof(struct api_problem, has_retry_after_seconds), .minimum = FIELD_INTEGER_MIN, .maximum = FIELD_INTEGER_MAX},
};
const struct shape shape_problem = {"Problem", sizeof(struct api_problem), fields_problem, 9};

static const struct field fields_query_thing_list[] = {
    {.name = "page", .kind = FIELD_INTEGER, .offset = offsetof(struct thing_list_input, page), .minimum = 1, .maximum = 1000, .default_value = "1"},
    {.name = "state", .kind = FIELD_TEXT, .offset = offsetof(struct thing_list_input, state), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_1},
    {.name = "older_than", .kind = FIELD_INTEGER, .offset = offsetof(struct thing_list_input, older_than), .has_extra = true, .extra = offsetof(struct thing_list_input, has_older_than), .minimum = 1, .maximum = 100},
};
const struct shape shape_query_thing_list = {"query", sizeof(struct thing_list_input), fields_query_thing_list, 3};

static const struct field fields_path_thing_get[] = {
    {.name = "thing_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct thing_get_input, thing_id), .minimum = 0, .maximum = FIELD_LENGTH_MAX},
};
const struct shape shape_path_thing_get = {"path", sizeof(struct thing_get_input), fields_path_thing_get, 1};

static const struct field fields_path_thing_delete[] = {
    {.name = "thing_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct thing_delete_input, thing_id), .minimum = 0, .maximum = FIELD_LENGTH_MAX},
};
const struct shape shape_path_thing_delete = {"path", sizeof(struct thing_delete_input), fields_path_thing_delete, 1};

static const struct field fields_path_thing_picture_put[] = {
    {.name = "thing_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct thing_picture_put_input, thing_id), .minimum = 0, .maximum = FIELD_LENGTH_MAX},
};
const struct shape shape_path_thing_picture_put = {"path", sizeof(struct thing_picture_put_input), fields_path_thing_picture_put, 1};
