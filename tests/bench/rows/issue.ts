/**
 * Issue: from the phone's half of the signature (PUT …/signature) to the stored certificate: proof finished and checked, certificate linted, signed, linted
 * again, journalled, booked with audit. Against B4: as many bare SM2 signatures and verifications as it must do, on as many threads.
 */
import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { ROOT, type Stack } from "../../stack/stack.ts";
import { CONNECTIONS, Flow, type Order } from "../flow.ts";
import { count, inTurn, median, ratioOf, result, type Context, type Result, type Row } from "../measure.ts";
import { logIn, sendChecked, startBench, writing, type Person } from "../people.ts";
import { run as program, type HttpRequest } from "../programs.ts";

/**
 * What one certificate must do, each about as dear as OpenSSL's own: a signature under the throw-away key, the CA's signature; verifications: of the proof, and
 * for either lint one with the id and one that must fail without (core/pki/lint.c). The server's half of the proof counts as a third signature (one point
 * multiplication).
 */
export const SIGNS = 3;
export const VERIFIES = 5;

interface KeySession {
  proof: unknown;
  open(answer: unknown): unknown;
  sign(round: unknown): { r: string; s2: string; s3: string };
}

/** The phone's own code, as the app runs it. */
async function phone(): Promise<(claim: unknown) => Promise<KeySession>> {
  const file = join(ROOT, "frontend", "src", "phone", "keySession.ts");
  return ((await import(file)) as { startKey: (claim: unknown) => Promise<KeySession> }).startKey;
}

async function ready(startKey: (claim: unknown) => Promise<KeySession>, person: Person, order: Order): Promise<HttpRequest> {
  const post = <T>(path: string, body?: unknown): Promise<T> =>
    person.client.expect<T>(path === "/api/v1/claims" ? 201 : 200, "POST", path, body === undefined ? {} : { body });
  const claim = await post<{ claim_id: string }>("/api/v1/claims", { order_id: order.id, device_id: randomUUID(), device_name: "bench" });
  const key = await startKey(claim);
  key.open(await post(`/api/v1/claims/${claim.claim_id}/key`, key.proof));
  const signature = key.sign(await post(`/api/v1/claims/${claim.claim_id}/round`));
  return {
    method: "PUT", path: `/api/v1/claims/${claim.claim_id}/signature`, headers: { ...writing(person), "Content-Type": "application/json" },
    body: JSON.stringify({ ...signature, own_pin: true }),
  };
}

async function measure(stack: Stack, threads: number, { pairs, quick, seconds }: Context): Promise<{ product: number[]; bare: number[] }> {
  const flow = await Flow.open(stack);
  const startKey = await phone();
  const batch = quick ? 24 : 72;
  const phones = new Map<string, Person>();
  const figures = await inTurn<"product" | "bare", number>(pairs, {
    product: async () => {
      const { orders } = await flow.run(batch);
      const requests: HttpRequest[] = [];
      for (const order of orders) {
        const mobile = order.person.client.mobile!;
        if (!phones.has(mobile)) phones.set(mobile, await logIn("phone", mobile));
        requests.push(await ready(startKey, phones.get(mobile)!, order));
      }
      const { bodies, microseconds } = await sendChecked(stack, requests, CONNECTIONS, 200);
      const open = bodies.filter((body) => (JSON.parse(body) as { state: string }).state !== "completed").length;
      if (open > 0) throw new Error(`${open} of ${batch} claims were not completed`);
      return (batch / microseconds) * 1e6;
    },
    bare: async () => Number(await program("bench_sm2", SIGNS, VERIFIES, seconds, threads)),
  });
  return figures;
}

async function run(context: Context): Promise<Result[]> {
  const results: Result[] = [];
  for (const threads of [1, 2]) {
    const stack = await startBench({ settings: { ...context.settings, signer_threads: threads } });
    const { product, bare } = await measure(stack, threads, context);
    const ratio = ratioOf(product, bare);
    context.say(`issue with ${threads} signer thread(s) ${ratio.toFixed(2)} x B4`);
    results.push(result({
      work: `issue, ${threads} signer thread${threads > 1 ? "s" : ""}: phone's signature to stored certificate`, bar: "≥ 0.85 × B4", ratio: ratio.toFixed(2), met: ratio >= 0.85,
      product: `${count(median(product))} certificates/s`, baseline: `B4 ${count(median(bare))}/s of ${SIGNS} signs and ${VERIFIES} verifies, ${threads} thread${threads > 1 ? "s" : ""}`,
      note: `${CONNECTIONS} requests at once`, figures: { product, bare },
    }));
  }
  return results;
}

export const row: Row = { name: "issue", run };
