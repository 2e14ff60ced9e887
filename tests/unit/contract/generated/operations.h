/* Made by openapi/generate.py from the contract. Never edit: change the contract and generate again. */

#pragma once

#include "core/base/call.h"
#include "core/base/str.h"
#include "tests/unit/contract/generated/types.h"

/* GET /things -> 200: The caller's things. */
struct thing_list_input {
    int64_t page;
    const char *state; /* open | closed */
    bool has_older_than;
    int64_t older_than;
};

struct thing_list_answer {
    struct api_thing_page body;
};

MUST_CHECK enum status api_thing_list(struct call *call, const struct thing_list_input *input,
    struct thing_list_answer *out_answer);

/* POST /things -> 201: Makes a thing. */
struct thing_create_input {
    const struct api_thing_draft *body;
};

struct thing_create_answer {
    struct api_thing body;
};

MUST_CHECK enum status api_thing_create(struct call *call, const struct thing_create_input *input,
    struct thing_create_answer *out_answer);

/* GET /things/new -> 200: An empty form. */
struct thing_template_input {
    char empty; /* C has no empty structs */
};

struct thing_template_answer {
    struct bytes body;
    const char *media_type; // application/pdf
};

MUST_CHECK enum status api_thing_template(struct call *call, const struct thing_template_input *input,
    struct thing_template_answer *out_answer);

/* GET /things/{thing_id} -> 200: One thing. */
struct thing_get_input {
    int64_t thing_id; /* id, 0 = absent */
};

struct thing_get_answer {
    struct api_thing body;
    int64_t version; /* becomes the ETag; the same version answers 304 */
};

MUST_CHECK enum status api_thing_get(struct call *call, const struct thing_get_input *input,
    struct thing_get_answer *out_answer);

/* DELETE /things/{thing_id} -> 204: Removes it. */
struct thing_delete_input {
    int64_t thing_id; /* id, 0 = absent */
    int64_t if_match; /* version of the header If-Match */
};

struct thing_delete_answer {
    char empty; /* C has no empty structs */
};

MUST_CHECK enum status api_thing_delete(struct call *call, const struct thing_delete_input *input,
    struct thing_delete_answer *out_answer);

/* PUT /things/{thing_id}/picture -> 204: Uploads the picture. */
struct thing_picture_put_input {
    int64_t thing_id; /* id, 0 = absent */
    struct bytes body;
    const char *media_type;
};

struct thing_picture_put_answer {
    char empty; /* C has no empty structs */
};

MUST_CHECK enum status api_thing_picture_put(struct call *call, const struct thing_picture_put_input *input,
    struct thing_picture_put_answer *out_answer);
