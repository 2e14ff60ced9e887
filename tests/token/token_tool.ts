/**
 * A token tool with its key in a file: what the maker's tool does with a UKey, for tests and for trying the production page
 * (SoftHSM2 knows no SM2). `node tests/token/token_tool.ts FOLDER C=CN CN=…` makes FOLDER/key.pem and prints the request.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** The id of the Chinese PKI; OpenSSL's own default is empty. */
const ID = "distid:1234567812345678";
export type Subject = { type: string; value: string }[];

const openssl = (...words: string[]): string => execFileSync("openssl", words, { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });

export function makeKey(folder: string, algorithm: "SM2" | "RSA" | "P-256" = "SM2"): string {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, "key.pem");
  const kind = algorithm === "SM2" ? ["-algorithm", "SM2"] : algorithm === "RSA" ? ["-algorithm", "RSA", "-pkeyopt", "rsa_keygen_bits:2048"] : ["-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-256"];
  openssl("genpkey", ...kind, "-out", file);
  return file;
}

/** A PKCS #10 request as PEM, signed with SM2 and SM3 under the id (or another, to show that it is refused). */
export function request(key: string, subject: Subject, options: { id?: string; digest?: string } = {}): string {
  const config = `${key}.conf`;
  const lines = subject.map(({ type, value }, at) => `${at}.${type}=${value}`);
  writeFileSync(config, `[req]\nprompt=no\nutf8=yes\nstring_mask=utf8only\ndistinguished_name=dn\n[dn]\n${lines.join("\n")}\n`);
  const signing = options.digest ? ["-" + options.digest] : ["-sm3", "-sigopt", options.id ?? ID];
  return openssl("req", "-new", "-utf8", "-config", config, "-key", key, ...signing);
}

if (process.argv[1] === import.meta.filename) {
  const [folder, ...parts] = process.argv.slice(2);
  if (!folder || parts.length === 0) throw new Error("usage: token_tool.ts FOLDER TYPE=VALUE…");
  const subject = parts.map((part) => ({ type: part.slice(0, part.indexOf("=")), value: part.slice(part.indexOf("=") + 1) }));
  process.stdout.write(request(makeKey(folder), subject));
}
