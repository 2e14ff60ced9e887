-- Made by `lnca flows --sql invoice` from core/order/invoice_states.def. Never edit.
BEGIN;
DELETE FROM invoice_transitions;
INSERT INTO invoice_transitions (from_state, event, to_state) VALUES
    ('waiting', 'request', 'requested'),
    ('waiting', 'withdraw', 'withdrawn'),
    ('requested', 'issue', 'issued'),
    ('requested', 'fail', 'failed'),
    ('requested', 'mismatch', 'mismatched'),
    ('failed', 'retry', 'waiting'),
    ('failed', 'withdraw', 'withdrawn'),
    ('mismatched', 'reverse', 'reversing'),
    ('mismatched', 'retry', 'requested'),
    ('issued', 'reverse', 'reversing'),
    ('reversing', 'finish_reversal', 'reversed');
COMMIT;
