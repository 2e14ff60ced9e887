// The phone app's door to the server: the shared client with this app's tokens. `whenEnded` is told once when the session is over.
import { answer, createApi } from '@shared/api/client.ts'
import { asProblem } from '@shared/api/problem.ts'
import { aloneInBrowser, createTokenKeeper, deviceTokenStorage, type RefreshOutcome } from './tokens.ts'

const plain = createApi()

async function refresh(refreshToken: string): Promise<RefreshOutcome> {
  try {
    const tokens = await answer(plain.POST('/api/v1/sessions/tokens', { body: { refresh_token: refreshToken } }))
    return { kind: 'renewed', tokens }
  } catch (thrown) {
    const { status } = asProblem(thrown)
    return { kind: status >= 400 && status < 500 && status !== 408 && status !== 429 ? 'ended' : 'unreachable' }
  }
}

let ended: () => void = () => undefined
export function whenEnded(tell: () => void): void {
  ended = tell
}

export const tokens = createTokenKeeper({ storage: deviceTokenStorage, refresh, alone: aloneInBrowser })
export const api = createApi({ auth: tokens, onUnauthenticated: () => ended() })
