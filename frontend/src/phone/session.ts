// session: who uses this phone. Starts from the stored refresh token after a reload; `unreachable` keeps the person logged in while the
// server cannot be asked.
import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import { Attempt } from '@shared/api/attempt.ts'
import { answer } from '@shared/api/client.ts'
import type { AgreementAccepted, Me, Schemas } from '@shared/api/types.ts'
import { browserText, deviceText } from '@shared/device.ts'
import { t } from '@shared/i18n/text.ts'
import { usePreferences } from '@shared/preferences/preferences.ts'
import { api, tokens } from './api.ts'
import { TokensUnreachable } from './tokens.ts'

export type LoginSecret = { method: 'sms_code'; code: string } | { method: 'password'; password: string }
export type Standing = 'unknown' | 'in' | 'out' | 'unreachable'

export const useSession = defineStore('session', () => {
  const standing = ref<Standing>('unknown')
  const me = shallowRef<Me>()
  const accepting = new Attempt()

  /** Finds out once whether somebody is logged in. */
  async function start(): Promise<Standing> {
    if (standing.value === 'in' || standing.value === 'out') return standing.value
    try {
      if (!tokens.present() || !(await tokens.start())) return leave()
      await adopt(await answer(api.GET('/api/v1/me')))
      standing.value = 'in'
    } catch (thrown) {
      // a refused session was already left through whenEnded
      if (tokens.present() || thrown instanceof TokensUnreachable) standing.value = 'unreachable'
      else leave()
    }
    return standing.value
  }

  async function adopt(next: Me): Promise<void> {
    me.value = next
    await usePreferences().adopt(next)
  }

  async function login(secret: LoginSecret, mobile: string, agreements: AgreementAccepted[]): Promise<void> {
    const body: Schemas['SessionCreate'] = { ...secret, mobile, agreements, device_name: deviceName() }
    const opened = await answer(api.POST('/api/v1/sessions', { body }))
    if (!opened.tokens) throw new Error('no tokens')
    tokens.accept(opened.tokens)
    await adopt(opened.me)
    standing.value = 'in'
  }

  async function accept(agreements: AgreementAccepted[]): Promise<void> {
    await adopt(
      await accepting.run(agreements, (headers) => answer(api.POST('/api/v1/me/agreements', { body: { agreements }, headers }))),
    )
  }

  /** Ends the session on the server too; when that cannot be reached the tokens of this phone are dropped all the same. */
  async function logout(): Promise<void> {
    await answer(api.DELETE('/api/v1/sessions/current')).catch(() => undefined)
    leave()
  }

  function leave(): Standing {
    tokens.clear()
    me.value = undefined
    standing.value = 'out'
    return standing.value
  }

  return { standing, me, start, login, accept, logout, leave }
})

/* As it is written down; who reads it finds the app's name in the own language. */
const appName = '毅通'

/** What this device is called in the list of sessions and in a certificate's details. */
export function deviceName(agent: string = navigator.userAgent): string {
  return [appName, browserText(agent)].filter(Boolean).join(' · ').slice(0, 60)
}

/** A device as people call it, with the app's name in the own language. */
export function readableDevice(device: string | undefined): string {
  return deviceText(device).replace(new RegExp(`^${appName}(?= ·|$)`), t('phone.title'))
}
