/** Certificates verified twice, by code that is not ours: the openssl program, and npm's SM2 and SM3 over DER parsed here. */
import { execFileSync } from "node:child_process";
import { X509Certificate } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sm2 } from "sm-crypto-v2";

export function splitChain(pem: string): string[] {
  return pem.match(/-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----\n?/g) ?? [];
}

/** Holder against issuing, issuing against root; openssl cannot take the id for a chain in one go. Throws when it refuses. */
export function verifyByOpenssl([holder, issuing, root]: string[], id: string | undefined): void {
  const folder = mkdtempSync(join(tmpdir(), "lnca-chain-"));
  const file = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const files = { holder: file("holder.pem", holder!), issuing: file("issuing.pem", issuing!), root: file("root.pem", root!) };
  const options = id === undefined ? [] : ["-vfyopt", `distid:${id}`];
  const openssl = (...args: string[]): string => execFileSync("openssl", ["verify", ...options, ...args], { encoding: "utf8", stdio: "pipe" });
  try {
    openssl("-CAfile", files.root, files.issuing);
    openssl("-partial_chain", "-trusted", files.issuing, files.holder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** One DER value: where its content begins and ends. */
function derAt(bytes: Buffer, at: number): { begin: number; end: number } {
  const first = bytes[at + 1]!;
  if (first < 0x80) return { begin: at + 2, end: at + 2 + first };
  const count = first & 0x7f;
  const begin = at + 2 + count;
  return { begin, end: begin + bytes.readUIntBE(at + 2, count) };
}

interface Parts { tbs: Buffer; signature: string; publicKey: string }

function partsOf(pem: string): Parts {
  const der = Buffer.from(new X509Certificate(pem).raw);
  const whole = derAt(der, 0);
  const tbs = derAt(der, whole.begin);
  const algorithm = derAt(der, tbs.end);
  const bits = derAt(der, algorithm.end);
  // subjectPublicKeyInfo of an SM2 key: algorithm 1.2.840.10045.2.1 with curve 1.2.156.10197.1.301, then BIT STRING 00 04 X Y
  const head = Buffer.from("301306072a8648ce3d020106082a811ccf5501822d03420004", "hex");
  const key = der.indexOf(head) + head.length;
  return {
    tbs: der.subarray(whole.begin, tbs.end),
    signature: der.subarray(bits.begin + 1, bits.end).toString("hex"),
    publicKey: "04" + der.subarray(key, key + 64).toString("hex"),
  };
}

/** Is every signature of the chain good under this id? */
export function verifyIndependently(chain: string[], userId: string): boolean {
  const [holder, issuing, root] = chain.map(partsOf) as [Parts, Parts, Parts];
  return ([[holder, issuing], [issuing, root], [root, root]] as const).every(([signed, signer]) =>
    sm2.doVerifySignature(signed.tbs, signed.signature, signer.publicKey, { der: true, hash: true, userId }));
}
