/** 200 password logins at once: bounded by B5 × cores; others stay quick meanwhile; memory comes back. */
import { wrk } from "../load.ts";
import { count, inTurn, median, ms, quantile, ratioOf, result, type Context, type Result, type Row } from "../measure.ts";
import { logIn, seedPaid, submittedOrder, writing } from "../people.ts";
import { CORES, run as program, sendAll, type HttpRequest } from "../programs.ts";
import { Seals } from "../seed.ts";
import { PASSWORD } from "../../api/client.ts";
import type { Stack } from "../../stack/stack.ts";
import { residentKib } from "./memory.ts";

const LOGINS = 200;

interface Storm {
  logins: number;
  refused: number;
  perSecond: number;
  p99: number;
  residentKib: number;
}

/** Logins with a wrong password cost the same computation and lock only their own number. */
function storm(headers: Record<string, string>, round: number, agreements: unknown): HttpRequest[] {
  return Array.from({ length: LOGINS }, (_, at) => ({
    method: "POST", path: "/api/v1/sessions",
    // Many people, many addresses: the limit of one address (api/rate_limit.def) is not what is measured.
    headers: { ...headers, "X-Real-IP": `10.${round}.0.${at}`, "Content-Type": "application/json", "Idempotency-Key": crypto.randomUUID(), Connection: "close" },
    body: JSON.stringify({ method: "password", mobile: `137${String(round * LOGINS + at).padStart(8, "0")}`, password: PASSWORD, agreements }),
  }));
}

async function others(stack: Stack, path: string, headers: Record<string, string>, seconds: number): Promise<number> {
  return (await wrk({ url: stack.api + path, headers, connections: 4, seconds })).p99;
}

async function run({ stack, pairs, seconds, say }: Context): Promise<Result[]> {
  const person = await logIn("portal");
  const order = await submittedOrder(stack, new Seals(stack), person);
  seedPaid(stack, order.id);
  const path = `/api/v1/orders/${order.id}`;
  const { Cookie: _, ...headers } = writing(person);
  const agreements = await person.client.agreements(["terms_of_service", "privacy_policy"]);
  const before = residentKib(stack);
  const figures = await inTurn<"quiet" | "storm" | "bare", Storm>(pairs, {
    quiet: async () => ({ logins: 0, refused: 0, perSecond: 0, p99: await others(stack, path, person.headers, seconds), residentKib: residentKib(stack) }),
    storm: async (round) => {
      const quick = others(stack, path, person.headers, seconds);
      await new Promise((wake) => setTimeout(wake, 200)); // they were there before
      const [sent, p99] = await Promise.all([sendAll(stack, storm(headers, round, agreements), LOGINS), quick]);
      const wrong = sent.answers.find((one) => ![422, 503].includes(one.status));
      if (wrong !== undefined) throw new Error(`login: ${wrong.status} ${wrong.body}`);
      const logins = sent.answers.filter((one) => one.status === 422).length;
      return { logins, refused: LOGINS - logins, perSecond: (logins / sent.microseconds) * 1e6, p99, residentKib: residentKib(stack) };
    },
    bare: async () => ({ logins: 0, refused: 0, perSecond: Number(await program("bench_password", seconds, CORES)), p99: 0, residentKib: 0 }),
  });
  const rates = figures.storm.map((one) => one.perSecond), bare = figures.bare.map((one) => one.perSecond);
  const share = ratioOf(rates, bare);
  const slower = ratioOf(figures.storm.map((one) => one.p99), figures.quiet.map((one) => one.p99));
  const grown = quantile(figures.storm.map((one) => one.residentKib), 1) - before;
  say(`logins ${share.toFixed(2)} x B5 x cores, others' p99 x ${slower.toFixed(1)}`);
  return [
    result({
      work: `${LOGINS} password logins at once`, bar: `bounded by B5 × ${CORES} cores`, ratio: share.toFixed(2), met: share <= 1.05, product: `${count(median(rates))}/s`,
      baseline: `B5 ${count(median(bare))}/s on ${CORES} threads`, note: `of ${LOGINS}, ${median(figures.storm.map((one) => one.refused))} get 503 with Retry-After at once`, figures,
    }),
    result({
      work: "others' p99 while logins saturate", bar: "≤ 2 × quiet", ratio: slower.toFixed(1), met: slower <= 2, product: ms(median(figures.storm.map((one) => one.p99))),
      baseline: ms(median(figures.quiet.map((one) => one.p99))), note: `GET one own order on 4 connections that were there before; resident memory grew by ${(grown / 1024).toFixed(1)} MiB`,
    }),
  ];
}

export const row: Row = { name: "login", run };
