// SHA-256 of short texts, done here and at once: the puzzle needs hundreds of thousands of them, for which the browser's own
// (asynchronous, and absent without https) is too slow. Not for secrets.
const constants = new Uint32Array(64)
const initial = new Uint32Array(8)
for (let candidate = 2, found = 0; found < 64; candidate++) {
  let prime = true
  for (let factor = 2; factor * factor <= candidate; factor++) if (candidate % factor === 0) prime = false
  if (!prime) continue
  const fraction = (root: number) => Math.floor((root - Math.floor(root)) * 2 ** 32)
  if (found < 8) initial[found] = fraction(Math.sqrt(candidate))
  constants[found++] = fraction(Math.cbrt(candidate))
}

const schedule = new Uint32Array(64)
const rotate = (x: number, n: number) => (x >>> n) | (x << (32 - n))

function compress(state: Uint32Array, block: DataView, offset: number): void {
  const w = schedule
  for (let i = 0; i < 16; i++) w[i] = block.getUint32(offset + i * 4)
  for (let i = 16; i < 64; i++) {
    const x = w[i - 15]!
    const y = w[i - 2]!
    w[i] = w[i - 16]! + w[i - 7]! + (rotate(x, 7) ^ rotate(x, 18) ^ (x >>> 3)) + (rotate(y, 17) ^ rotate(y, 19) ^ (y >>> 10))
  }
  let [a, b, c, d, e, f, g, h] = state as unknown as [number, number, number, number, number, number, number, number]
  for (let i = 0; i < 64; i++) {
    const one = (h + (rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)) + ((e & f) ^ (~e & g)) + constants[i]! + w[i]!) | 0
    const two = ((rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0
    h = g
    g = f
    f = e
    e = (d + one) | 0
    d = c
    c = b
    b = a
    a = (one + two) | 0
  }
  for (const [at, value] of [a, b, c, d, e, f, g, h].entries()) state[at] = state[at]! + value
}

export function sha256(text: string): Uint32Array {
  const bytes = new TextEncoder().encode(text)
  const padded = new Uint8Array(Math.ceil((bytes.length + 9) / 64) * 64)
  padded.set(bytes)
  padded[bytes.length] = 0x80
  const view = new DataView(padded.buffer)
  view.setUint32(padded.length - 4, bytes.length * 8)
  const state = initial.slice()
  for (let offset = 0; offset < padded.length; offset += 64) compress(state, view, offset)
  return state
}

export function leadingZeroBits(words: Uint32Array): number {
  let bits = 0
  for (const word of words) {
    if (word !== 0) return bits + Math.clz32(word)
    bits += 32
  }
  return bits
}

/* The smallest n so that SHA-256(seed ":" n) begins with `bits` zero bits. */
export function solvePuzzle(seed: string, bits: number): string {
  for (let n = 0; ; n++) if (leadingZeroBits(sha256(`${seed}:${n}`)) >= bits) return String(n)
}
