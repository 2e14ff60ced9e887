-- The audit (core/audit): entries are only ever added, blocks chain them.
BEGIN;

CREATE TABLE audit_entries (
    id           bigint      NOT NULL,
    at           timestamptz NOT NULL,
    actor_kind   text        NOT NULL,
    actor_id     bigint,
    session_id   bigint,
    address      text        NOT NULL, -- of the client; '' for jobs
    request_id   text        NOT NULL,
    action       text        NOT NULL,
    subject_kind text        NOT NULL,
    subject_id   bigint,
    detail       text,
    key_id       integer     NOT NULL,
    mac          bytea       NOT NULL,
    tx_id        xid8        NOT NULL DEFAULT pg_current_xact_id(), -- says to which block it belongs
    recorded_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT audit_entries_pk PRIMARY KEY (id),
    CONSTRAINT audit_entries_actor CHECK (actor_kind IN ('nobody', 'account', 'staff', 'system'))
);
CREATE INDEX audit_entries_tx ON audit_entries (tx_id, id);
CREATE INDEX audit_entries_subject ON audit_entries (subject_id, id DESC);
CREATE INDEX audit_entries_action ON audit_entries (action, id DESC);

-- A block holds the entries of all transactions from from_tx (included) to to_tx (excluded): when it is made, all of them have ended, so that
-- nothing can be added behind the sealer's back, in whatever order transactions commit.
CREATE TABLE audit_blocks (
    id              bigint      NOT NULL,
    from_tx         xid8        NOT NULL,
    to_tx           xid8        NOT NULL,
    sealed_at       timestamptz NOT NULL,
    entry_count     integer     NOT NULL,
    entries         bytea       NOT NULL, -- 8 bytes id and 32 bytes mac for each
    previous_digest bytea       NOT NULL,
    digest          bytea       NOT NULL,
    key_id          integer     NOT NULL,
    mac             bytea       NOT NULL,
    CONSTRAINT audit_blocks_pk PRIMARY KEY (id),
    CONSTRAINT audit_blocks_range CHECK (from_tx < to_tx)
);
CREATE INDEX audit_blocks_tx ON audit_blocks (to_tx);

-- The end of the chain, one row, so that blocks that were cut off are missed.
CREATE TABLE audit_heads (
    id       integer NOT NULL DEFAULT 1,
    block_id bigint  NOT NULL,
    digest   bytea   NOT NULL,
    key_id   integer NOT NULL,
    mac      bytea   NOT NULL,
    CONSTRAINT audit_heads_pk PRIMARY KEY (id),
    CONSTRAINT audit_heads_one CHECK (id = 1)
);

CREATE FUNCTION audit_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'audit rows are never changed' USING ERRCODE = 'LN003';
END $$;
CREATE TRIGGER audit_entries_frozen BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entries
    FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse_change();
CREATE TRIGGER audit_blocks_frozen BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_blocks
    FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse_change();

GRANT SELECT, INSERT ON audit_entries TO lnca_api, lnca_worker, lnca_signer, lnca_staff;
GRANT SELECT ON audit_blocks, audit_heads TO lnca_api, lnca_signer, lnca_staff;
GRANT SELECT, INSERT ON audit_blocks TO lnca_worker;
GRANT SELECT, INSERT, UPDATE ON audit_heads TO lnca_worker;
GRANT SELECT ON audit_entries, audit_blocks, audit_heads TO lnca_auditor;

COMMIT;
