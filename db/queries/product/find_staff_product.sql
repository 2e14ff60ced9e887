-- One product with its version.
-- $1 text code
-- columns: code, name_zh, name_en, holder_kind, medium text, term_years integer, available boolean, reviews_needed integer, version integer, updated_at timestamptz, has_profile boolean
SELECT code, name_zh, name_en, holder_kind, medium, term_years, available, reviews_needed, version, updated_at,
    EXISTS (SELECT 1 FROM certificate_profiles c WHERE c.name = products.profile_name) AS has_profile
FROM products WHERE code = $1
