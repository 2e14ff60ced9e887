-- What was handed out to a person ends when the person becomes one who watches the others, and a number that was given up still counts:
-- else a system administrator could act as the person enrolled before the role came, or take the own orders by changing the own number.
BEGIN;

ALTER TABLE staff ADD COLUMN enrolled_by bigint REFERENCES staff (id), -- who handed out password and key last; NULL: lnca staff add
    ADD COLUMN mobile_by bigint REFERENCES staff (id);                  -- who changed the number last

-- Handed out before today and not replaced yet: whoever did it could still log in as one who watches.
UPDATE staff SET enrolled_at = NULL WHERE roles & 48 <> 0 AND password_temporary;

-- Numbers that people of the staff had before: the orders of these are still the own ones. The index alone: it names nobody.
CREATE TABLE staff_numbers_left (
    staff_id     bigint      NOT NULL REFERENCES staff (id),
    mobile_index bytea       NOT NULL,
    left_at      timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT staff_numbers_left_pk PRIMARY KEY (staff_id, mobile_index)
);
CREATE FUNCTION staff_leave_number() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO staff_numbers_left (staff_id, mobile_index) VALUES (OLD.id, OLD.mobile_index) ON CONFLICT DO NOTHING;
    RETURN NULL;
END $$;
CREATE TRIGGER staff_number_left AFTER UPDATE ON staff FOR EACH ROW
    WHEN (OLD.mobile_index IS NOT NULL AND NEW.mobile_index IS DISTINCT FROM OLD.mobile_index) EXECUTE FUNCTION staff_leave_number();

-- Numbers come from a system administrator; password and key from one too, of people who watch (16 security administrator, 32 auditor) from a
-- security administrator; always from somebody else. A new key is a new enrolment.
CREATE FUNCTION staff_check_means() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    watches boolean := NEW.roles & 48 <> 0;
BEGIN
    IF NEW.mobile_index IS DISTINCT FROM OLD.mobile_index AND NEW.mobile_index IS NOT NULL
       AND (NEW.mobile_by IS NULL OR NEW.mobile_by = NEW.id OR NOT staff_has_role(NEW.mobile_by, 8)) THEN
        RAISE EXCEPTION 'numbers are changed by a system administrator, never the own one' USING ERRCODE = 'LN004';
    END IF;
    IF NEW.roles & 48 & ~OLD.roles <> 0
       AND (NEW.enrolled_at IS NOT NULL OR NEW.password_hash = OLD.password_hash OR NEW.totp_sealed = OLD.totp_sealed) THEN
        RAISE EXCEPTION 'who begins to watch is enrolled anew' USING ERRCODE = 'LN004';
    END IF;
    IF NEW.enrolled_at IS DISTINCT FROM OLD.enrolled_at AND NEW.enrolled_at IS NOT NULL
       AND (NEW.enrolled_by IS NULL OR NEW.enrolled_by = NEW.id OR NOT staff_has_role(NEW.enrolled_by, CASE WHEN watches THEN 16 ELSE 8 END)) THEN
        RAISE EXCEPTION 'this person is enrolled by somebody else' USING ERRCODE = 'LN004';
    END IF;
    IF NEW.totp_sealed <> OLD.totp_sealed AND NEW.enrolled_at IS NOT NULL AND NEW.enrolled_at IS NOT DISTINCT FROM OLD.enrolled_at THEN
        RAISE EXCEPTION 'a new key is a new enrolment' USING ERRCODE = 'LN004';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER staff_means BEFORE UPDATE ON staff FOR EACH ROW EXECUTE FUNCTION staff_check_means();

-- As before, but who stays of each kind of administrator must be able to log in.
CREATE OR REPLACE FUNCTION staff_check_update() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    lost integer := OLD.roles & 56 & CASE WHEN OLD.disabled_at IS NOT NULL THEN 0 WHEN NEW.disabled_at IS NOT NULL THEN 56 ELSE ~NEW.roles END;
BEGIN
    IF NEW.roles <> OLD.roles AND (NEW.roles_by IS NULL OR NEW.roles_by = NEW.id OR NOT staff_has_role(NEW.roles_by, 16)) THEN
        RAISE EXCEPTION 'roles are given by a security administrator, never to oneself' USING ERRCODE = 'LN004';
    END IF;
    IF OLD.disabled_at IS NULL AND NEW.disabled_at IS NOT NULL AND (NEW.disabled_by IS NULL OR NEW.disabled_by = NEW.id) THEN
        RAISE EXCEPTION 'nobody disables oneself' USING ERRCODE = 'LN004';
    END IF;
    IF lost <> 0 THEN
        PERFORM pg_advisory_xact_lock(hashtext('staff_administrators')); -- two at once would each leave the other as the last one
        IF NOT EXISTS (SELECT 1 FROM staff WHERE id <> NEW.id AND disabled_at IS NULL AND enrolled_at IS NOT NULL AND roles & lost <> 0) THEN
            RAISE EXCEPTION 'the last administrator of a kind stays' USING ERRCODE = 'LN005';
        END IF;
    END IF;
    RETURN NEW;
END $$;

GRANT UPDATE (enrolled_by, mobile_by) ON staff TO lnca_api;
GRANT SELECT, INSERT ON staff_numbers_left TO lnca_api;

COMMIT;
