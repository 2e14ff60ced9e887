#include "core/order/order_parts.h"

#include "core/base/str.h"

enum needed { always, unless_one };

static const struct part {
    const char *order_kind;
    const char *name;
} parts[] = {
#define ORDER_PART(order_kind, name) {#order_kind, name},
#include "core/order/order_parts.def"
};

static const struct material {
    const char *order_kind;
    const char *kind;
    enum needed needed;
} materials[] = {
#define ORDER_MATERIAL(order_kind, kind, needed) {#order_kind, kind, needed},
#include "core/order/order_parts.def"
};

#define COUNT(table) (sizeof(table) / sizeof *(table))
#define MATERIAL_PREFIX "material."

const char *order_parts_kind(const struct order_record *record) {
    bool personal = str_equal(record->holder_kind, "personal");
    if (str_equal(record->type, "renewal"))
        return personal ? "personal_renewal" : "enterprise_renewal";
    return record->holder_kind;
}

bool order_parts_has_material(const char *order_kind, const char *material_kind) {
    for (size_t i = 0; i < COUNT(materials); i++)
        if (str_equal(materials[i].order_kind, order_kind) &&
            str_equal(materials[i].kind, material_kind))
            return true;
    return false;
}

const char *order_parts_of_material(struct call *call, const char *material_kind) {
    return arena_format(call->arena, MATERIAL_PREFIX "%s", material_kind);
}

bool order_parts_has(const char *order_kind, const char *part) {
    for (size_t i = 0; i < COUNT(parts); i++)
        if (str_equal(parts[i].order_kind, order_kind) && str_equal(parts[i].name, part))
            return true;
    return str_starts_with(part, MATERIAL_PREFIX) &&
           order_parts_has_material(order_kind, part + sizeof MATERIAL_PREFIX - 1);
}

struct order_parts order_parts_all(struct call *call, const char *order_kind) {
    struct order_parts all = {.count = 0};
    for (size_t i = 0; i < COUNT(parts); i++)
        if (str_equal(parts[i].order_kind, order_kind))
            all.items[all.count++] = parts[i].name;
    for (size_t i = 0; i < COUNT(materials); i++)
        if (str_equal(materials[i].order_kind, order_kind))
            all.items[all.count++] = order_parts_of_material(call, materials[i].kind);
    return all;
}

struct order_materials_needed order_parts_needed(const char *order_kind, bool is_one) {
    struct order_materials_needed needed = {.count = 0};
    for (size_t i = 0; i < COUNT(materials); i++)
        if (str_equal(materials[i].order_kind, order_kind) &&
            (materials[i].needed == always || !is_one))
            needed.items[needed.count++] = materials[i].kind;
    return needed;
}
