// session: which member of staff works here, and what the roles open.
import { answer } from '@shared/api/client.ts'
import { asProblem } from '@shared/api/problem.ts'
import type { Schemas } from '@shared/api/types.ts'
import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import { api } from './api.ts'

export type StaffMe = Schemas['StaffMe']
export type Role = Schemas['StaffRole']
export const roles = ['reviewer', 'finance', 'publisher', 'system_administrator', 'security_administrator', 'auditor'] as const satisfies readonly Role[]
export type Standing = 'unknown' | 'in' | 'out' | 'unreachable'

export const useSession = defineStore('staff-session', () => {
  const standing = ref<Standing>('unknown')
  const me = shallowRef<StaffMe>()

  async function start(): Promise<Standing> {
    if (standing.value === 'in' || standing.value === 'out') return standing.value
    try {
      adopt(await answer(api.GET('/api/v1/staff/me')))
    } catch (thrown) {
      standing.value = [401, 403].includes(asProblem(thrown).status) ? 'out' : 'unreachable'
    }
    return standing.value
  }

  function adopt(next: StaffMe): void {
    me.value = next
    standing.value = 'in'
  }

  async function login(body: Schemas['StaffSessionCreate']): Promise<void> {
    adopt(await answer(api.POST('/api/v1/staff/sessions', { body })))
  }

  async function logout(): Promise<void> {
    await answer(api.DELETE('/api/v1/staff/sessions/current'))
    leave()
  }

  function leave(): void {
    me.value = undefined
    standing.value = 'out'
  }

  const has = (role: Role): boolean => me.value?.roles.includes(role) ?? false
  return { standing, me, start, adopt, login, logout, leave, has }
})
