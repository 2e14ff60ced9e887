/** Create, save, submit, payment callback with booking, review: all writes, audit and jobs in, against B3: the same SQL without us. */
import { record, replay, snapshot, UNTIMED } from "../capture.ts";
import { CONNECTIONS, Flow } from "../flow.ts";
import { count, inTurn, median, ratioOf, result, type Context, type Result, type Row } from "../measure.ts";
import { database, socketFolder, sql } from "../programs.ts";

const TEMPLATE = "lnca_bench_before";

function total(steps: Record<string, number>): number {
  return Object.entries(steps).reduce((sum, [name, microseconds]) => (name === UNTIMED ? sum : sum + microseconds), 0);
}

async function run({ stack, pairs, quick, say }: Context): Promise<Result[]> {
  const orders = quick ? 48 : 160;
  const flow = await Flow.open(stack);
  await flow.run(24);
  await snapshot(stack, TEMPLATE, socketFolder(stack));
  const file = await record(stack, async (mark) => { await flow.run(orders, mark); });
  let faithful = 1;
  const figures = await inTurn<"product" | "sql", Record<string, number>>(pairs, {
    product: async () => (await flow.run(orders)).steps,
    sql: async () => {
      const { steps, copy } = await replay(stack, TEMPLATE, file, CONNECTIONS, database(stack));
      faithful = Math.min(faithful, (Number(sql(stack, "SELECT count(*) FROM orders WHERE state = 'approved';", copy)) - 24) / orders);
      return steps;
    },
  });
  const rate = (runs: Record<string, number>[]): number[] => runs.map((steps) => (orders / total(steps)) * 1e6);
  const ratio = ratioOf(rate(figures.product), rate(figures.sql));
  const shown = (runs: Record<string, number>[]): string => {
    const names = Object.keys(runs[0]!).filter((name) => name !== UNTIMED);
    const each = names.map((name) => `${name} ${(median(runs.map((steps) => steps[name]!)) / orders / 1000).toFixed(2)}`);
    return `${count(median(rate(runs)))} orders/s (ms per order: ${each.join(", ")})`;
  };
  say(`write flow ${ratio.toFixed(2)} x B3`);
  return [result({
    work: "create, save, submit, pay callback with booking, review of one order", bar: "≥ 0.70 × B3", ratio: ratio.toFixed(2), met: ratio >= 0.7,
    product: shown(figures.product), baseline: `B3 ${shown(figures.sql)}`,
    note: `${orders} orders a run, ${CONNECTIONS} connections; B3 runs the recorded statements of such a run (${Math.round(faithful * 100)} % of its orders end approved)`, figures,
  })];
}

export const row: Row = { name: "write_flow", run };
