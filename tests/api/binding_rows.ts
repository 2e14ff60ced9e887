/** Rows of relying parties and bindings that no call of the API makes yet. */
import { randomBytes } from "node:crypto";
import { psql, type Stack } from "../stack/stack.ts";
import { seal } from "./seal.ts";

let serial = BigInt(Date.now()) * 1_000_000n;
const freshId = (): string => String(serial++).padStart(19, "1");

/** A party whose webhook goes to the sandbox (or elsewhere), and the secret it was told. */
export function party(stack: Stack, url?: string): { id: string; path: string; secret: Buffer } {
  const id = freshId(), secretId = freshId(), secret = randomBytes(32), path = `/party-${id}`;
  const webhook = url ?? `${stack.sandbox.replace("localhost", "127.0.0.1")}/relying-party${path}`;
  psql(stack, `INSERT INTO relying_parties (id, identifier, name_zh, name_en, origin, webhook_url, sessions_per_second, sessions_per_holder, state, created_at, updated_at)
    VALUES (${id}, 'party-${id}', '辽宁政府采购网', 'Liaoning Government Procurement', 'https://zfcg.example.cn', '${webhook}', 10, 10, 'active', now(), now());
    INSERT INTO relying_party_secrets (id, relying_party_id, secret_sealed, created_at)
    VALUES (${secretId}, ${id}, ${seal(stack, `relying_party_secrets.secret:${secretId}`, secret)}, now())`);
  return { id, path, secret };
}

export function bind(stack: Stack, order: string, partyId: string, reference = `supplier-${partyId}`): string {
  const id = freshId();
  psql(stack, `INSERT INTO bindings (id, relying_party_id, certificate_id, account_id, account_reference_sealed, account_reference_index, state, bound_at)
    SELECT ${id}, ${partyId}, c.id, c.account_id, ${seal(stack, `bindings.account_reference:${id}`, reference)}, sha256('${reference}'), 'bound', now() FROM certificates c WHERE c.order_id = ${order}`);
  return id;
}
