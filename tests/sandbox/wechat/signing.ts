/** WeChat Pay's own signatures: on every reply and notification, with the public-key pair or the platform certificate's. */
import { createCipheriv, createSign, type KeyObject, randomBytes, randomUUID } from "node:crypto";
import type { WechatKeys } from "../keys.ts";

export type SigningKey = "public_key" | "certificate";

export function replyMessage(timestamp: string, nonce: string, body: string): string {
  return `${timestamp}\n${nonce}\n${body}\n`;
}

export function sign(key: KeyObject, message: string): string {
  return createSign("RSA-SHA256").update(message, "utf8").sign(key, "base64");
}

/** What WeChat sends on purpose to see whether the merchant verifies at all: the right length, never valid. */
export function probeSignature(): string {
  const prefix = "WECHATPAY/SIGNTEST/";
  return prefix + randomBytes(256).toString("base64").slice(prefix.length);
}

function token(length: number): string {
  return randomBytes(length).toString("base64url").replaceAll(/[-_]/g, "A").slice(0, length);
}

export function signatureHeaders(
  keys: WechatKeys, key: SigningKey, body: string, options: { flaw?: string; timestamp?: number } = {},
): Record<string, string> {
  const timestamp = String(Math.floor((options.timestamp ?? Date.now()) / 1000));
  const nonce = token(32);
  const privateKey = key === "public_key" ? keys.publicKey : keys.platformKey;
  const serial = key === "public_key" ? keys.publicKeyId : keys.platformSerial;
  return {
    "request-id": randomUUID(),
    "wechatpay-timestamp": timestamp,
    "wechatpay-nonce": nonce,
    "wechatpay-serial": options.flaw === "unknown-serial" ? "0".repeat(40) : serial,
    "wechatpay-signature-type": "WECHATPAY2-SHA256-RSA2048",
    "wechatpay-signature": options.flaw === "signtest"
      ? probeSignature()
      : sign(privateKey, replyMessage(timestamp, nonce, body)),
  };
}

export interface Envelope {
  algorithm: "AEAD_AES_256_GCM";
  ciphertext: string;
  associated_data: string;
  nonce: string;
}

export function seal(apiv3Key: Buffer, associatedData: string, plain: string, nonce = token(12)): Envelope {
  const cipher = createCipheriv("aes-256-gcm", apiv3Key, Buffer.from(nonce, "ascii"));
  cipher.setAAD(Buffer.from(associatedData, "utf8"));
  const sealed = Buffer.concat([cipher.update(plain, "utf8"), cipher.final(), cipher.getAuthTag()]);
  return { algorithm: "AEAD_AES_256_GCM", ciphertext: sealed.toString("base64"), associated_data: associatedData, nonce };
}
