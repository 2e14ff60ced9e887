/**
 * Rows in memory, every change appended to one journal file, so that a killed sandbox comes back with its orders,
 * payments and open notifications. A line is {"t":table,"k":key,"v":row or null}. A half-written last line is the
 * only damage a kill can do; it is dropped when the journal is read, and the file is written anew then.
 */
import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";

export class Table<Row> {
  readonly #name: string;
  readonly #store: Store;
  readonly #rows = new Map<string, Row>();

  constructor(name: string, store: Store) {
    this.#name = name;
    this.#store = store;
  }

  get(key: string): Row | undefined {
    return this.#rows.get(key);
  }

  has(key: string): boolean {
    return this.#rows.has(key);
  }

  /** Keeps the row and journals it as it is now: call again after every change of a row. */
  put(key: string, row: Row): void {
    this.#rows.set(key, row);
    this.#store.append(this.#name, key, row);
  }

  delete(key: string): void {
    if (this.#rows.delete(key)) this.#store.append(this.#name, key, null);
  }

  clear(): void {
    for (const key of [...this.#rows.keys()]) this.delete(key);
  }

  get size(): number {
    return this.#rows.size;
  }

  keys(): string[] {
    return [...this.#rows.keys()];
  }

  values(): Row[] {
    return [...this.#rows.values()];
  }

  entries(): [string, Row][] {
    return [...this.#rows.entries()];
  }

  load(key: string, row: Row | null): void {
    if (row === null) this.#rows.delete(key);
    else this.#rows.set(key, row);
  }
}

const COMPACT_SLACK = 20_000;

export class Store {
  readonly #file: string;
  readonly #tables = new Map<string, Table<unknown>>();
  #lines = 0;

  constructor(directory: string) {
    mkdirSync(directory, { recursive: true, mode: 0o700 });
    this.#file = join(directory, "journal.jsonl");
    if (existsSync(this.#file)) this.#read();
    this.#rewrite();
  }

  table<Row>(name: string): Table<Row> {
    let table = this.#tables.get(name);
    if (table === undefined) {
      table = new Table<unknown>(name, this);
      this.#tables.set(name, table);
    }
    return table as Table<Row>;
  }

  append(table: string, key: string, row: unknown): void {
    appendFileSync(this.#file, line(table, key, row), { mode: 0o600 });
    this.#lines += 1;
    if (this.#lines > COMPACT_SLACK + 4 * this.#size()) this.#rewrite();
  }

  #size(): number {
    let rows = 0;
    for (const table of this.#tables.values()) rows += table.size;
    return rows;
  }

  #read(): void {
    for (const text of readFileSync(this.#file, "utf8").split("\n")) {
      try {
        const { t, k, v } = JSON.parse(text) as { t: string; k: string; v: unknown };
        this.table(t).load(k, v);
      } catch {
        // the empty end of the file, or the line a kill cut short
      }
    }
  }

  #rewrite(): void {
    let text = "";
    for (const [name, table] of this.#tables) {
      for (const [key, row] of table.entries()) text += line(name, key, row);
    }
    writeFileSync(`${this.#file}.new`, text, { mode: 0o600 });
    renameSync(`${this.#file}.new`, this.#file);
    this.#lines = this.#size();
  }
}

function line(table: string, key: string, row: unknown): string {
  return JSON.stringify({ t: table, k: key, v: row }) + "\n";
}
