// Runs something now, or, while the mouse or a finger is down, right after the click it makes: an error that appears when a field
// is left would otherwise push the button away from under the pointer, and the click would be lost.
let pressed = false
const waiting: (() => void)[] = []

function release(): void {
  pressed = false
  setTimeout(() => waiting.splice(0).forEach((run) => run()), 50)
}
globalThis.addEventListener?.('pointerdown', () => (pressed = true), true)
globalThis.addEventListener?.('pointerup', release, true)
globalThis.addEventListener?.('pointercancel', release, true)

export function afterPress(run: () => void): void {
  if (pressed) waiting.push(run)
  else run()
}
