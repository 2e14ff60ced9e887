-- That finance paid a refund back without the provider is a boolean beside the sealed words, and no longer a dash that stands in for them.
BEGIN;

ALTER TABLE refunds ADD COLUMN paid_otherwise boolean NOT NULL DEFAULT false; -- finance paid it back without the provider; how stands in otherwise_note_sealed, until its record ends
ALTER TABLE refunds DISABLE TRIGGER refunds_check;
UPDATE refunds SET paid_otherwise = true WHERE otherwise_note IS NOT NULL;
ALTER TABLE refunds ENABLE TRIGGER refunds_check;

DROP VIEW refund_numbers;
DROP INDEX refunds_otherwise_day;
ALTER TABLE refunds
    DROP CONSTRAINT refunds_accepted,
    DROP CONSTRAINT refunds_otherwise,
    DROP CONSTRAINT refunds_otherwise_words,
    DROP CONSTRAINT refunds_otherwise_note_check,
    DROP COLUMN otherwise_note,
    ADD CONSTRAINT refunds_accepted CHECK (state NOT IN ('submitted', 'succeeded') OR paid_otherwise
        OR (provider_number IS NOT NULL AND accepted_at IS NOT NULL)),
    ADD CONSTRAINT refunds_otherwise CHECK (NOT paid_otherwise OR state = 'succeeded'),
    ADD CONSTRAINT refunds_otherwise_words CHECK (otherwise_note_sealed IS NULL OR paid_otherwise);
CREATE INDEX refunds_otherwise_day ON refunds (finished_at) WHERE paid_otherwise;
GRANT UPDATE (paid_otherwise) ON refunds TO lnca_api, lnca_worker;

-- As before; those that go back together are paid back otherwise together.
CREATE VIEW refund_numbers AS
SELECT r.number AS id, r.payment_id, CASE WHEN count(*) = 1 THEN min(r.order_id) ELSE p.order_id END AS order_id, sum(r.amount_fen)::bigint AS amount_fen,
    count(*) AS refunds, r.state, r.provider_number, r.accepted_at, r.finished_at, r.paid_otherwise
FROM refunds r JOIN payments p ON p.id = r.payment_id
WHERE r.number IS NOT NULL
GROUP BY r.number, r.payment_id, p.order_id, r.state, r.provider_number, r.accepted_at, r.finished_at, r.paid_otherwise;
GRANT SELECT ON refund_numbers TO lnca_api, lnca_worker;

COMMIT;
