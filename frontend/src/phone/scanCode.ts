// What a QR code of ours says: the address of this app's scan page with the code behind #, or the bare code when it was pasted.
const codePattern = /^[A-Za-z0-9_-]{22}$/

/** The code in a scanned, pasted or opened text; undefined when it is none of ours. */
export function scanCode(text: string): string | undefined {
  const trimmed = text.trim()
  if (codePattern.test(trimmed)) return trimmed
  try {
    const address = new URL(trimmed)
    const code = address.hash.slice(1)
    return /^https?:$/.test(address.protocol) && address.pathname === '/scan' && codePattern.test(code) ? code : undefined
  } catch {
    return undefined
  }
}

/** The browser and system that a user agent names, for people. */
export function browserOf(userAgent: string): { browser: string; system: string } | undefined {
  const browsers: [RegExp, string][] = [[/MicroMessenger/, 'WeChat'], [/Edg\//, 'Edge'], [/OPR\//, 'Opera'], [/Firefox\//, 'Firefox'], [/Chrome\//, 'Chrome'], [/Safari\//, 'Safari']]
  const systems: [RegExp, string][] = [[/Windows/, 'Windows'], [/HarmonyOS/, 'HarmonyOS'], [/Android/, 'Android'], [/iPhone|iPad/, 'iOS'], [/Mac OS X/, 'macOS'], [/Linux/, 'Linux']]
  const find = (list: [RegExp, string][]) => list.find(([pattern]) => pattern.test(userAgent))?.[1]
  const [browser, system] = [find(browsers), find(systems)]
  return browser ? { browser, system: system ?? '—' } : undefined
}
