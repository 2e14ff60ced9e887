#include "core/order/order_parts.h"

#include "core/base/str.h"

enum needed { always, unless_one };

static const struct part {
    const char *holder_kind;
    const char *name;
} parts[] = {
#define ORDER_PART(holder_kind, name) {#holder_kind, name},
#include "core/order/order_parts.def"
};

static const struct material {
    const char *holder_kind;
    const char *kind;
    enum needed needed;
} materials[] = {
#define ORDER_MATERIAL(holder_kind, kind, needed) {#holder_kind, kind, needed},
#include "core/order/order_parts.def"
};

#define COUNT(table) (sizeof(table) / sizeof *(table))

bool order_parts_has_material(const char *holder_kind, const char *material_kind) {
    for (size_t i = 0; i < COUNT(materials); i++)
        if (str_equal(materials[i].holder_kind, holder_kind) &&
            str_equal(materials[i].kind, material_kind))
            return true;
    return false;
}

const char *order_parts_of_material(struct call *call, const char *material_kind) {
    return arena_format(call->arena, "material.%s", material_kind);
}

bool order_parts_has(struct call *call, const char *holder_kind, const char *part) {
    for (size_t i = 0; i < COUNT(parts); i++)
        if (str_equal(parts[i].holder_kind, holder_kind) && str_equal(parts[i].name, part))
            return true;
    for (size_t i = 0; i < COUNT(materials); i++)
        if (str_equal(materials[i].holder_kind, holder_kind) &&
            str_equal(order_parts_of_material(call, materials[i].kind), part))
            return true;
    return false;
}

struct order_materials_needed order_parts_needed(const char *holder_kind, bool is_one) {
    struct order_materials_needed needed = {.count = 0};
    for (size_t i = 0; i < COUNT(materials); i++)
        if (str_equal(materials[i].holder_kind, holder_kind) &&
            (materials[i].needed == always || !is_one))
            needed.items[needed.count++] = materials[i].kind;
    return needed;
}
