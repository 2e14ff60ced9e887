-- Products and their prices (NEW12). The expert's price is a trial price. Run again, it brings the rows back to what stands here, but for products
-- that staff have edited.
INSERT INTO products (code, position, name_zh, name_en, holder_kind, medium, term_years, profile_name, available)
VALUES
    ('expert_mobile', 1, '辽宁数字证书-专家云证书', 'Liaoning digital certificate: expert, on the phone', 'personal', 'mobile', 1,
     'personal_mobile', true),
    ('enterprise_mobile', 2, '辽宁数字证书-单位云证书', 'Liaoning digital certificate: organisation, on the phone', 'enterprise', 'mobile', 1,
     'enterprise_mobile', true),
    ('expert_ukey', 3, '辽宁数字证书-专家UKey证书', 'Liaoning digital certificate: expert, on a USB key', 'personal', 'ukey', 1,
     'personal_ukey', true),
    ('enterprise_ukey', 4, '辽宁数字证书-单位UKey证书', 'Liaoning digital certificate: organisation, on a USB key', 'enterprise', 'ukey', 1,
     'enterprise_ukey', true)
ON CONFLICT (code) DO UPDATE SET
    position = excluded.position, name_zh = excluded.name_zh, name_en = excluded.name_en, holder_kind = excluded.holder_kind,
    medium = excluded.medium, term_years = excluded.term_years, profile_name = excluded.profile_name, available = excluded.available
WHERE products.version = 1;

INSERT INTO product_prices (product_code, effective_from, price_fen)
VALUES
    ('expert_mobile', '2025-01-01 00:00:00+08', 1),
    ('enterprise_mobile', '2025-01-01 00:00:00+08', 24000),
    ('expert_ukey', '2025-01-01 00:00:00+08', 12000),
    ('enterprise_ukey', '2025-01-01 00:00:00+08', 30000)
ON CONFLICT (product_code, effective_from) DO UPDATE SET price_fen = excluded.price_fen;

-- How products stand on invoices. The CA's accountant decides code and rate; a change is a new row with its date. (A USB key may have to be
-- invoiced as goods, with a code and rate of its own.)
INSERT INTO product_taxes (product_code, effective_from, item_name, tax_code, short_name, rate_permille)
SELECT code, '2025-01-01 00:00:00+08', '数字证书服务费', '3040203000000000000', '信息技术服务', 60
FROM unnest(ARRAY['expert_mobile', 'enterprise_mobile', 'expert_ukey', 'enterprise_ukey']) AS code
ON CONFLICT (product_code, effective_from) DO UPDATE SET
    item_name = excluded.item_name, tax_code = excluded.tax_code, short_name = excluded.short_name, rate_permille = excluded.rate_permille;
