-- What staff keep of the catalogue: products and prices by date, agreements by version; and how long a draft's price holds.
BEGIN;

ALTER TABLE products ADD COLUMN version integer NOT NULL DEFAULT 1, ADD COLUMN updated_at timestamptz;
ALTER TABLE product_prices ADD COLUMN created_by bigint REFERENCES staff (id), ADD COLUMN created_at timestamptz;

-- A price that has begun is history; one that has not may be withdrawn. The owner of the schema may seed.
CREATE FUNCTION product_prices_check() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF current_user <> 'lnca_owner' AND (TG_OP <> 'INSERT' AND OLD.effective_from <= now() OR TG_OP <> 'DELETE' AND NEW.effective_from <= now()) THEN
        RAISE EXCEPTION 'a price that has begun never changes, and none begins in the past' USING ERRCODE = 'LN003';
    END IF;
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER product_prices_frozen BEFORE INSERT OR UPDATE OR DELETE ON product_prices FOR EACH ROW EXECUTE FUNCTION product_prices_check();

-- When the price in amount_fen was shown to the applicant: it holds for a while whatever the catalogue says meanwhile.
ALTER TABLE orders ADD COLUMN priced_at timestamptz NOT NULL DEFAULT now();

-- published_at: NULL = a draft, later than now = waiting for its time.
ALTER TABLE agreements ALTER COLUMN published_at DROP NOT NULL;
ALTER TABLE agreements ADD COLUMN revision integer NOT NULL DEFAULT 1, ADD COLUMN written_by bigint REFERENCES staff (id),
    ADD COLUMN updated_at timestamptz;
CREATE UNIQUE INDEX agreements_draft ON agreements (kind) WHERE published_at IS NULL;

-- What people may have accepted is never changed or taken away. The owner of the schema may seed.
CREATE FUNCTION agreements_check() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF current_user <> 'lnca_owner' AND (OLD.published_at <= now() OR TG_OP = 'UPDATE' AND OLD.published_at IS DISTINCT FROM NEW.published_at
            AND NEW.published_at < now() - interval '1 minute') THEN
        RAISE EXCEPTION 'agreement % version % is published, or would be in the past', OLD.kind, OLD.version USING ERRCODE = 'LN003';
    END IF;
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER agreements_frozen BEFORE UPDATE OR DELETE ON agreements FOR EACH ROW EXECUTE FUNCTION agreements_check();

GRANT UPDATE (name_zh, name_en, term_years, available, version, updated_at) ON products TO lnca_api;
GRANT INSERT, DELETE ON product_prices TO lnca_api;
GRANT INSERT, DELETE, UPDATE (title_zh, title_en, body_zh, body_en, published_at, revision, written_by, updated_at) ON agreements TO lnca_api;

COMMIT;
