/** The very SQL of a flow: PostgreSQL's own log of the statements, made into the file that baseline/sql_replay.c runs again. */
import { closeSync, openSync, readSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Stack } from "../stack/stack.ts";
import { BUILD, run, sql } from "./programs.ts";

const MARK = "lnca_bench_step:";
export const UNTIMED = "untimed";

/** Turns on the log of all statements; what `work` does is recorded between the marks it sets. Gives the replay file. */
export async function record(stack: Stack, work: (mark: (step: string) => void) => Promise<void>): Promise<string> {
  const log = join(stack.run, "pg", "postgres.log");
  sql(stack, "ALTER SYSTEM SET log_statement = 'all';");
  sql(stack, "ALTER SYSTEM SET log_line_prefix = '%p|%u|';");
  sql(stack, "SELECT pg_reload_conf();");
  await new Promise((wake) => setTimeout(wake, 300));
  const from = statSync(log).size;
  try {
    await work((step) => sql(stack, `SELECT '${MARK}${step === "" ? UNTIMED : step}';`));
  } finally {
    sql(stack, "ALTER SYSTEM RESET log_statement;");
    sql(stack, "ALTER SYSTEM RESET log_line_prefix;");
    sql(stack, "SELECT pg_reload_conf();");
  }
  const file = join(BUILD, "tests", "bench", "statements");
  writeFileSync(file, replayOf(readFrom(log, from)));
  return file;
}

function readFrom(path: string, offset: number): string {
  const file = openSync(path, "r");
  const bytes = Buffer.alloc(statSync(path).size - offset);
  readSync(file, bytes, 0, bytes.length, offset);
  closeSync(file);
  return bytes.toString("utf8");
}

interface Line { pid: string; user: string; kind: string; text: string }

/** Log lines, those that continue one (they begin with a tab) joined to it. */
function* linesOf(log: string): Generator<Line> {
  for (const entry of log.split(/\n(?=\d+\|)/)) {
    const found = /^(\d+)\|([^|]*)\|(\w+): {2}([\s\S]*)$/.exec(entry);
    if (found !== null) yield { pid: found[1]!, user: found[2]!, kind: found[3]!, text: found[4]!.replaceAll("\n\t", "\n").trimEnd() };
  }
}

const escape = (text: string): string => text.replaceAll("\\", "\\\\").replaceAll("\t", "\\t").replaceAll("\n", "\\n");

function valuesOf(detail: string): string[] {
  return [...detail.matchAll(/\$\d+ = (?:NULL|'((?:[^']|'')*)')/g)].map((one) => (one[1] === undefined ? "\\N" : escape(one[1].replaceAll("''", "'"))));
}

interface Step { line: string }
interface Group { name: string; transactions: Step[][] }

/** Transactions in the order of their beginning, in groups between the marks. */
function replayOf(log: string): string {
  const prepared = new Map<string, string>();
  const groups: Group[] = [{ name: UNTIMED, transactions: [] }];
  const open = new Map<string, Step[]>();
  const last = new Map<string, Step>();
  const add = (pid: string, step: Step): void => {
    const transaction = open.get(pid);
    if (transaction === undefined) groups.at(-1)!.transactions.push([step]);
    else transaction.push(step);
    last.set(pid, step);
  };
  for (const { pid, user, kind, text } of linesOf(log)) {
    const mark = text.indexOf(MARK);
    if (mark >= 0) groups.push({ name: /^\w+/.exec(text.slice(mark + MARK.length))![0], transactions: [] });
    // The bench's own seeds belong to what is not timed; its questions are nobody's.
    if (!user.startsWith("lnca_") && !/^statement: (BEGIN|COMMIT|INSERT)/.test(text)) continue;
    if (kind === "DETAIL") {
      const step = last.get(pid);
      if (step !== undefined && text.startsWith("parameters:")) step.line += `\t${valuesOf(text).join("\t")}`;
      continue;
    }
    const execute = /^execute (\S+): ([\s\S]*)$/.exec(text);
    const command = execute?.[1] === "<unnamed>" ? execute[2]! : /^statement: ([\s\S]*)$/.exec(text)?.[1];
    if (command === "BEGIN") {
      const transaction: Step[] = [];
      groups.at(-1)!.transactions.push(transaction);
      open.set(pid, transaction);
    }
    if (command !== undefined) add(pid, { line: `C\t${escape(command)}` });
    else if (execute !== null) {
      prepared.set(execute[1]!, execute[2]!);
      add(pid, { line: `S\t${execute[1]!}` });
    }
    if (command === "COMMIT" || command === "ROLLBACK") open.delete(pid);
  }
  const lines = [...prepared].map(([name, text]) => `P\t${name}\t${escape(text)}`);
  for (const group of groups) {
    if (group.transactions.length === 0) continue;
    lines.push(`G\t${group.name}`, ...group.transactions.flatMap((transaction) => ["T", ...transaction.map((step) => step.line)]));
  }
  return `${lines.join("\n")}\n`;
}

/** Microseconds of each step, summed over its groups, run again on a copy of the database as it was before. */
export async function replay(stack: Stack, template: string, file: string, connections: number, settings: string): Promise<{ steps: Record<string, number>; copy: string }> {
  const copy = "lnca_bench_copy";
  sql(stack, `DROP DATABASE IF EXISTS ${copy};`, "postgres");
  sql(stack, `CREATE DATABASE ${copy} TEMPLATE ${template};`, "postgres");
  sql(stack, "CHECKPOINT;", "postgres");
  const steps: Record<string, number> = {};
  for (const line of (await run("bench_sql_replay", settings.replace("dbname=lnca", `dbname=${copy}`), connections, file)).trimEnd().split("\n")) {
    const [name, , microseconds] = line.split(" ") as [string, string, string];
    steps[name] = (steps[name] ?? 0) + Number(microseconds);
  }
  return { steps, copy };
}

/** A copy of the database as it is, while its programs go on. */
export async function snapshot(stack: Stack, name: string, folder: string): Promise<void> {
  sql(stack, `DROP DATABASE IF EXISTS ${name};`, "postgres");
  sql(stack, `CREATE DATABASE ${name};`, "postgres");
  const { execFile } = await import("node:child_process");
  const { promisify } = await import("node:util");
  await promisify(execFile)("sh", ["-c", `pg_dump -h '${folder}' -U postgres lnca | psql -X -q -v ON_ERROR_STOP=1 -h '${folder}' -U postgres -d ${name}`]);
  sql(stack, "VACUUM ANALYZE;", name);
}
