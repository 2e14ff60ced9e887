-- Stores a seal that was made.
-- $1 id, $2 order_id, $3 company_index, $4 company_name_sealed, $5 company_number_sealed, $6 kind, $7 area_x, $8 area_y, $9 area_width, $10 area_height,
-- $11 width_mm, $12 height_mm, $13 width, $14 height, $15 size_bytes, $16 sm3, $17 state, $18 made_by, $19 made_at, $20 in_force_from
INSERT INTO seals (id, order_id, company_index, company_name_sealed, company_number_sealed, kind, area_x, area_y, area_width, area_height, width_mm,
    height_mm, width, height, size_bytes, sm3, state, made_by, made_at, in_force_from)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)
