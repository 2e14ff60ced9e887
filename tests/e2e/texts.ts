/** Texts on a page that do not belong there: of the other language, bare keys, values that were never filled in. */
import { readdirSync } from "node:fs";
import { join } from "node:path";

type Table = { readonly [key: string]: string | Table };
const folder = join(import.meta.dirname, "..", "..", "frontend", "src", "shared", "i18n");

function leaves(table: Table): string[] {
  return Object.values(table).flatMap((one) => (typeof one === "string" ? [one] : leaves(one)));
}

/** A message as it is shown, with any values in its places; none that is hardly more than places. */
function shape(message: string): RegExp[] {
  const words = message.split(/\{\w+\}/);
  if (words.length === 1 || !/\p{Script=Han}{2}|[a-z] [a-z]/u.test(words.join("."))) return [];
  return [new RegExp(`^${words.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join(".+")}$`, "u")];
}

async function textsOf(language: "zh" | "en"): Promise<Set<string>> {
  const names = readdirSync(join(folder, language));
  const tables = await Promise.all(names.map(async (name) => ((await import(join(folder, language, name))) as { default: Table }).default));
  return new Set(tables.flatMap(leaves));
}

const own = { zh: await textsOf("zh"), en: await textsOf("en") };
const shapes = { zh: [...own.zh].flatMap(shape), en: [...own.en].flatMap(shape) };
const han = /\p{Script=Han}/u;
const key = /^[a-z_]+(\.[a-z_]+)+$|\{\w+\}|\bundefined\b|\bNaN\b|\[object/;

/**
 * A Chinese page may hold a word that the English one has, too (WeChat Pay), and an English one what people wrote. A message of the other table
 * that this language says otherwise is a slip.
 */
export function foreignTexts(texts: string[], language: "zh" | "en"): string[] {
  const other = language === "zh" ? "en" : "zh";
  const known = (text: string, of: "zh" | "en"): boolean => own[of].has(text) || shapes[of].some((one) => one.test(text));
  const foreign = texts.filter((text) => (language === "en" ? han : /[a-z] [a-z]/).test(text) && known(text, other) && !known(text, language));
  return [...foreign.map((text) => `of the other language: ${text}`), ...texts.filter((text) => key.test(text)).map((text) => `bare: ${text}`)];
}
