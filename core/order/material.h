/* material: the documents of an order: pictures that were decoded and made anew before anybody
 * keeps or shows them (picture.h). A new one replaces the one before only when it is good. */
#pragma once

#include "core/base/call.h"
#include "db/material_store.h"

/* In pixels, of width and height: in a smaller picture no document can be read. */
#define MATERIAL_SIDE_MIN 200

/* NEW3. STATUS_NOT_A_PICTURE, STATUS_PICTURE_TOO_LARGE, STATUS_PICTURE_TOO_SMALL (a side below
 * MATERIAL_SIDE_MIN); STATUS_STATE when the part is not open. */
MUST_CHECK enum status material_keep(struct call *call, int64_t order_id, const char *kind,
                                     struct bytes upload, struct material_record *out_material);
MUST_CHECK enum status material_discard(struct call *call, int64_t order_id, const char *kind);
/* For the owner of the order. */
MUST_CHECK enum status material_read(struct call *call, int64_t order_id, const char *kind,
                                     struct material_record *out_material,
                                     struct bytes *out_content);
/* For whoever may see the order already (the reviewer who took it). */
MUST_CHECK enum status material_read_for_review(struct call *call, int64_t order_id,
                                                const char *kind,
                                                struct material_record *out_material,
                                                struct bytes *out_content);

/* Timer: removes files that no row names: of deleted drafts, and of uploads that broke off more
 * than an hour ago. */
MUST_CHECK enum status material_sweep(struct call *call);
