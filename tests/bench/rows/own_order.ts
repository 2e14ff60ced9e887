/** GET /api/v1/orders/{id}: one own order, session checked, all steps of the pipeline on, against B1 and B2. */
import { createHash } from "node:crypto";
import { wrk, type Figures } from "../load.ts";
import { count, inTurn, median, ms, ratioOf, result, type Context, type Result, type Row } from "../measure.ts";
import { logIn, seedPaid, submittedOrder, type Person } from "../people.ts";
import { setting, startBare, startPeer } from "../programs.ts";
import { Seals } from "../seed.ts";
import { Redis } from "ioredis";

/** The peer's own copy of the session; its cookie is the product's. */
async function seedPeerSession(socket: string, person: Person): Promise<string> {
  const redis = new Redis({ path: socket });
  const cookie = /__Host-lnca_portal=([A-Za-z0-9_-]+)/.exec(person.headers["Cookie"]!)![1]!;
  const key = `bench:session:${createHash("sha256").update(cookie).digest("hex")}`;
  await redis.set(key, JSON.stringify({ account_id: person.accountId, expires_at: Date.now() + 3_600_000 }), "EX", 3600);
  redis.disconnect();
  return key;
}

const each = (figures: Figures[], name: "requests" | "p50" | "p99"): number[] => figures.map((one) => one[name]);
const shown = (figures: Figures[]): string =>
  `${count(median(each(figures, "requests")))}/s, p50 ${ms(median(each(figures, "p50")))}, p99 ${ms(median(each(figures, "p99")))}`;

async function run({ stack, pairs, seconds, say }: Context): Promise<Result[]> {
  const person = await logIn("portal");
  const order = await submittedOrder(stack, new Seals(stack), person);
  seedPaid(stack, order.id);
  const key = await seedPeerSession(setting(stack, "redis_socket"), person);
  const bare = await startBare(stack, "query", key);
  const peer = await startPeer(stack);
  const measure = (url: string) => (): Promise<Figures> =>
    wrk({ url: `${url}/api/v1/orders/${order.id}`, headers: person.headers, seconds });
  try {
    await Promise.all([bare.url, peer.url, stack.api].map((url) => wrk({ url: `${url}/api/v1/orders/${order.id}`, headers: person.headers, seconds: 1 })));
    const figures = await inTurn(pairs, { bare: measure(bare.url), product: measure(stack.api), peer: measure(peer.url) });
    const { product } = figures;
    const [overBare, overPeer] = [figures.bare, figures.peer].map((one) => ratioOf(each(product, "requests"), each(one, "requests"))) as [number, number];
    const tail = median(product.map((one) => one.p99 / one.p50));
    say(`own order ${overBare.toFixed(2)} x B1, ${overPeer.toFixed(2)} x B2`);
    return [
      result({ work: "GET one own order", bar: "≥ 0.85 × B1", ratio: overBare.toFixed(2), met: overBare >= 0.85, product: shown(product), baseline: `B1 ${shown(figures.bare)}`, figures }),
      result({ work: "GET one own order", bar: "≥ 1.1 × B2", ratio: overPeer.toFixed(2), met: overPeer >= 1.1, product: shown(product), baseline: `B2 ${shown(figures.peer)}` }),
      result({ work: "GET one own order, p99 : p50", bar: "≤ 5", ratio: tail.toFixed(1), met: tail <= 5, product: shown(product) }),
    ];
  } finally {
    await Promise.all([bare.stop(), peer.stop()]);
  }
}

export const row: Row = { name: "own_order", run };
