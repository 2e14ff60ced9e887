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
