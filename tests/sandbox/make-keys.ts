/**
 * Makes, where absent, the key material both sides of the sandbox need: `node make-keys.ts --keys DIR`.
 * DIR/provider is what WeChat, Aliyun, Tencent and Nuonuo hold; DIR/merchant is what a merchant is given.
 */
import { execFileSync } from "node:child_process";
import { generateKeyPairSync, randomBytes, randomInt, X509Certificate } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
const CERTIFICATE_DAYS = "1825";

function randomText(length: number): string {
  return Array.from({ length }, () => LETTERS[randomInt(LETTERS.length)]).join("");
}

function randomDigits(length: number): string {
  return Array.from({ length }, () => randomInt(10)).join("");
}

function write(directory: string, name: string, text: string): void {
  writeFileSync(join(directory, name), text, { mode: 0o600 });
  chmodSync(join(directory, name), 0o600);
}

function makeKeyPair(): { privatePem: string; publicPem: string } {
  const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  return {
    privatePem: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
    publicPem: publicKey.export({ type: "spki", format: "pem" }).toString(),
  };
}

/** Node.js cannot make certificates; the openssl program can. */
function makeCertificate(directory: string, keyFile: string, commonName: string): string {
  const serial = "0x4" + randomBytes(20).toString("hex").slice(1);
  return execFileSync(
    "openssl",
    ["req", "-x509", "-new", "-key", join(directory, keyFile), "-sha256", "-days", CERTIFICATE_DAYS]
      .concat(["-set_serial", serial, "-subj", `/C=CN/O=lnca-sandbox/CN=${commonName}`]),
    { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] },
  );
}

function makeWechat(provider: string, merchant: string): void {
  const mchid = "19" + randomDigits(8);
  const values = {
    mchid,
    appid: "wx" + randomBytes(8).toString("hex"),
    apiv3_key: randomText(32),
    public_key_id: `PUB_KEY_ID_01${mchid}${new Date().toISOString().slice(0, 10).replaceAll("-", "")}00${randomDigits(6)}`,
  };
  const merchantKey = makeKeyPair();
  const platformKey = makeKeyPair();
  const publicKey = makeKeyPair();
  write(provider, "platform_key.pem", platformKey.privatePem);
  write(provider, "public_key_private.pem", publicKey.privatePem);
  write(merchant, "merchant_key.pem", merchantKey.privatePem);
  write(merchant, "public_key.pem", publicKey.publicPem);
  const merchantCertificate = makeCertificate(merchant, "merchant_key.pem", mchid);
  const platformCertificate = makeCertificate(provider, "platform_key.pem", "Tenpay.com Sandbox");
  write(provider, "merchant_certificate.pem", merchantCertificate);
  write(provider, "platform_certificate.pem", platformCertificate);
  write(merchant, "platform_certificate.pem", platformCertificate);
  write(merchant, "merchant_serial", new X509Certificate(merchantCertificate).serialNumber + "\n");
  for (const [name, value] of Object.entries(values)) {
    write(provider, name, value + "\n");
    write(merchant, name, value + "\n");
  }
}

function makePair(values: Record<string, string>): (provider: string, merchant: string) => void {
  return (provider, merchant) => {
    for (const [name, value] of Object.entries(values)) {
      write(provider, name, value + "\n");
      write(merchant, name, value + "\n");
    }
  };
}

/** All files of a service appear at once or not at all, so that a second run finds whole sets only. */
function makeSet(root: string, service: string, fill: (provider: string, merchant: string) => void): void {
  const [provider, merchant] = [join(root, "provider", service), join(root, "merchant", service)];
  if (existsSync(provider) && existsSync(merchant)) return;
  const fresh = [provider, merchant].map((directory) => `${directory}.new`) as [string, string];
  for (const directory of fresh) {
    rmSync(directory, { recursive: true, force: true });
    mkdirSync(directory, { recursive: true, mode: 0o700 });
  }
  fill(...fresh);
  for (const directory of [provider, merchant]) {
    rmSync(directory, { recursive: true, force: true });
    renameSync(`${directory}.new`, directory);
  }
}

export function makeKeys(root: string): void {
  makeSet(root, "wechat_pay", makeWechat);
  makeSet(root, "aliyun_sms",
    makePair({ access_key_id: "LTAI5t" + randomText(18), access_key_secret: randomText(30) }));
  makeSet(root, "tencent_faceid",
    makePair({ secret_id: "AKID" + randomText(32), secret_key: randomText(32) }));
  makeSet(root, "nuonuo", makePair({ app_key: randomDigits(8), app_secret: randomText(16) }));
}

export function readText(root: string, ...names: string[]): string {
  return readFileSync(join(root, ...names), "utf8").trim();
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { keys: { type: "string" } } });
  if (values.keys === undefined) {
    console.error("usage: node make-keys.ts --keys DIR");
    process.exit(2);
  }
  makeKeys(values.keys);
}
