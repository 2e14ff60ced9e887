/** The Markdown table, as README shows it. */
import type { Result } from "./measure.ts";

export interface Machine {
  date: string;
  cores: number;
  processor: string;
  memory_gib: number;
  load_at_end: string;
  minutes: number;
  quick: boolean;
}

const verdict = (met: boolean | undefined): string => (met === undefined ? "" : met ? "met" : "**missed**");

export function markdown(machine: Machine, results: Result[]): string {
  const { date, cores, processor, memory_gib: memory, minutes, quick } = machine;
  const head = `Measured on ${date}: ${cores} cores (${processor.trim()}), ${memory} GiB, ${minutes} min${quick ? ", --quick" : ""}. Ratios are medians of pairs measured in turn.`;
  const lines = results.map((one) => [one.work, one.bar, one.ratio, verdict(one.met), one.product, one.baseline, one.load, one.note].join(" | "));
  return [
    head, "", "| work | bar | seen | | product | baseline | load | note |", "|---|---|---|---|---|---|---|---|", ...lines.map((line) => `| ${line} |`), "",
  ].join("\n");
}
