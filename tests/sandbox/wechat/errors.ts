/** An answer of WeChat Pay that is not 2xx: HTTP status, code, Chinese message, optional detail. */
export class WechatError extends Error {
  readonly status: number;
  readonly code: string;
  readonly detail: unknown;

  constructor(status: number, code: string, message: string, detail?: unknown) {
    super(message);
    this.status = status;
    this.code = code;
    this.detail = detail;
  }
}

export function parameterError(field: string, issue: string): WechatError {
  const detail = { field: `/${field.replaceAll(".", "/")}`, issue, location: "body" };
  return new WechatError(400, "PARAM_ERROR", `参数错误：${field} ${issue}`, detail);
}
