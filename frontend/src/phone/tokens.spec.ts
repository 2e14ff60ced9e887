import { describe, expect, it, vi } from 'vitest'
import { createTokenKeeper, TokensUnreachable, type RefreshOutcome, type TokenStorage } from './tokens.ts'

const pair = (n: number) => ({ access_token: `access-${n}`, expires_in: 600, refresh_token: `refresh-${n}` })

function memory(first: string | null): TokenStorage & { held: string | null } {
  return {
    held: first,
    read() {
      return this.held
    },
    write(token) {
      this.held = token
    },
    clear() {
      this.held = null
    },
  }
}

function keeper(outcome: (token: string) => RefreshOutcome | Promise<RefreshOutcome>, first: string | null = 'refresh-0') {
  const storage = memory(first)
  const refresh = vi.fn(async (token: string) => outcome(token))
  return { storage, refresh, tokens: createTokenKeeper({ storage, refresh, alone: (work) => work() }) }
}

describe('APP1 the phone stays logged in', () => {
  it('APP1: many calls at once lead to one refresh, and the new refresh token is kept', async () => {
    const { tokens, refresh, storage } = keeper(() => ({ kind: 'renewed', tokens: pair(1) }))
    expect(await Promise.all([tokens.refresh(), tokens.refresh(), tokens.start()])).toEqual([true, true, true])
    expect(refresh).toHaveBeenCalledTimes(1)
    expect(refresh).toHaveBeenCalledWith('refresh-0')
    expect(tokens.accessToken()).toBe('access-1')
    expect(storage.held).toBe('refresh-1')
  })

  it('APP1: the access token is never written down', async () => {
    const { tokens, storage } = keeper(() => ({ kind: 'renewed', tokens: pair(1) }))
    await tokens.start()
    expect(JSON.stringify(storage)).not.toContain('access-1')
  })

  it('APP1: a refused refresh token ends the session, an unreachable server does not', async () => {
    const ended = keeper(() => ({ kind: 'ended' }))
    expect(await ended.tokens.start()).toBe(false)
    expect(ended.storage.held).toBeNull()
    const away = keeper(() => ({ kind: 'unreachable' }))
    await expect(away.tokens.start()).rejects.toBeInstanceOf(TokensUnreachable)
    expect(away.storage.held).toBe('refresh-0')
    expect(away.tokens.present()).toBe(true)
  })

  it('LOG4: logging out while a refresh is under way does not bring the session back', async () => {
    const { tokens, storage } = keeper(async () => {
      tokens.clear()
      return { kind: 'renewed', tokens: pair(1) }
    })
    expect(await tokens.start()).toBe(false)
    expect(storage.held).toBeNull()
    expect(tokens.accessToken()).toBeUndefined()
  })

  it('APP1: a second window uses the token that the first one got', async () => {
    const storage = memory('refresh-0')
    const queue: (() => void)[] = []
    const alone = <T,>(work: () => Promise<T>) => new Promise<T>((resolve, reject) => queue.push(() => void work().then(resolve, reject)))
    const refresh = vi.fn(async (token: string): Promise<RefreshOutcome> => ({ kind: 'renewed', tokens: pair(token === 'refresh-0' ? 1 : 2) }))
    const [one, two] = [createTokenKeeper({ storage, refresh, alone }), createTokenKeeper({ storage, refresh, alone })]
    const running = [one.start(), two.start()]
    queue[0]!()
    await running[0]
    queue[1]!()
    await running[1]
    expect(refresh.mock.calls.map(([token]) => token)).toEqual(['refresh-0', 'refresh-1'])
  })
})
