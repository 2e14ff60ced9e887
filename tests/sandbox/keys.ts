/** The providers' side of the key material, read from DIR/provider (made by make-keys.ts). */
import { createPrivateKey, type KeyObject, X509Certificate } from "node:crypto";
import { join } from "node:path";
import { readText } from "./make-keys.ts";

export interface WechatKeys {
  mchid: string;
  appid: string;
  apiv3Key: Buffer;
  merchantKey: KeyObject;
  merchantSerial: string;
  platformKey: KeyObject;
  platformSerial: string;
  platformCertificate: X509Certificate;
  publicKey: KeyObject;
  publicKeyId: string;
}

export interface Keys {
  wechat: WechatKeys;
  aliyun: { accessKeyId: string; accessKeySecret: string };
  tencent: { secretId: string; secretKey: string };
  nuonuo: { appKey: string; appSecret: string };
}

export function readKeys(directory: string): Keys {
  const provider = join(directory, "provider");
  return {
    wechat: readWechatKeys(join(provider, "wechat_pay")),
    aliyun: {
      accessKeyId: readText(provider, "aliyun_sms", "access_key_id"),
      accessKeySecret: readText(provider, "aliyun_sms", "access_key_secret"),
    },
    tencent: {
      secretId: readText(provider, "tencent_faceid", "secret_id"),
      secretKey: readText(provider, "tencent_faceid", "secret_key"),
    },
    nuonuo: { appKey: readText(provider, "nuonuo", "app_key"), appSecret: readText(provider, "nuonuo", "app_secret") },
  };
}

function readWechatKeys(directory: string): WechatKeys {
  const merchant = new X509Certificate(readText(directory, "merchant_certificate.pem"));
  const platform = new X509Certificate(readText(directory, "platform_certificate.pem"));
  const apiv3Key = Buffer.from(readText(directory, "apiv3_key"), "ascii");
  if (apiv3Key.length !== 32) throw new Error("apiv3_key must have 32 characters");
  return {
    mchid: readText(directory, "mchid"),
    appid: readText(directory, "appid"),
    apiv3Key,
    merchantKey: merchant.publicKey,
    merchantSerial: merchant.serialNumber,
    platformKey: createPrivateKey(readText(directory, "platform_key.pem")),
    platformSerial: platform.serialNumber,
    platformCertificate: platform,
    publicKey: createPrivateKey(readText(directory, "public_key_private.pem")),
    publicKeyId: readText(directory, "public_key_id"),
  };
}
