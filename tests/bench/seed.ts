/** Rows put into the tables past the product, as superuser: what a person would need hands or a camera for, and mass. */
import { createCipheriv, createHash, createHmac, randomBytes, randomInt } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Stack } from "../stack/stack.ts";
import { sql } from "./programs.ts";

const FIRST_ORDER_OF_MASS = 1n << 50n; // far below the ids of today

/** Protected columns as core/base/secret_ring.c writes them. */
export class Seals {
  readonly #field: Buffer;
  readonly #index: Buffer;

  constructor(stack: Stack) {
    const key = (name: string): Buffer => Buffer.from(readFileSync(join(stack.run, "secrets", name), "utf8").trim(), "hex");
    this.#field = key("field_key.1");
    this.#index = key("index_key.1");
  }

  seal(context: string, plain: string): string {
    const iv = randomBytes(16);
    const cipher = createCipheriv("sm4-ctr", this.#field.subarray(0, 16), iv);
    const covered = Buffer.concat([Buffer.from([1, 1]), iv, cipher.update(plain, "utf8"), cipher.final()]);
    const mac = createHmac("sm3", this.#field.subarray(16)).update(`${context}\0`).update(covered).digest();
    return bytea(Buffer.concat([covered, mac]));
  }

  index(column: string, value: string): string {
    return bytea(createHmac("sm3", this.#index).update(`${column}\0`).update(value).digest());
  }
}

const bytea = (bytes: Buffer): string => `'\\x${bytes.toString("hex")}'`;

export interface Holder {
  name: string;
  documentNumber: string;
}

/** An invented person; GB 11643 check character. */
export function inventHolder(): Holder {
  const two = (value: number): string => String(value).padStart(2, "0");
  const body = `210102${randomInt(1930, 2006)}${two(randomInt(1, 13))}${two(randomInt(1, 29))}${String(randomInt(1000)).padStart(3, "0")}`;
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, at) => total + weight * Number(body[at]), 0);
  return { name: "欧阳明远", documentNumber: body + "10X98765432"[sum % 11] };
}

let nextId = BigInt(Date.now()) * 100n; // below the mass, and different in every run

/** What submit asks for beside the typed: a succeeded face check and the application form. */
export function seedEvidence(stack: Stack, seals: Seals, orders: { id: string; accountId: string; holder: Holder }[]): void {
  const sm3 = bytea(createHash("sm3").update("form").digest());
  const rows = orders.flatMap(({ id, accountId, holder }) => {
    const check = nextId++, form = nextId++;
    const sealed = (column: string, value: string): string => seals.seal(`identity_verifications.${column}:${check}`, value);
    return [
      `INSERT INTO identity_verifications (id, account_id, order_id, purpose, name_sealed, document_type, document_number_sealed,
         document_number_index, state, similarity, created_at, expires_at, finished_at)
       VALUES (${check}, ${accountId}, ${id}, 'order', ${sealed("name", holder.name)}, 'identity_card', ${sealed("document_number", holder.documentNumber)},
         ${seals.index("document_number", `identity_card:${holder.documentNumber}`)}, 'succeeded', '98.00', now(), now() + '1 hour', now());`,
      `INSERT INTO materials (id, order_id, kind, media_type, size_bytes, width, height, sm3, uploaded_at)
       VALUES (${form}, ${id}, 'application_form', 'image/png', 1000, 600, 800, ${sm3}, now());`,
    ];
  });
  sql(stack, `BEGIN;\n${rows.join("\n")}\nCOMMIT;`);
}

const ORDER_COPY = `account_id, type, product_code, holder_kind, medium, term_years, quantity, amount_fen, agreement_version, state, last_event, version,
  holder_name_sealed, holder_name_index, holder_mobile_sealed, holder_mobile_index, document_type, document_number_sealed, document_number_index,
  verification_id, profile_name, profile_hash, created_at, updated_at, submitted_at, closes_at, paid_at, closed_at`;

/**
 * Fills the table up to `total` orders, 20 for each of many accounts: closed copies of an order (values of other people's orders
 * are never opened in what is measured). Foreign keys and triggers are skipped, so that a million takes seconds.
 */
export function seedMass(stack: Stack, templateId: string, total: number): void {
  const have = Number(sql(stack, "SELECT count(*) FROM orders;"));
  if (have >= total) return;
  sql(stack, `
    SET session_replication_role = replica; SET synchronous_commit = off;
    INSERT INTO accounts (id, mobile_sealed, mobile_index, created_at)
    SELECT ${FIRST_ORDER_OF_MASS} + i, '\\x00', decode(lpad(to_hex(i), 64, '0'), 'hex'), now() FROM generate_series(${Math.floor(have / 20)}, ${Math.floor(total / 20)}) i
    ON CONFLICT DO NOTHING;
    INSERT INTO orders (id, ${ORDER_COPY})
    SELECT ${FIRST_ORDER_OF_MASS} + i, ${FIRST_ORDER_OF_MASS} + i % ${Math.ceil(total / 20)}, o.type, o.product_code, o.holder_kind, o.medium, o.term_years, o.quantity, o.amount_fen,
      o.agreement_version, 'closed', 'expire', o.version, o.holder_name_sealed, decode(lpad(to_hex(i), 64, '0'), 'hex'), o.holder_mobile_sealed, o.holder_mobile_index,
      o.document_type, o.document_number_sealed, o.document_number_index, NULL, o.profile_name, o.profile_hash, o.created_at, o.updated_at,
      o.submitted_at, o.closes_at, NULL, now()
    FROM orders o, generate_series(${have}, ${total - 1}) i WHERE o.id = ${templateId};`);
  sql(stack, "VACUUM ANALYZE orders;");
  sql(stack, "CHECKPOINT;");
}

const MASS = `id BETWEEN ${FIRST_ORDER_OF_MASS} AND ${FIRST_ORDER_OF_MASS + (1n << 40n)}`;

/**
 * What staff see of the mass: holders with documents and numbers of their own, every tenth order waits for review (behind the real ones), every order has a certificate (the real ones last longest, so that only
 * their values are opened), and the kept counters know of all.
 */
export function seedMassOfStaff(stack: Stack): void {
  sql(stack, `
    SET session_replication_role = replica; SET synchronous_commit = off;
    UPDATE orders SET document_number_index = decode(lpad(to_hex(id), 64, '0'), 'hex'), holder_mobile_index = decode(lpad(to_hex(account_id), 64, '0'), 'hex')
      WHERE ${MASS} AND (document_number_index, holder_mobile_index) IS DISTINCT FROM (decode(lpad(to_hex(id), 64, '0'), 'hex'), decode(lpad(to_hex(account_id), 64, '0'), 'hex'));
    UPDATE orders SET state = 'in_review', last_event = 'paid', paid_at = now(), waiting_since = now() + interval '1 hour', verification_id = 1
      WHERE ${MASS} AND id % 10 = 0 AND state = 'closed';
    INSERT INTO certificates (id, order_id, claim_id, issuance_id, authority_id, account_id, holder_kind, serial, public_key, pem_sealed, fingerprint_sm3, profile_hash,
      device_name, own_pin, state, not_before, not_after, claimed_at)
    SELECT id, id, id, id, 1, account_id, holder_kind, decode(lpad(to_hex(id), 32, '0'), 'hex'), decode(lpad(to_hex(id), 130, '0'), 'hex'), '\\x00',
      decode(lpad(to_hex(id), 64, '0'), 'hex'), '\\x00', 'bench', true, 'valid', now(), now() + CASE WHEN ${MASS} THEN interval '1 year' ELSE interval '5 years' END, now()
    FROM orders WHERE state IN ('closed', 'in_review') ON CONFLICT DO NOTHING;
    DELETE FROM dashboard_changes; DELETE FROM dashboard_counts WHERE name IN ('orders', 'certificates');
    INSERT INTO dashboard_counts (name, label, day, amount)
    SELECT 'orders', state, dashboard_order_day(state, submitted_at, created_at), count(*) FROM orders GROUP BY 2, 3
    UNION ALL SELECT 'certificates', state, dashboard_day(not_after), count(*) FROM certificates GROUP BY 2, 3;`);
  sql(stack, "VACUUM ANALYZE orders, certificates;");
  sql(stack, "CHECKPOINT;");
}

/** Takes the mass away again. */
export function dropMass(stack: Stack): void {
  sql(stack, `SET session_replication_role = replica; DELETE FROM certificates WHERE device_name = 'bench'; DELETE FROM orders WHERE ${MASS};`);
  sql(stack, "VACUUM FULL orders, certificates;");
}
