/** What a row is, how pairs are measured in turn, and how the figures are put together. */
import { loadavg } from "node:os";
import type { Stack } from "../stack/stack.ts";

export interface Context {
  stack: Stack;
  /** The settings it was started with. */
  settings: Record<string, string | number>;
  /** Fewer and shorter measurements: to see that everything runs. */
  quick: boolean;
  pairs: number;
  seconds: number;
  say(text: string): void;
}

/** One line of the table. */
export interface Result {
  work: string;
  bar: string;
  /** "" where nothing is compared. */
  ratio: string;
  met: boolean | undefined;
  product: string;
  baseline: string;
  note: string;
  load: string;
  figures: unknown;
}

export interface Row {
  name: string;
  run(context: Context): Promise<Result[]>;
}

export function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

export function quantile(values: number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)]!;
}

/** A B A B …: all measurements of a round before the next round begins, so that a noisy minute hits all of them. */
export async function inTurn<Name extends string, Figures>(
  rounds: number, measurements: Record<Name, (round: number) => Promise<Figures>>,
): Promise<Record<Name, Figures[]>> {
  const names = Object.keys(measurements) as Name[];
  const found = Object.fromEntries(names.map((name) => [name, [] as Figures[]])) as Record<Name, Figures[]>;
  for (let round = 0; round < rounds; round++) {
    for (const name of names) found[name].push(await measurements[name](round));
  }
  return found;
}

/** The median of the ratios of each round. */
export function ratioOf(product: number[], baseline: number[]): number {
  return median(product.map((value, round) => value / baseline[round]!));
}

export const count = (value: number): string => Math.round(value).toLocaleString("en-US");
export const ms = (microseconds: number): string => `${(microseconds / 1000).toFixed(2)} ms`;
export const load = (): string => loadavg()[0]!.toFixed(1);

export function result(given: Omit<Partial<Result>, "work"> & { work: string; bar: string }): Result {
  return { ratio: "", met: undefined, product: "", baseline: "", note: "", load: load(), figures: {}, ...given };
}
