/** GET /api/v1/orders, page of 10, account with 20 orders: among 10,000 orders and among 1,000,000. */
import { wrk, type Figures } from "../load.ts";
import { count, median, ms, result, type Context, type Result, type Row } from "../measure.ts";
import { agreementVersion, logIn, submittedOrder } from "../people.ts";
import { sql } from "../programs.ts";
import { dropMass, Seals, seedMass } from "../seed.ts";

const SMALL = 10_000;
const LARGE = 1_000_000;

async function run({ stack, pairs, seconds, quick, say }: Context): Promise<Result[]> {
  const person = await logIn("portal");
  const template = await submittedOrder(stack, new Seals(stack), person);
  const version = await agreementVersion(person);
  for (let i = 1; i < 20; i++) {
    await person.client.expect(201, "POST", "/api/v1/orders", { body: { product_code: "expert_mobile", agreement_version: version } });
  }
  const large = quick ? LARGE / 10 : LARGE;
  const measure = async (connections: number): Promise<Figures[]> => {
    const found: Figures[] = [];
    for (let i = 0; i < pairs; i++) found.push(await wrk({ url: `${stack.api}/api/v1/orders?page_size=10`, headers: person.headers, connections, seconds }));
    return found;
  };
  seedMass(stack, template.id, SMALL);
  await measure(1);
  // Both sizes cannot be had in turn; the small one is measured before and after the large one.
  const before = await measure(1);
  seedMass(stack, template.id, large);
  const size = sql(stack, "SELECT pg_size_pretty(pg_total_relation_size('orders'));");
  const grown = await measure(1);
  dropMass(stack);
  seedMass(stack, template.id, SMALL);
  const after = await measure(1);
  const small = median([...before, ...after].map((one) => one.p50));
  const ratio = median(grown.map((one) => one.p50)) / small;
  dropMass(stack);
  say(`order list ${ratio.toFixed(2)} x`);
  const shown = (figures: Figures[]): string => `p50 ${ms(median(figures.map((one) => one.p50)))}, p99 ${ms(median(figures.map((one) => one.p99)))}`;
  return [result({
    work: `order list, page of 10 of 20, ${count(large)} orders (${size})`, bar: `p50 ≤ 1.1 × with ${count(SMALL)}`, ratio: ratio.toFixed(2), met: ratio <= 1.1,
    product: shown(grown), baseline: `${shown([...before, ...after])} with ${count(SMALL)}`, note: "one connection, so that p50 is the work and not the queue",
    figures: { before, grown, after },
  })];
}

export const row: Row = { name: "order_list", run };
