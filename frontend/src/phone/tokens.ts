// tokens: the phone app's proof of being logged in. The access token lives in memory, the refresh token on the device. However many calls
// need new tokens at once, and in however many windows, one refresh runs: the server ends a session whose refresh token is used twice.
import type { Auth } from '@shared/api/client.ts'
import type { Tokens } from '@shared/api/types.ts'

/** What came of asking for new tokens: `ended` means log in again, `unreachable` means try again later. */
export type RefreshOutcome = { kind: 'renewed'; tokens: Tokens } | { kind: 'ended' } | { kind: 'unreachable' }

export interface TokenStorage {
  read(): string | null
  write(refreshToken: string): void
  clear(): void
}

export interface TokenDoors {
  storage: TokenStorage
  refresh(refreshToken: string): Promise<RefreshOutcome>
  /** Runs `work` while no other window of this app does the same. */
  alone<T>(work: () => Promise<T>): Promise<T>
}

export interface TokenKeeper extends Auth {
  /** Is there a session that can be tried? */
  present(): boolean
  accept(tokens: Tokens): void
  clear(): void
  /** After a reload: makes an access token when a session is stored. false = log in. Throws TokensUnreachable. */
  start(): Promise<boolean>
}

/** The server could not be asked; the session may well be alive. */
export class TokensUnreachable extends Error {}

export function createTokenKeeper(doors: TokenDoors): TokenKeeper {
  let accessToken: string | undefined
  let running: Promise<boolean> | undefined

  function accept(tokens: Tokens): void {
    accessToken = tokens.access_token
    doors.storage.write(tokens.refresh_token)
  }

  function clear(): void {
    accessToken = undefined
    doors.storage.clear()
  }

  async function refreshOnce(): Promise<boolean> {
    // read inside the lock: another window may have rotated it while we waited
    const refreshToken = doors.storage.read()
    if (refreshToken === null) return false
    const outcome = await doors.refresh(refreshToken)
    if (outcome.kind === 'unreachable') throw new TokensUnreachable()
    if (outcome.kind === 'ended') {
      clear()
      return false
    }
    // logged out while the answer was on its way: do not bring the session back
    if (doors.storage.read() === null) return false
    accept(outcome.tokens)
    return true
  }

  function refresh(): Promise<boolean> {
    running ??= doors.alone(refreshOnce).finally(() => {
      running = undefined
    })
    return running
  }

  return {
    present: () => accessToken !== undefined || doors.storage.read() !== null,
    accept,
    clear,
    accessToken: () => accessToken,
    refresh,
    start: () => (accessToken === undefined ? refresh() : Promise.resolve(true)),
  }
}

const storageName = 'lnca.phone.refresh'

export const deviceTokenStorage: TokenStorage = {
  read: () => localStorage.getItem(storageName),
  write: (refreshToken) => localStorage.setItem(storageName, refreshToken),
  clear: () => localStorage.removeItem(storageName),
}

/** Web Locks where the browser has them (every current one on localhost or https), else just run. */
export function aloneInBrowser<T>(work: () => Promise<T>): Promise<T> {
  if (typeof navigator === 'undefined' || !('locks' in navigator)) return work()
  return navigator.locks.request(storageName, work) as Promise<T>
}
