-- The kinds of seals.
-- columns: those of seal_kinds
SELECT code, name_zh, name_en, width_mm, height_mm, side_mm_min, side_mm_max FROM seal_kinds ORDER BY position LIMIT 50
