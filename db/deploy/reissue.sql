-- An order whose claim failed for good before anything was signed may be claimed again: its intent is abandoned, a new one takes its place.
-- Dead jobs are found by their key.
BEGIN;

ALTER TABLE issuances DROP CONSTRAINT issuances_order;
ALTER TABLE issuances DROP CONSTRAINT issuances_state_check;
ALTER TABLE issuances ADD CONSTRAINT issuances_state CHECK (state IN ('intended', 'signed', 'abandoned'));
-- One per order that counts, so one serial per order.
CREATE UNIQUE INDEX issuances_order ON issuances (order_id) WHERE state <> 'abandoned';
CREATE OR REPLACE FUNCTION issuances_check_update() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.state <> 'intended' OR (NEW.order_id, NEW.claim_id, NEW.serial, NEW.profile_hash, NEW.tbs_sm3, NEW.lint_certificate_sealed)
        IS DISTINCT FROM (OLD.order_id, OLD.claim_id, OLD.serial, OLD.profile_hash, OLD.tbs_sm3, OLD.lint_certificate_sealed) THEN
        RAISE EXCEPTION 'issuance % is fixed', OLD.id USING ERRCODE = 'LN003';
    END IF;
    RETURN NEW;
END $$;

CREATE INDEX jobs_dead ON jobs (unique_key) WHERE state = 'dead';

COMMIT;
