/** A form filled with an order's data, as PDF: session, order, audit entry and drawing, one after another as people ask for it. */
import { ms, quantile, result, type Context, type Result, type Row } from "../measure.ts";
import { logIn, submittedOrder, writing } from "../people.ts";
import { Seals } from "../seed.ts";

/** Below the limit of one account (api/rate_limit.def). */
const ROUNDS = 20, BAR = 50_000;

async function run({ stack, say }: Context): Promise<Result[]> {
  const person = await logIn("portal");
  const order = await submittedOrder(stack, new Seals(stack), person);
  const url = `${stack.api}/api/v1/orders/${order.id}/forms/personal_application`;
  const took: number[] = [];
  let size = 0;
  for (let round = -5; round < ROUNDS; round++) { // the first ones load fonts
    const began = performance.now();
    const answer = await fetch(url, { method: "POST", headers: { ...writing(person), Accept: "application/pdf" } });
    size = (await answer.arrayBuffer()).byteLength;
    if (answer.status !== 200) throw new Error(`form: ${answer.status}`);
    if (round >= 0) took.push((performance.now() - began) * 1000);
  }
  const [p50, slowest] = [quantile(took, 0.5), quantile(took, 1)];
  say(`form p50 ${ms(p50)}`);
  return [result({
    work: "PDF form, filled", bar: "≤ 50 ms", ratio: (p50 / BAR).toFixed(2), met: p50 <= BAR, product: `p50 ${ms(p50)}, slowest ${ms(slowest)}, ${Math.round(size / 1024)} KiB`,
    baseline: "", figures: { took },
  })];
}

export const row: Row = { name: "form", run };
