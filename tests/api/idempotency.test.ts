/** RUL7: a POST that creates happens once for one Idempotency-Key. */
import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { psql, stackOf } from "../stack/stack.ts";
import { Client } from "./client.ts";

const stack = stackOf("api");
const person = (await new Client("portal").loginByCode()).pastNginx();
const { account_id } = await person.expect<{ account_id: string }>(200, "GET", "/api/v1/me");
const agreements = await person.agreements(["certificate_application"]);
const { products } = await person.expect<{ products: { product_code: string; holder_kind: string; medium: string }[] }>(200, "GET", "/api/v1/products");
const product = products.find((one) => one.holder_kind === "personal" && one.medium === "mobile")!;
const draft = { product_code: product.product_code, agreement_version: agreements[0]!.version };
const orders = (): number => Number(psql(stack, `SELECT count(*) FROM orders WHERE account_id = ${account_id}`));

describe("RUL7 Idempotency-Key", () => {
  it("20 requests at once with one key: one effect, the rest 409, then the same bytes again", async () => {
    for (let round = 0; round < 3; round++) {
      const before = orders();
      const key = randomUUID();
      const answers = await Promise.all(Array.from({ length: 20 }, () => person.send("POST", "/api/v1/orders", { body: draft, key })));
      const made = answers.filter((one) => one.status === 201);
      expect(made.length).toBeGreaterThanOrEqual(1);
      for (const answer of answers) {
        if (answer.status === 201) expect(answer.bytes.equals(made[0]!.bytes)).toBe(true);
        else expect([answer.status, (answer.json as { code: string }).code]).toEqual([409, "idempotency_in_progress"]);
      }
      const again = await person.send("POST", "/api/v1/orders", { body: draft, key });
      expect(again.status).toBe(201);
      expect(again.bytes.equals(made[0]!.bytes)).toBe(true);
      expect(again.headers.get("idempotency-replayed")).toBe("true");
      expect(orders()).toBe(before + 1);
    }
  });

  it("another body under the same key is refused", async () => {
    const key = randomUUID();
    await person.expect(201, "POST", "/api/v1/orders", { body: draft, key });
    const other = await person.problem(422, "POST", "/api/v1/orders", { body: { ...draft, agreement_version: 99 }, key });
    expect(other.code).toBe("idempotency_key_reused");
  });

  it("without a key, or with one that is none: 400", async () => {
    for (const key of [null, "", "short", "with a blank", "x".repeat(129)]) {
      const options = key === null ? { key: null } : { key };
      expect((await person.problem(400, "POST", "/api/v1/orders", { body: draft, ...options })).code).toBe("idempotency_key_missing");
    }
  });

  it("the same key of two persons is two keys", async () => {
    const key = randomUUID();
    const other = (await new Client("portal").loginByCode()).pastNginx();
    const one = await person.send("POST", "/api/v1/orders", { body: draft, key });
    const two = await other.send("POST", "/api/v1/orders", { body: draft, key });
    expect([one.status, two.status]).toEqual([201, 201]);
    expect(one.bytes.equals(two.bytes)).toBe(false);
  });

  it("a refusal is not kept: the same key serves once the request is right", async () => {
    const key = randomUUID();
    await person.problem(422, "POST", "/api/v1/orders", { body: { ...draft, product_code: 7 }, key });
    await person.expect(201, "POST", "/api/v1/orders", { body: draft, key });
  });

  it("answers with cookies or tokens are never stored", async () => {
    await new Client("portal").register();
    expect(psql(stack, "SELECT count(*) FROM idempotency_keys WHERE route = 'account_create'")).toBe("0");
    expect(psql(stack, "SELECT count(*) FROM idempotency_keys WHERE headers ILIKE '%cookie%'")).toBe("0");
  });
});
