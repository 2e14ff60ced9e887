-- The kinds of seals a company may have electronically, with the sizes that are usual and allowed (a company's round seal is 40 mm wide, at most 45).
-- Run again, it brings the rows back to what stands here.
INSERT INTO seal_kinds (code, position, name_zh, name_en, width_mm, height_mm, side_mm_min, side_mm_max)
VALUES
    ('official', 1, '公章', 'Official seal', 40, 40, 35, 45),
    ('legal_representative', 2, '法定代表人名章', 'Legal representative''s name seal', 20, 20, 12, 40),
    ('finance', 3, '财务专用章', 'Finance seal', 38, 38, 20, 50),
    ('contract', 4, '合同专用章', 'Contract seal', 42, 42, 35, 60),
    ('invoice', 5, '发票专用章', 'Invoice seal', 40, 30, 25, 45)
ON CONFLICT (code) DO UPDATE SET
    position = excluded.position, name_zh = excluded.name_zh, name_en = excluded.name_en, width_mm = excluded.width_mm, height_mm = excluded.height_mm,
    side_mm_min = excluded.side_mm_min, side_mm_max = excluded.side_mm_max;
