/* Made by openapi/generate.py from the contract. Never edit: change the contract and generate again. */

#pragma once

#include "api/schema.h"

extern const struct shape shape_address;
extern const struct shape shape_part;
extern const struct shape shape_thing;
extern const struct shape shape_thing_page;
extern const struct shape shape_thing_draft;
extern const struct shape shape_problem_field;
extern const struct shape shape_problem;
extern const struct shape shape_query_thing_list;
extern const struct shape shape_path_thing_get;
extern const struct shape shape_path_thing_delete;
extern const struct shape shape_path_thing_picture_put;
