/* schema: decoding of bodies and parameters by field tables; see the header. Encoding is
 * schema_encode.c's. */
#include "api/schema.h"

#include <cjson/cJSON.h>
#include <math.h>
#include <string.h>

#include "api/schema_check.h"
#include "core/base/arena.h"
#include "core/base/clock.h"
#include "core/base/id.h"
#include "core/base/secret.h"
#include "core/base/strict_json.h"

static void decode_object(struct call *call, const char *path, const struct shape *shape,
                          const cJSON *object, void *out_struct);

static size_t element_size(const struct field *item) {
    switch (item->kind) {
    case FIELD_OBJECT:
        return item->shape->size;
    case FIELD_TEXT:
        return sizeof(const char *);
    case FIELD_BOOLEAN:
        return sizeof(bool);
    default:
        return sizeof(int64_t);
    }
}

static void complain(struct call *call, const char *path, const char *code) {
    (void)call_field(call, path, code); /* the status is read from the call at the end */
}

static const char *inner_path(struct call *call, const char *path, const char *name) {
    return path[0] == '\0' ? name : arena_format(call->arena, "%s.%s", path, name);
}

/* A text that stands for an id, a time or itself: the same rule in bodies, paths and queries. */
static const char *decode_text(struct call *call, const struct field *field, const char *text,
                               void *target) {
    const char *code = schema_check_text(field, text);
    int64_t number = 0;
    if (code != NULL)
        return code;
    if (field->kind == FIELD_TEXT) {
        *(const char **)target = arena_text(call->arena, text);
        return NULL;
    }
    if (field->kind == FIELD_ID ? !id_parse(text, &number) : !clock_parse(text, &number))
        return "format";
    *(int64_t *)target = number;
    return NULL;
}

static const char *decode_integer(const struct field *field, const cJSON *node, int64_t *target) {
    double value = node->valuedouble;
    if (!cJSON_IsNumber(node) || !isfinite(value) || floor(value) != value)
        return "type";
    if (fabs(value) > (double)FIELD_INTEGER_MAX)
        return value < 0 ? "too_small" : "too_large";
    const char *code = schema_check_integer(field, (int64_t)value);
    if (code == NULL)
        *target = (int64_t)value;
    return code;
}

static const char *decode_scalar(struct call *call, const struct field *field, const cJSON *node,
                                 void *target) {
    switch (field->kind) {
    case FIELD_INTEGER:
        return decode_integer(field, node, target);
    case FIELD_BOOLEAN:
        if (!cJSON_IsBool(node))
            return "type";
        *(bool *)target = cJSON_IsTrue(node);
        return NULL;
    default:
        return cJSON_IsString(node) ? decode_text(call, field, node->valuestring, target) : "type";
    }
}

static void decode_items(struct call *call, const char *path, const struct field *item,
                         const cJSON *array, unsigned char *items) {
    size_t size = element_size(item), index = 0;
    const cJSON *node;
    cJSON_ArrayForEach(node, array) {
        const char *here = arena_format(call->arena, "%s.%zu", path, index);
        unsigned char *target = items + index * size;
        const char *code = NULL;
        if (item->kind != FIELD_OBJECT)
            code = decode_scalar(call, item, node, target);
        else if (cJSON_IsObject(node))
            decode_object(call, here, item->shape, node, target);
        else
            code = "type";
        if (code != NULL)
            complain(call, here, code);
        index++;
    }
}

static const char *decode_array(struct call *call, const char *path, const struct field *field,
                                const cJSON *array, unsigned char *holder) {
    if (!cJSON_IsArray(array))
        return "type";
    int count = cJSON_GetArraySize(array);
    if (count < field->minimum)
        return "too_few";
    if (count > field->maximum)
        return "too_many";
    size_t size = element_size(field->item);
    unsigned char *items = arena_array(call->arena, count > 0 ? (size_t)count : 1, size);
    decode_items(call, path, field->item, array, items);
    *(void **)(void *)(holder + field->offset) = items;
    *(size_t *)(void *)(holder + field->extra) = (size_t)count;
    return NULL;
}

static const char *decode_inner(struct call *call, const char *path, const struct field *field,
                                const cJSON *node, unsigned char *target) {
    if (!cJSON_IsObject(node))
        return "type";
    void *inner = target;
    if (field->pointer) {
        inner = arena_alloc(call->arena, field->shape->size);
        *(void **)(void *)target = inner;
    }
    decode_object(call, path, field->shape, node, inner);
    return NULL;
}

static void decode_field(struct call *call, const char *path, const struct field *field,
                         const cJSON *node, unsigned char *holder) {
    const char *code;
    if (field->kind == FIELD_OBJECT)
        code = decode_inner(call, path, field, node, holder + field->offset);
    else if (field->kind == FIELD_ARRAY)
        code = decode_array(call, path, field, node, holder);
    else
        code = decode_scalar(call, field, node, holder + field->offset);
    if (code != NULL)
        complain(call, path, code);
    else if (field->has_extra && field->kind != FIELD_ARRAY)
        *(bool *)(holder + field->extra) = true;
}

static const struct field *find_field(const struct shape *shape, const char *name) {
    for (size_t i = 0; i < shape->count; i++) {
        if (strcmp(shape->fields[i].name, name) == 0)
            return &shape->fields[i];
    }
    return NULL;
}

/* Names of clients go into field errors only when they are short and plain, so that the answer
 * stays small. */
static const char *safe_name(struct call *call, const char *name) {
    size_t length = strlen(name);
    bool plain = length > 0 && length <= 60;
    for (size_t i = 0; plain && i < length; i++)
        plain = name[i] > ' ' && name[i] < 0x7f;
    return plain ? arena_text(call->arena, name) : "(unnamed)";
}

static void decode_object(struct call *call, const char *path, const struct shape *shape,
                          const cJSON *object, void *out_struct) {
    bool *seen = ARENA_ARRAY(call->arena, shape->count, bool);
    const cJSON *node;
    cJSON_ArrayForEach(node, object) {
        const struct field *field = find_field(shape, node->string);
        if (field == NULL) {
            complain(call, inner_path(call, path, safe_name(call, node->string)), "unknown");
            continue;
        }
        seen[field - shape->fields] = true;
        decode_field(call, inner_path(call, path, field->name), field, node, out_struct);
    }
    for (size_t i = 0; i < shape->count; i++) {
        if (!seen[i] && shape->fields[i].required)
            complain(call, inner_path(call, path, shape->fields[i].name), "required");
    }
}

/* Bodies carry passwords and names: what the parser copied is wiped before it is freed. */
static void wipe_and_free(cJSON *tree) {
    cJSON *stack[STRICT_JSON_DEPTH_MAX + 1];
    size_t depth = 0;
    for (cJSON *node = tree; node != NULL || depth > 0;) {
        if (node == NULL) {
            node = stack[--depth]->next;
            continue;
        }
        if (node->valuestring != NULL)
            secret_wipe(node->valuestring, strlen(node->valuestring));
        if (node->child != NULL && depth < STRICT_JSON_DEPTH_MAX) {
            stack[depth++] = node;
            node = node->child;
        } else {
            node = node->next;
        }
    }
    cJSON_Delete(tree);
}

enum status schema_decode(struct call *call, const struct shape *shape, struct bytes body,
                          void *out_struct) {
    struct strict_json_problem problem;
    if (strict_json_check((const char *)body.data, body.size, &problem) != STATUS_OK)
        return call_fail(call, STATUS_INVALID_JSON, problem.word);
    const char *text = arena_copy(call->arena, body.data, body.size);
    cJSON *tree = cJSON_ParseWithLengthOpts(text, body.size + 1, NULL, 1);
    if (tree == NULL)
        return call_fail(call, STATUS_INVALID_JSON, "parser");
    if (cJSON_IsObject(tree))
        decode_object(call, "", shape, tree, out_struct);
    bool is_object = cJSON_IsObject(tree);
    wipe_and_free(tree);
    return is_object ? call_checked(call) : call_fail(call, STATUS_INVALID_JSON, "no_object");
}

static const char *decode_parameter(struct call *call, const struct field *field, const char *text,
                                    unsigned char *holder) {
    void *target = holder + field->offset;
    int64_t number;
    const char *code = NULL;
    if (field->kind == FIELD_INTEGER) {
        if (!str_to_int(text, FIELD_INTEGER_MIN, FIELD_INTEGER_MAX, &number))
            return "type";
        code = schema_check_integer(field, number);
        *(int64_t *)target = number;
    } else if (field->kind == FIELD_BOOLEAN) {
        if (!str_equal(text, "true") && !str_equal(text, "false"))
            return "type";
        *(bool *)target = text[0] == 't';
    } else {
        code = decode_text(call, field, text, target);
    }
    if (code == NULL && field->has_extra)
        *(bool *)(holder + field->extra) = true;
    return code;
}

enum status schema_decode_parameters(struct call *call, const struct shape *shape,
                                     const struct parameter *parameters, size_t count,
                                     void *out_struct) {
    bool *seen = ARENA_ARRAY(call->arena, shape->count, bool);
    for (size_t i = 0; i < count; i++) {
        const struct field *field = find_field(shape, parameters[i].name);
        if (field == NULL) {
            complain(call, safe_name(call, parameters[i].name), "unknown");
            continue;
        }
        const char *code = seen[field - shape->fields]
                               ? "repeated"
                               : decode_parameter(call, field, parameters[i].value, out_struct);
        seen[field - shape->fields] = true;
        if (code != NULL)
            complain(call, field->name, code);
    }
    for (size_t i = 0; i < shape->count; i++) {
        const struct field *field = &shape->fields[i];
        const char *code = NULL;
        if (!seen[i] && field->default_value != NULL)
            code = decode_parameter(call, field, field->default_value, out_struct);
        else if (!seen[i] && field->required)
            code = "required";
        if (code != NULL)
            complain(call, field->name, code);
    }
    return call_checked(call);
}
