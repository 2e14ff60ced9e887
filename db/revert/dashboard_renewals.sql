-- As db/deploy/dashboard.sql has it.
BEGIN;

CREATE OR REPLACE FUNCTION dashboard_orders_moved() RETURNS trigger LANGUAGE plpgsql AS $$
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

COMMIT;
