/* order_parts: which parts and documents an order has, by the table order_parts.def. */
#pragma once

#include <stdbool.h>
#include <stddef.h>

#include "core/base/call.h"
#include "db/order_store.h"

#define ORDER_PART_NAME "holder.name"
#define ORDER_PART_DOCUMENT_NUMBER "holder.document_number"
#define ORDER_PART_INVOICE_TITLE "invoice_title"
#define ORDER_MATERIALS_MAX 10
#define ORDER_PARTS_MAX 20

/* The kind of order in the table: the kind of holder, and whether it is a renewal. */
const char *order_parts_kind(const struct order_record *record);
/* Can this part of an order of this kind be typed and refused? */
bool order_parts_has(const char *order_kind, const char *part);
/* Does an order of this kind have such a document, needed or not? */
bool order_parts_has_material(const char *order_kind, const char *material_kind);

struct order_parts {
    const char *items[ORDER_PARTS_MAX];
    size_t count;
};
/* All of them, documents as "material.<kind>". */
struct order_parts order_parts_all(struct call *call, const char *order_kind);

struct order_materials_needed {
    const char *items[ORDER_MATERIALS_MAX]; /* in the order in which they are asked for */
    size_t count;
};
/* `is_one`: the handler is the legal representative. */
struct order_materials_needed order_parts_needed(const char *order_kind, bool is_one);
/* "material.<kind>" */
const char *order_parts_of_material(struct call *call, const char *material_kind);
