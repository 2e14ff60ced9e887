/* Made by openapi/generate.py from the contract. Never edit: change the contract and generate
 * again. */

#include "api/router.h"

#include <stddef.h>

#include "tests/unit/contract/generated/fields.h"
#include "tests/unit/contract/generated/operations.h"

/* The one place where a handler's typed arguments meet the pipeline's untyped ones. */
#define HANDLER(operation)                                                                         \
    static enum status call_##operation(struct call *call, const void *input, void *out_answer) {  \
        return api_##operation(call, input, out_answer);                                           \
    }

HANDLER(thing_list)
HANDLER(thing_create)
HANDLER(thing_template)
HANDLER(thing_get)
HANDLER(thing_delete)
HANDLER(thing_picture_put)

static const char *const media_thing_create[] = {"application/json", NULL};
static const char *const answers_thing_template[] = {"application/pdf", NULL};
static const char *const media_thing_picture_put[] = {"image/jpeg", "image/png", NULL};

const struct route routes[] = {
    {.operation = "thing_list",
     .tag = "thing",
     .method = METHOD_GET,
     .path = "/things",
     .access = ACCESS_ACCOUNT,
     .clients = 1U << CLIENT_PORTAL | 1U << CLIENT_PHONE,
     .success = 200,
     .call = call_thing_list,
     .input_size = sizeof(struct thing_list_input),
     .answer_size = sizeof(struct thing_list_answer),
     .query_shape = &shape_query_thing_list,
     .answer = BODY_JSON,
     .answer_shape = &shape_thing_page,
     .answer_offset = offsetof(struct thing_list_answer, body)},
    {.operation = "thing_create",
     .tag = "thing",
     .method = METHOD_POST,
     .path = "/things",
     .access = ACCESS_ACCOUNT,
     .clients = 1U << CLIENT_PORTAL | 1U << CLIENT_PHONE,
     .success = 201,
     .call = call_thing_create,
     .input_size = sizeof(struct thing_create_input),
     .answer_size = sizeof(struct thing_create_answer),
     .limit = LIMIT_ORDER,
     .needs_key = true,
     .body = BODY_JSON,
     .body_max = 65536,
     .media_types = media_thing_create,
     .body_offset = offsetof(struct thing_create_input, body),
     .body_shape = &shape_thing_draft,
     .answer = BODY_JSON,
     .answer_shape = &shape_thing,
     .answer_offset = offsetof(struct thing_create_answer, body)},
    {.operation = "thing_template",
     .tag = "thing",
     .method = METHOD_GET,
     .path = "/things/new",
     .access = ACCESS_PUBLIC,
     .clients = 1U << CLIENT_PORTAL | 1U << CLIENT_NONE,
     .success = 200,
     .call = call_thing_template,
     .input_size = sizeof(struct thing_template_input),
     .answer_size = sizeof(struct thing_template_answer),
     .answer = BODY_RAW,
     .answer_offset = offsetof(struct thing_template_answer, body),
     .answer_media_type_offset = offsetof(struct thing_template_answer, media_type),
     .answer_media_types = answers_thing_template},
    {.operation = "thing_get",
     .tag = "thing",
     .method = METHOD_GET,
     .path = "/things/{thing_id}",
     .access = ACCESS_ACCOUNT,
     .clients = 1U << CLIENT_PORTAL | 1U << CLIENT_PHONE,
     .success = 200,
     .call = call_thing_get,
     .input_size = sizeof(struct thing_get_input),
     .answer_size = sizeof(struct thing_get_answer),
     .path_shape = &shape_path_thing_get,
     .answer = BODY_JSON,
     .answer_shape = &shape_thing,
     .answer_offset = offsetof(struct thing_get_answer, body),
     .polls = true,
     .version_offset = offsetof(struct thing_get_answer, version)},
    {.operation = "thing_delete",
     .tag = "thing",
     .method = METHOD_DELETE,
     .path = "/things/{thing_id}",
     .access = ACCESS_STAFF,
     .clients = 1U << CLIENT_STAFF,
     .success = 204,
     .call = call_thing_delete,
     .input_size = sizeof(struct thing_delete_input),
     .answer_size = sizeof(struct thing_delete_answer),
     .roles = ROLE_REVIEWER,
     .path_shape = &shape_path_thing_delete,
     .if_match = true,
     .if_match_offset = offsetof(struct thing_delete_input, if_match)},
    {.operation = "thing_picture_put",
     .tag = "thing",
     .method = METHOD_PUT,
     .path = "/things/{thing_id}/picture",
     .access = ACCESS_ACCOUNT,
     .clients = 1U << CLIENT_PORTAL | 1U << CLIENT_PHONE,
     .success = 204,
     .call = call_thing_picture_put,
     .input_size = sizeof(struct thing_picture_put_input),
     .answer_size = sizeof(struct thing_picture_put_answer),
     .path_shape = &shape_path_thing_picture_put,
     .body = BODY_RAW,
     .body_max = 5242880,
     .media_types = media_thing_picture_put,
     .body_offset = offsetof(struct thing_picture_put_input, body),
     .media_type_offset = offsetof(struct thing_picture_put_input, media_type)},
};

const size_t routes_count = sizeof(routes) / sizeof(routes[0]);
