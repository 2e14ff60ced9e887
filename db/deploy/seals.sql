-- Electronic seals of companies (STF8), cut out of the reviewed seal information form. What GB/T 38540 (GM/T 0031) puts into the signed structure of a
-- seal stands here as facts: kind, name, picture with its size, since when; it is bound to the company's certificates by the company's code.
BEGIN;

CREATE TABLE seal_kinds (
    code           text    NOT NULL,
    position       integer NOT NULL,
    name_zh        text    NOT NULL,
    name_en        text    NOT NULL,
    width_mm       integer NOT NULL, -- what is usual
    height_mm      integer NOT NULL,
    side_mm_min    integer NOT NULL, -- what each side may have
    side_mm_max    integer NOT NULL,
    CONSTRAINT seal_kinds_pk PRIMARY KEY (code),
    CONSTRAINT seal_kinds_sides CHECK (side_mm_min BETWEEN 5 AND least(width_mm, height_mm) AND side_mm_max BETWEEN greatest(width_mm, height_mm) AND 100)
);

-- Sealed under 'seals.<column>:<id>'. The id names the picture's file, as in materials.
CREATE TABLE seals (
    id                    bigint      NOT NULL,
    order_id              bigint      NOT NULL REFERENCES orders (id), -- whose form it was cut out of
    company_index         bytea       NOT NULL, -- as orders.document_number_index of the company
    company_name_sealed   bytea       NOT NULL,
    company_number_sealed bytea       NOT NULL, -- the unified social credit code
    kind                  text        NOT NULL REFERENCES seal_kinds (code),
    area_x                integer     NOT NULL, -- where in the form, in its pixels
    area_y                integer     NOT NULL,
    area_width            integer     NOT NULL,
    area_height           integer     NOT NULL,
    width_mm              integer     NOT NULL CHECK (width_mm BETWEEN 5 AND 100),
    height_mm             integer     NOT NULL CHECK (height_mm BETWEEN 5 AND 100),
    width                 integer     NOT NULL CHECK (width > 0), -- of the picture
    height                integer     NOT NULL CHECK (height > 0),
    size_bytes            integer     NOT NULL CHECK (size_bytes > 0),
    sm3                   bytea       NOT NULL,
    state                 text        NOT NULL,
    version               integer     NOT NULL DEFAULT 1,
    made_by               bigint      NOT NULL REFERENCES staff (id),
    made_at               timestamptz NOT NULL,
    checked_by            bigint      REFERENCES staff (id), -- only where an order needs two people
    in_force_from         timestamptz,
    revoked_by            bigint      REFERENCES staff (id),
    revoked_at            timestamptz,
    revoke_text           text,
    CONSTRAINT seals_pk PRIMARY KEY (id),
    -- waiting: made, and another person has to look at it
    CONSTRAINT seals_state CHECK (state IN ('waiting', 'in_force', 'revoked')),
    CONSTRAINT seals_checked CHECK (checked_by IS NULL OR (checked_by <> made_by AND in_force_from IS NOT NULL)),
    CONSTRAINT seals_in_force CHECK ((state = 'waiting') <= (in_force_from IS NULL) AND (state = 'in_force') <= (in_force_from IS NOT NULL)),
    CONSTRAINT seals_revoked CHECK ((state = 'revoked') = (revoked_at IS NOT NULL) AND (revoked_at IS NULL) = (revoked_by IS NULL)
        AND (revoked_at IS NULL) = (revoke_text IS NULL))
);
CREATE UNIQUE INDEX seals_one ON seals (company_index, kind) WHERE state <> 'revoked';
CREATE INDEX seals_company ON seals (company_index, id DESC);
CREATE INDEX seals_state_id ON seals (state, id DESC);
CREATE INDEX seals_order ON seals (order_id);
CREATE INDEX orders_company_new ON orders (completed_at DESC, id DESC) WHERE holder_kind = 'enterprise' AND type = 'new' AND state = 'completed';

-- What was made stays as it is, and what was revoked does not come back.
CREATE FUNCTION seals_check_update() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF to_jsonb(NEW) - '{state,version,checked_by,in_force_from,revoked_by,revoked_at,revoke_text}'::text[]
        <> to_jsonb(OLD) - '{state,version,checked_by,in_force_from,revoked_by,revoked_at,revoke_text}'::text[] THEN
        RAISE EXCEPTION 'seal % is fixed', OLD.id USING ERRCODE = 'LN003';
    END IF;
    IF (OLD.state, NEW.state) NOT IN (('waiting', 'in_force'), ('waiting', 'revoked'), ('in_force', 'revoked')) THEN
        RAISE EXCEPTION 'seal % may not go from % to %', OLD.id, OLD.state, NEW.state USING ERRCODE = 'LN001';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER seals_update BEFORE UPDATE ON seals FOR EACH ROW EXECUTE FUNCTION seals_check_update();

GRANT SELECT ON seal_kinds TO lnca_api, lnca_worker;
GRANT SELECT, INSERT, UPDATE (state, version, checked_by, in_force_from, revoked_by, revoked_at, revoke_text) ON seals TO lnca_api;
GRANT SELECT, DELETE ON seals TO lnca_worker; -- with the last record of the company (RUL9)

COMMIT;
