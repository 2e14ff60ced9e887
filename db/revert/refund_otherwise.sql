-- Takes back deploy/refund_otherwise.sql.
BEGIN;

ALTER TABLE refunds ADD COLUMN otherwise_note text;
ALTER TABLE refunds DISABLE TRIGGER refunds_check;
UPDATE refunds SET otherwise_note = '-' WHERE paid_otherwise;
ALTER TABLE refunds ENABLE TRIGGER refunds_check;

DROP VIEW refund_numbers;
DROP INDEX refunds_otherwise_day;
ALTER TABLE refunds
    DROP CONSTRAINT refunds_accepted,
    DROP CONSTRAINT refunds_otherwise,
    DROP CONSTRAINT refunds_otherwise_words,
    DROP COLUMN paid_otherwise,
    ADD CONSTRAINT refunds_otherwise_note_check CHECK (otherwise_note = '-'),
    ADD CONSTRAINT refunds_accepted CHECK (state NOT IN ('submitted', 'succeeded') OR otherwise_note IS NOT NULL
        OR (provider_number IS NOT NULL AND accepted_at IS NOT NULL)),
    ADD CONSTRAINT refunds_otherwise CHECK (otherwise_note IS NULL OR state = 'succeeded'),
    ADD CONSTRAINT refunds_otherwise_words CHECK (otherwise_note_sealed IS NULL OR otherwise_note IS NOT NULL);
CREATE INDEX refunds_otherwise_day ON refunds (finished_at) WHERE otherwise_note IS NOT NULL;
GRANT UPDATE (otherwise_note) ON refunds TO lnca_api, lnca_worker;

CREATE VIEW refund_numbers AS
SELECT r.number AS id, r.payment_id, CASE WHEN count(*) = 1 THEN min(r.order_id) ELSE p.order_id END AS order_id, sum(r.amount_fen)::bigint AS amount_fen,
    count(*) AS refunds, r.state, r.provider_number, r.accepted_at, r.finished_at, max(r.otherwise_note) AS otherwise_note
FROM refunds r JOIN payments p ON p.id = r.payment_id
WHERE r.number IS NOT NULL
GROUP BY r.number, r.payment_id, p.order_id, r.state, r.provider_number, r.accepted_at, r.finished_at;
GRANT SELECT ON refund_numbers TO lnca_api, lnca_worker;

COMMIT;
