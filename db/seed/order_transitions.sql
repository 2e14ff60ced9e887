-- Made by `lnca flows --sql` from core/order/order_states.def. Never edit.
BEGIN;
DELETE FROM order_transitions;
INSERT INTO order_transitions (from_state, event, to_state) VALUES
    ('draft', 'submit', 'awaiting_payment'),
    ('awaiting_payment', 'cancel', 'closed'),
    ('awaiting_payment', 'expire', 'closed'),
    ('awaiting_payment', 'paid', 'in_review'),
    ('awaiting_payment', 'paid_renewal', 'completed'),
    ('draft', 'submit_batch', 'awaiting_payment'),
    ('draft', 'join_batch', 'awaiting_payment'),
    ('awaiting_payment', 'paid_batch', 'completed'),
    ('awaiting_payment', 'paid_in_batch', 'awaiting_holder'),
    ('awaiting_payment', 'close_in_batch', 'closed'),
    ('awaiting_holder', 'hand_in', 'in_review'),
    ('awaiting_holder', 'refund', 'refunding'),
    ('awaiting_payment', 'paid_token_renewal', 'approved'),
    ('awaiting_holder', 'decline', 'refunding'),
    ('awaiting_holder', 'lapse', 'refunding'),
    ('closed', 'late_payment', 'refunding'),
    ('in_review', 'refuse', 'refused'),
    ('refused', 'resubmit', 'in_review'),
    ('in_review', 'approve_first', 'in_review'),
    ('in_review', 'approve', 'approved'),
    ('in_review', 'approve_renewal', 'completed'),
    ('approved', 'make', 'in_production'),
    ('in_production', 'hand_over', 'completed'),
    ('approved', 'issue', 'completed'),
    ('in_review', 'refund', 'refunding'),
    ('refused', 'refund', 'refunding'),
    ('refunding', 'refunded', 'refunded');
COMMIT;
