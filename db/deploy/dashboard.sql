-- Kept counters of the dashboard (core/dashboard): a change appends rows in its own transaction, a timer folds them into the counts, and whoever reads adds both.
-- So no writer waits for another, nothing is lost or doubled by a crash, and reading costs days, not orders.
BEGIN;

CREATE TABLE dashboard_counts (
    name   text   NOT NULL,
    label  text   NOT NULL,
    day    date   NOT NULL, -- of the office (Asia/Shanghai); 1970-01-01 where no day is kept
    amount bigint NOT NULL,
    CONSTRAINT dashboard_counts_pk PRIMARY KEY (name, label, day)
);

-- Appended only, without an index; emptied every few seconds.
CREATE TABLE dashboard_changes (
    name   text   NOT NULL,
    label  text   NOT NULL,
    day    date   NOT NULL,
    amount bigint NOT NULL
) WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000, autovacuum_vacuum_insert_threshold = -1);

CREATE FUNCTION dashboard_day(at timestamptz) RETURNS date LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
    $$ SELECT (at AT TIME ZONE 'Asia/Shanghai')::date $$;

-- orders: how many per state and day of submission (a draft: of creation). Where nothing is waited for any more, the day does not matter.
CREATE FUNCTION dashboard_order_day(state text, submitted_at timestamptz, created_at timestamptz) RETURNS date LANGUAGE sql IMMUTABLE AS
    $$ SELECT CASE WHEN state IN ('completed', 'closed', 'refunded') THEN DATE '1970-01-01' ELSE dashboard_day(coalesce(submitted_at, created_at)) END $$;

CREATE FUNCTION dashboard_orders_inserted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO dashboard_changes (name, label, day, amount)
    SELECT 'orders', state, dashboard_order_day(state, submitted_at, created_at), count(*) FROM added GROUP BY 2, 3;
    RETURN NULL;
END $$;
CREATE TRIGGER orders_dashboard_insert AFTER INSERT ON orders REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION dashboard_orders_inserted();

CREATE FUNCTION dashboard_orders_deleted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO dashboard_changes (name, label, day, amount)
    SELECT 'orders', state, dashboard_order_day(state, submitted_at, created_at), -count(*) FROM gone GROUP BY 2, 3;
    RETURN NULL;
END $$;
CREATE TRIGGER orders_dashboard_delete AFTER DELETE ON orders REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION dashboard_orders_deleted();

-- reviews: how long orders waited for their decision, on a scale whose steps are 10 %: step n = 1.1^n seconds.
CREATE FUNCTION dashboard_orders_moved() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO dashboard_changes (name, label, day, amount) VALUES
        ('orders', OLD.state, dashboard_order_day(OLD.state, OLD.submitted_at, OLD.created_at), -1),
        ('orders', NEW.state, dashboard_order_day(NEW.state, NEW.submitted_at, NEW.created_at), 1);
    IF OLD.state = 'in_review' AND NEW.last_event IN ('approve', 'refuse') THEN
        INSERT INTO dashboard_changes (name, label, day, amount) VALUES
            ('reviews', floor(ln(greatest(extract(epoch FROM NEW.updated_at - OLD.waiting_since), 1)) / ln(1.1))::text, dashboard_day(NEW.updated_at), 1);
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER orders_dashboard_move AFTER UPDATE ON orders FOR EACH ROW
    WHEN ((OLD.state, OLD.submitted_at) IS DISTINCT FROM (NEW.state, NEW.submitted_at)) EXECUTE FUNCTION dashboard_orders_moved();

-- payments, payments_fen: money that came in, per day. It never goes away again: what is sent back is a refund.
CREATE FUNCTION dashboard_payments_paid() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO dashboard_changes (name, label, day, amount) VALUES
        ('payments', NEW.provider, dashboard_day(NEW.paid_at), 1), ('payments_fen', NEW.provider, dashboard_day(NEW.paid_at), NEW.amount_fen);
    RETURN NULL;
END $$;
CREATE TRIGGER payments_dashboard AFTER UPDATE ON payments FOR EACH ROW WHEN (OLD.paid_at IS NULL AND NEW.paid_at IS NOT NULL)
    EXECUTE FUNCTION dashboard_payments_paid();

-- certificates: how many per state and last day.
CREATE FUNCTION dashboard_certificates_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO dashboard_changes (name, label, day, amount) VALUES ('certificates', NEW.state, dashboard_day(NEW.not_after), 1);
    IF TG_OP = 'UPDATE' THEN
        INSERT INTO dashboard_changes (name, label, day, amount) VALUES ('certificates', OLD.state, dashboard_day(OLD.not_after), -1);
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER certificates_dashboard_insert AFTER INSERT ON certificates FOR EACH ROW EXECUTE FUNCTION dashboard_certificates_changed();
CREATE TRIGGER certificates_dashboard_update AFTER UPDATE ON certificates FOR EACH ROW WHEN (OLD.state <> NEW.state)
    EXECUTE FUNCTION dashboard_certificates_changed();

-- sms: what became of messages: 'done' when the provider took it, 'dead' when all attempts failed, 'retry' for each attempt that failed.
CREATE FUNCTION dashboard_sms_tried() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO dashboard_changes (name, label, day, amount)
    VALUES ('sms', CASE NEW.state WHEN 'ready' THEN 'retry' ELSE NEW.state END, dashboard_day(now()), 1);
    RETURN NULL;
END $$;
CREATE TRIGGER jobs_dashboard AFTER UPDATE ON jobs FOR EACH ROW
    WHEN (NEW.kind = 'send_sms_code' AND OLD.state = 'running' AND NEW.state IN ('done', 'dead', 'ready')) EXECUTE FUNCTION dashboard_sms_tried();

-- What is there already.
INSERT INTO dashboard_counts (name, label, day, amount)
SELECT 'orders', state, dashboard_order_day(state, submitted_at, created_at), count(*) FROM orders GROUP BY 2, 3
UNION ALL
SELECT 'payments', provider, dashboard_day(paid_at), count(*) FROM payments WHERE paid_at IS NOT NULL GROUP BY 2, 3
UNION ALL
SELECT 'payments_fen', provider, dashboard_day(paid_at), sum(amount_fen)::bigint FROM payments WHERE paid_at IS NOT NULL GROUP BY 2, 3
UNION ALL
SELECT 'certificates', state, dashboard_day(not_after), count(*) FROM certificates GROUP BY 2, 3;

-- A wrong count harms nobody; so whoever changes an order may also append.
GRANT SELECT, INSERT ON dashboard_changes TO lnca_api, lnca_worker;
GRANT DELETE ON dashboard_changes TO lnca_worker;
GRANT SELECT ON dashboard_counts TO lnca_api;
GRANT SELECT, INSERT, UPDATE, DELETE ON dashboard_counts TO lnca_worker;

COMMIT;
