/** GET /api/v1/payments/{id} with the ETag in hand: 304, against a bare civetweb with one Redis GET. */
import { randomUUID } from "node:crypto";
import { wrk, type Figures } from "../load.ts";
import { count, inTurn, median, ms, ratioOf, result, type Context, type Result, type Row } from "../measure.ts";
import { logIn, submittedOrder } from "../people.ts";
import { startBare } from "../programs.ts";
import { Seals } from "../seed.ts";

const rate = (figures: Figures[]): number[] => figures.map((one) => one.requests);
const shown = (figures: Figures[]): string => `${count(median(rate(figures)))}/s, p50 ${ms(median(figures.map((one) => one.p50)))}`;

async function run({ stack, pairs, seconds, say }: Context): Promise<Result[]> {
  const person = await logIn("portal");
  const order = await submittedOrder(stack, new Seals(stack), person);
  const payment = await person.client.expect<{ payment_id: string }>(201, "POST", `/api/v1/orders/${order.id}/payments`, {
    body: { provider: "wechat_pay" }, key: randomUUID(),
  });
  const path = `/api/v1/payments/${payment.payment_id}`;
  const first = await fetch(stack.api + path, { headers: person.headers });
  const etag = first.headers.get("etag")!;
  const headers = { ...person.headers, "If-None-Match": etag };
  if ((await fetch(stack.api + path, { headers })).status !== 304) throw new Error(`no 304 for ${etag}`);
  const redis = await startBare(stack, "redis");
  const constant = await startBare(stack, "constant");
  try {
    const measure = (url: string) => (): Promise<Figures> => wrk({ url: url + path, headers, seconds });
    const figures = await inTurn(pairs, { redis: measure(redis.url), product: measure(stack.api), constant: measure(constant.url) });
    const ratio = ratioOf(rate(figures.product), rate(figures.redis));
    const overhead = ratioOf(rate(figures.product), rate(figures.constant));
    say(`poll ${ratio.toFixed(2)} x (B0 + one Redis GET)`);
    return [result({
      work: "poll, nothing new (304)", bar: "≥ 0.85 × (B0 + one Redis GET)", ratio: ratio.toFixed(2), met: ratio >= 0.85, product: shown(figures.product),
      baseline: `${shown(figures.redis)} (B0 alone ${shown(figures.constant)}, ratio ${overhead.toFixed(2)})`, figures,
    })];
  } finally {
    await Promise.all([redis.stop(), constant.stop()]);
  }
}

export const row: Row = { name: "poll", run };
