/** Proof that the invariants of money see: each breach is written into a batch of the run, named by its rule, and rolled back. */
import { type INVARIANTS } from "./invariants.ts";

/* One whose invoice was taken back; where a share was asked back before any was issued, none was. */
const BATCH = "(SELECT max(id) FROM orders o WHERE type = 'batch' AND state = 'completed' AND EXISTS (SELECT 1 FROM invoices i WHERE i.order_id = o.id AND i.kind = 'red'))";
const PERSON = `(SELECT max(id) FROM orders WHERE batch_id = ${BATCH} AND state = 'awaiting_holder')`;
const SHARE = `(SELECT max(r.id) FROM refunds r JOIN orders o ON o.id = r.order_id WHERE o.batch_id = ${BATCH} AND r.state = 'succeeded')`;
const INVOICE = `(SELECT max(id) FROM invoices WHERE order_id = ${BATCH} AND kind = 'blue')`;

/** The database itself would refuse most of them. */
export const FREE = "SET LOCAL session_replication_role = replica";

export const BREACHES: { rule: keyof typeof INVARIANTS; breach: string }[] = [
  { rule: "an order that went on was paid, once, by itself or with its batch", breach: `DELETE FROM payments WHERE order_id = ${BATCH}` },
  { rule: "the price of a batch is that of its persons together, and what was paid", breach: `UPDATE orders SET amount_fen = amount_fen + 1 WHERE id = ${PERSON}` },
  { rule: "the price of a batch is that of its persons together, and what was paid", breach: `UPDATE payments SET amount_fen = amount_fen - 1 WHERE order_id = ${BATCH}` },
  { rule: "the price of a batch is that of its persons together, and what was paid", breach: `DELETE FROM orders WHERE id = ${PERSON}` },
  { rule: "each row of a batch has one order, of one person, and each order its row", breach: `UPDATE batch_rows SET order_id = NULL WHERE order_id = ${PERSON}` },
  {
    rule: "each row of a batch has one order, of one person, and each order its row",
    breach: `DROP INDEX orders_batch_person; UPDATE orders SET document_number_index = (SELECT document_number_index FROM orders WHERE id = ${PERSON}) WHERE batch_id = ${BATCH} AND id <> ${PERSON}`,
  },
  { rule: "each row of a batch has one order, of one person, and each order its row", breach: `DELETE FROM batch_rows WHERE order_id = ${PERSON}` },
  { rule: "the persons of a batch go on when it is paid, once, and only then", breach: `UPDATE orders SET state = 'awaiting_payment' WHERE id = ${PERSON}` },
  { rule: "the persons of a batch go on when it is paid, once, and only then", breach: `UPDATE orders SET state = 'closed' WHERE id = ${BATCH}` },
  { rule: "whoever a batch was paid for is told", breach: `DELETE FROM jobs WHERE unique_key = 'tell_batch_holder:' || ${PERSON}` },
  { rule: "whose order was decided is told", breach: "DELETE FROM jobs WHERE unique_key = (SELECT max(unique_key) FROM jobs WHERE kind = 'tell_applicant')" },
  { rule: "no payment gives back more than was paid", breach: `UPDATE refunds SET amount_fen = 100 WHERE id = ${SHARE}` },
  { rule: "a refund is of its order's payment: all of it, or the order's share of a batch's", breach: `UPDATE refunds SET amount_fen = amount_fen + 1 WHERE id = ${SHARE}` },
  {
    rule: "a refund is of its order's payment: all of it, or the order's share of a batch's",
    breach: `UPDATE refunds SET payment_id = (SELECT min(id) FROM payments WHERE state = 'succeeded') WHERE id = ${SHARE}`,
  },
  {
    rule: "the money of an order has at most one refund that lives",
    breach: `DROP INDEX refunds_one_live; UPDATE refunds SET order_id = (SELECT order_id FROM refunds WHERE id = ${SHARE}) WHERE payment_id = (SELECT payment_id FROM refunds WHERE id = ${SHARE}) AND state = 'succeeded'`,
  },
  { rule: "what goes back under one number is of one payment and has one fate; who gave the number is among it", breach: `UPDATE refunds SET number = order_id WHERE id = ${SHARE}` },
  { rule: "an order is refunded when its money is back", breach: `UPDATE orders SET state = 'refunding' WHERE id = (SELECT order_id FROM refunds WHERE id = ${SHARE})` },
  {
    rule: "no money goes back while an invoice stands, but one over what stays paid of a batch",
    breach: `UPDATE refunds SET tried_at = (SELECT min(at) FROM order_events e JOIN orders o ON o.id = e.order_id WHERE o.batch_id = ${BATCH} AND e.to_state = 'refunding') WHERE id = ${SHARE}`,
  },
  {
    rule: "no money goes back while an invoice stands, but one over what stays paid of a batch",
    breach: `UPDATE invoices SET created_at = (SELECT tried_at FROM refunds WHERE id = ${SHARE}), amount_fen = amount_fen + 1 WHERE id = ${INVOICE}`,
  },
  { rule: "an invoice is taken back by a red one over the same", breach: `UPDATE invoices SET amount_fen = amount_fen + 1 WHERE order_id = ${BATCH} AND kind = 'red'` },
  { rule: "what is paid is invoiced whole first, what stays paid at the end, once", breach: `UPDATE invoices SET state = 'withdrawn' WHERE id = ${INVOICE}` },
  { rule: "what is paid is invoiced whole first, what stays paid at the end, once", breach: `UPDATE invoices SET amount_fen = amount_fen + 1 WHERE id = ${INVOICE}` },
  { rule: "what is paid is invoiced whole first, what stays paid at the end, once", breach: `UPDATE invoices SET amount_fen = amount_fen - 1 WHERE order_id = ${BATCH} AND amount_fen = 4` },
  { rule: "each move of a refund has one audit entry", breach: `DELETE FROM audit_entries WHERE subject_id = ${SHARE} AND action = 'refund.succeed'` },
];
