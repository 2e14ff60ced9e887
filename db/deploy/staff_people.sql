-- Staff accounts kept in the console: the system administrator makes people, the security administrator gives them roles.
-- Who did it stands in the row, so that the database itself can refuse what the programs should not do.
BEGIN;

ALTER TABLE staff DROP CONSTRAINT staff_roles_check;
ALTER TABLE staff ADD CONSTRAINT staff_roles CHECK (roles BETWEEN 0 AND 63), -- 0: made, no role given yet
    ADD COLUMN version integer NOT NULL DEFAULT 1,
    ADD COLUMN enrolled_at timestamptz,                       -- when password and key were handed out last; NULL: never, nobody can log in
    ADD COLUMN password_temporary boolean NOT NULL DEFAULT false, -- handed out by another person: opens nothing but setting an own one
    ADD COLUMN created_by bigint REFERENCES staff (id),       -- NULL: lnca staff add
    ADD COLUMN roles_by bigint REFERENCES staff (id),         -- who gave the roles last
    ADD COLUMN disabled_by bigint REFERENCES staff (id),
    ADD COLUMN disable_reason text;
UPDATE staff SET enrolled_at = created_at;

ALTER TABLE sessions DROP CONSTRAINT sessions_end_reason;
ALTER TABLE sessions ADD CONSTRAINT sessions_end_reason
    CHECK (end_reason IN ('logout', 'ended', 'password', 'reuse', 'idle', 'expired', 'mobile', 'closed', 'staff'));
CREATE INDEX sessions_staff ON sessions (staff_id) WHERE ended_at IS NULL AND staff_id IS NOT NULL;

CREATE FUNCTION staff_has_role(person bigint, role integer) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT EXISTS (SELECT 1 FROM staff WHERE id = person AND disabled_at IS NULL AND roles & role <> 0)
$$;

-- lnca_staff (the command line) makes the first people; through the API a person begins without roles, made by a system administrator.
CREATE FUNCTION staff_check_insert() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF current_user = 'lnca_api' AND (NEW.roles <> 0 OR NEW.created_by IS NULL OR NOT staff_has_role(NEW.created_by, 8)) THEN
        RAISE EXCEPTION 'people are made by a system administrator, without roles' USING ERRCODE = 'LN004';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER staff_insert BEFORE INSERT ON staff FOR EACH ROW EXECUTE FUNCTION staff_check_insert();

-- Roles come from a security administrator who is somebody else; nobody disables oneself; of each administrator one stays.
CREATE FUNCTION staff_check_update() RETURNS trigger LANGUAGE plpgsql AS $$
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
CREATE TRIGGER staff_update BEFORE UPDATE ON staff FOR EACH ROW EXECUTE FUNCTION staff_check_update();

GRANT INSERT, UPDATE (name, roles, password_hash, totp_sealed, mobile_index, disabled_at, version, enrolled_at, password_temporary, roles_by,
    disabled_by, disable_reason) ON staff TO lnca_api;

COMMIT;
