/** The vectors published by the providers; where each comes from stands beside it. */
import { createPublicKey, X509Certificate } from "node:crypto";
import { describe, expect, test } from "vitest";
import * as acs3 from "./aliyun/acs3.ts";
import * as tc3 from "./tencent/tc3.ts";
import { requestMessage, verify } from "./wechat/authorization.ts";
import { replyMessage, seal } from "./wechat/signing.ts";

describe("WeChat Pay APIv3 (wechatpay-go and wechatpay-java tests)", () => {
  // notify_test.go; its key is also the public half of the key in sha256withrsa_signer_test.go.
  const certificate = new X509Certificate(`-----BEGIN CERTIFICATE-----
MIIDVzCCAj+gAwIBAgIJANfOWdH1ItcBMA0GCSqGSIb3DQEBCwUAMEIxCzAJBgNV
BAYTAlhYMRUwEwYDVQQHDAxEZWZhdWx0IENpdHkxHDAaBgNVBAoME0RlZmF1bHQg
Q29tcGFueSBMdGQwHhcNMjEwNDI3MDg1NTIzWhcNMzEwNDI1MDg1NTIzWjBCMQsw
CQYDVQQGEwJYWDEVMBMGA1UEBwwMRGVmYXVsdCBDaXR5MRwwGgYDVQQKDBNEZWZh
dWx0IENvbXBhbnkgTHRkMIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA
2VCTd91fnUn73Xy9DLvt/V62TVxRTEEstVdeRaZ3B3leO0pldE806mXO4RwdHXag
HQ4vGeZN0yqm++rDsGK+U3AH7kejyD2pXshNP9Cq5YwbptiLGtjcquw4HNxJQUOm
DeJf2vg6byms9RUipiq4SzbJKqJFlUpbuIPDpSpWz10PYmyCNeDGUUK65E5h2B83
4uxl1zNLYQCrkdBzb8oUxwYeP5a2DNxmjL5lsJML7DGr5znsevnoqGRwTm9fxCGf
y8wus7hwKz6clt3Whmmda7UAdb1c08hEQFVRbF14AR73xbnd8N0obCWJPCbzMCtk
aSef4FdEEgEXJiw0VAJT8wIDAQABo1AwTjAdBgNVHQ4EFgQUT1c7nd/SUO76HSoZ
umNUJv1R5PwwHwYDVR0jBBgwFoAUT1c7nd/SUO76HSoZumNUJv1R5PwwDAYDVR0T
BAUwAwEB/zANBgkqhkiG9w0BAQsFAAOCAQEAfTjxKRQMzNB/U6ZoCUS+BSNfa2Oh
0plMN6ZuzwiVVZwg1jywvv5yv04koS7Pd4i9E4gt9ZBUQXlpq+A3oOCEEHNRR6b2
kyazGRM7s0OP5X21WrbpSmKmU6K7hkfx30yYs08LVs/Q8DIhvaj1FCFeJzUCzYn/
fHMq4tsbKO0dKAeydPM/nrUZBmaYQVKMVOORGLFjFKVO7JV6Kq/R86ouhjEPgJOe
2xulNBUcjicqtZlBdEh/PWCYP2SpGVDclKm8jeo175T3EVAkdKzzmfpxtMmnMlmq
cTJOU9TxuGvNASMtjj7pYIerTx+xgZDXEVBWFW9PjJ0TV06tCRsgSHItgg==
-----END CERTIFICATE-----`);
  const key = createPublicKey(certificate.publicKey.export({ type: "spki", format: "pem" }));

  test("a merchant's request signature", () => {
    const signature = "BKyAfU4iMCuvXMXS0Wzam3V/cnxZ+JaqigPM5OhljS2iOT95OO6Fsuml2JkFANJU9K6q9bLlDhPXuoVz+pp4hAm6" +
      "pHU4ld815U4jsKu1RkyaII+1CYBUYC8TK0XtJ8FwUXXz8vZHh58rrAVN1XwNyvD1vfpxrMT4SL536GLwvpUHlCqIMzoZUguLli/K8V29QiOh" +
      "uH6IEqLNJn8e9b3nwNcQ7be3CzYGpDAKBfDGPCqCv8Rw5zndhlffk2FEA70G4hvMwe51qMN/RAJbknXG23bSlObuTCN7Ndj1aJGH6/L+hdwf" +
      "LpUtJm4QYVazzW7DFD27EpSQEqA8bX9+8m1rLg==";
    expect(verify(key, "source", signature)).toBe(true);
    expect(verify(key, "Source", signature)).toBe(false);
    expect(verify(key, "source", signature.slice(0, -1))).toBe(false);
    expect(verify(key, "source", `${signature} `)).toBe(false);
  });

  test("a notification's signature", () => {
    const body = `{"id":"3119dfba-e649-5eec-ab1e-3412bc4d2e17","create_time":"2021-06-24T16:37:26+08:00",` +
      `"resource_type":"encrypt-resource","event_type":"PAYSCORE.USER_OPEN_SERVICE","summary":"签约成功",` +
      `"resource":{"original_type":"payscore","algorithm":"AEAD_AES_256_GCM","ciphertext":"` +
      "YDS3lKPaC4Y52Gf3uhft5qUBlIa8b428AWTtTauHQfQrRw+X1WpiuHIDy0vo1Vd6VEq67aVyqPdDYMkRVSDaZL3iZt" +
      "tevRMOoPKMifozg6XPWjIZumks/GpT48lI4NizyeaqLBokNebthah3o1H76qSlO9NkDjp9bzmKLEYYH9TEklFUpsvPqOTOcgSLgh21YJXYR" +
      `7dEBXFgRLiNIKRgO5JdXh1hccRUAlyVWxE54PXpnQ==","associated_data":"payscore","nonce":"Kj7QIyUiYx1q"}}`;
    const signature = "tJHIiIS9eB2hAYstmAmbbD3ZE5LiIm/Ug5tuL4fC0YOFRWIHV39UFIZXC0e9Wl6lBu6sKvkqDkzpqzBsVHyXF" +
      "lbYZTOQrVdG4b6LfTnK4mikv9++ixJMd3vTf2yCqvBkh98zs3Ds5zsYQakzbcwhmw4fMJs4nPLws28H0UW9FjDR//rxELLwXvV1VEA1I" +
      "BLX70xptjL8hrfUjEE8kkry6yNJTHZRU8CAc7qHli2Ng1V1qb9ARbK8A3ThmFmPQvRGrapI/jS2laKKgYUmfdEdkNO6B2Cke5e8VTxY4" +
      "06ArAmQ90GAihDwIcb16TQMnzCMBoutnwZKNiKRACrFmtxw2Q==";
    expect(body.length).toBe(560);
    const message = replyMessage("1624523846", "EcZ9Cmy4Xyx1i6RlJQzLcCyEqDa26NBz", body);
    expect(verify(key, message, signature)).toBe(true);
    expect(verify(key, message.replace("签约", "解约"), signature)).toBe(false);
  });

  test("the layout of a request's message (wechat_pay_credential_test.go)", () => {
    expect(requestMessage("GET", "/v3/certificates", "1624523846", "A1B2C3D4E5F6G7", ""))
      .toBe("GET\n/v3/certificates\n1624523846\nA1B2C3D4E5F6G7\n\n");
    expect(requestMessage("POST", "/v3/certificates", "1624523846", "A1B2C3D4E5F6G7", "Hello World!\n"))
      .toBe("POST\n/v3/certificates\n1624523846\nA1B2C3D4E5F6G7\nHello World!\n\n");
  });

  test("AES-256-GCM (AeadAesCipherTest)", () => {
    const envelope = seal(Buffer.from("a7cde1ZJB1kG2e7VfTs3jQzaWizur8Gb"), "associatedData", "message", "uluk4a9R25RW");
    expect(envelope.ciphertext).toBe("ulwSiIajGClcvcOYvOQ7+l+0PAbzzwI=");
  });
});

describe("Aliyun ACS3-HMAC-SHA256 (help.aliyun.com 2593177)", () => {
  const canonical = (date: string, nonce: string): string => {
    const headers: Record<string, string> = {
      host: "ecs.cn-shanghai.aliyuncs.com", "x-acs-action": "RunInstances", "x-acs-content-sha256": acs3.sha256Hex(""),
      "x-acs-date": date, "x-acs-signature-nonce": nonce, "x-acs-version": "2014-05-26",
    };
    return acs3.canonicalRequest({
      method: "POST", uri: "/", body: "", headers, signedHeaders: Object.keys(headers).sort(),
      query: "RegionId=cn-shanghai&ImageId=win2019_1809_x64_dtc_zh-cn_40G_alibase_20230811.vhd",
    });
  };

  test("first pair of date and nonce", () => {
    const text = canonical("2023-10-26T10:22:32Z", "3156853299f313e23d1673dc12e1703d");
    expect(acs3.sha256Hex(text)).toBe("7ea06492da5221eba5297e897ce16e55f964061054b7695beedaac1145b1e259");
    expect(acs3.signature("YourAccessKeySecret", text)).toBe("06563a9e1b43f5dfe96b81484da74bceab24a1d853912eee15083a6f0f3283c0");
  });

  test("second pair", () => {
    const text = canonical("2023-10-26T09:01:01Z", "d410180a5abf7fe235dd9b74aca91fc0");
    expect(acs3.signature("YourAccessKeySecret", text)).toBe("e521358f7776c97df52e6b2891a8bc73026794a071b50c3323388c4e0df64804");
  });

  test("RFC 3986 encoding and sorting", () => {
    expect(acs3.encode("a b*c~d!'()/中")).toBe("a%20b%2Ac~d%21%27%28%29%2F%E4%B8%AD");
    expect(acs3.canonicalQuery("b=2&a=%7E+1&aa=&B=%2a")).toBe("B=%2A&a=~%201&aa=&b=2");
  });
});

describe("Tencent TC3-HMAC-SHA256 (Signature v3 pages)", () => {
  test("the published request", () => {
    const body = `{"Limit": 1, "Filters": [{"Values": ["\\u672a\\u547d\\u540d"], "Name": "instance-name"}]}`;
    const text = tc3.canonicalRequest({
      method: "POST", uri: "/", query: "", body, signedHeaders: ["content-type", "host"],
      headers: { "content-type": "application/json; charset=utf-8", host: "cvm.tencentcloudapi.com" },
    });
    expect(acs3.sha256Hex(body)).toMatch(/^35e9c5b0.*f064$/);
    expect(acs3.sha256Hex(text)).toBe("5ffe6a04c0664d6b969fab9a13bdab201d63ee709638e2749d62a09ca18d7031");
    expect(tc3.signature("Gu5t9xGARNpq86cd98joQYCN3EXAMPLE", 1551113065, "cvm", text))
      .toBe("72e494ea809ad7a8c8f7a4507b9bddcbaa8e581f516e8da2f66e2c5a96525168");
  });
});
