/** What a template code looks like as a text. Unknown codes are shown with their parameters, so that none need be listed here. */
export interface Template {
  text: string;
  /** Verification codes have the strict limits, notices 50 a day. */
  kind: "code" | "notice";
}

/** Texts known from the start; more come by POST /control/templates. */
const KNOWN: Record<string, Template> = {
  SMS_000000001: { kind: "code", text: "您的验证码为${code}，5分钟内有效，请勿告诉他人。" },
  SMS_000000002: { kind: "notice", text: "您的数字证书服务将于${date}到期，还有${days}天。请登录辽宁CA网站办理证书年检，已办理的请忽略。" },
  SMS_000000003: { kind: "notice", text: "您所在单位已为您购买数字证书，请在${date}前（还有${days}天）用本手机号登录辽宁CA网站，本人办理。" },
  SMS_000000004: { kind: "notice", text: "尾号${number}的证书订单已通过审核，请本人（单位证书为经办人）用手机App领取证书。" },
  SMS_000000005: { kind: "notice", text: "尾号${number}的证书订单已通过审核，将为您制作UKey，进度请登录辽宁CA网站查看。" },
  SMS_000000006: { kind: "notice", text: "尾号${number}的年检订单已通过审核，新的服务期已生效，请经办人用手机App延期或领取证书。" },
  SMS_000000007: { kind: "notice", text: "尾号${number}的证书订单未通过审核，请登录辽宁CA网站查看原因并补充后重新提交，无需再次付款。" },
};

export class Templates {
  readonly #known = new Map(Object.entries(KNOWN));

  set(code: string, template: Template): void {
    this.#known.set(code, template);
  }

  find(code: string, params: Record<string, string>): Template {
    const known = this.#known.get(code);
    if (known !== undefined) return known;
    const listed = Object.keys(params).map((name) => `${name}：\${${name}}`).join("，");
    if ("code" in params) return { kind: "code", text: `您的验证码为\${code}，请勿告诉他人。（模板${code}）` };
    return { kind: "notice", text: `模板${code}${listed === "" ? "" : `：${listed}`}` };
  }
}

/** The text with its variables filled in, or the name of one that is missing. */
export function render(template: Template, params: Record<string, string>): { text: string } | { missing: string } {
  let missing: string | undefined;
  const text = template.text.replaceAll(/\$\{(\w+)\}/g, (_, name: string) => {
    if (params[name] === undefined) missing = name;
    return params[name] ?? "";
  });
  return missing === undefined ? { text } : { missing };
}
