// The staff console's door to the server; known by its cookie. `whenEnded` is told when the session is over.
import { createApi } from '@shared/api/client.ts'

let ended: () => void = () => undefined
export function whenEnded(tell: () => void): void {
  ended = tell
}

export const api = createApi({ onUnauthenticated: () => ended() })
