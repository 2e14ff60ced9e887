-- Takes back deploy/staff_separation.sql.
BEGIN;

DROP TRIGGER staff_means ON staff;
DROP TRIGGER staff_number_left ON staff;
DROP FUNCTION staff_check_means();
DROP FUNCTION staff_leave_number();
DROP TABLE staff_numbers_left;
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
        IF NOT EXISTS (SELECT 1 FROM staff WHERE id <> NEW.id AND disabled_at IS NULL AND roles & lost <> 0) THEN
            RAISE EXCEPTION 'the last administrator of a kind stays' USING ERRCODE = 'LN005';
        END IF;
    END IF;
    RETURN NEW;
END $$;
ALTER TABLE staff DROP COLUMN enrolled_by, DROP COLUMN mobile_by;

COMMIT;
