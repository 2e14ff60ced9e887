// Who is logged in. `me` is undefined until the server was asked, null when nobody is; `unreachable` when it did not answer.
import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import { answer } from '@shared/api/client.ts'
import { asProblem } from '@shared/api/problem.ts'
import type { Me } from '@shared/api/types.ts'
import { keepPreferencesWith, usePreferences } from '@shared/preferences/preferences.ts'
import { api } from '../api.ts'

export const useSession = defineStore('session', () => {
  const me = shallowRef<Me | null>()
  const unreachable = ref(false)
  let asking: Promise<void> | undefined

  function adopt(next: Me | null): void {
    me.value = next
    unreachable.value = false
    keepPreferencesWith(next ? (body) => answer(api.PUT('/api/v1/me/preferences', { body })) : undefined)
  }

  /* After a login: the person's own language and type size come along. */
  async function open(next: Me): Promise<void> {
    adopt(next)
    await usePreferences().adopt(next)
  }

  async function ask(): Promise<void> {
    try {
      adopt(await answer(api.GET('/api/v1/me')))
    } catch (thrown) {
      if (asProblem(thrown).status === 401) adopt(null)
      else {
        unreachable.value = me.value === undefined
        throw thrown
      }
    }
  }

  /* Asks the server once; a page that needs a login waits for it. */
  function ensure(): Promise<void> {
    if (me.value !== undefined) return Promise.resolve()
    asking ??= ask().finally(() => (asking = undefined))
    return asking
  }

  async function end(): Promise<void> {
    await answer(api.DELETE('/api/v1/sessions/current')).catch((thrown: unknown) => {
      if (asProblem(thrown).status !== 401) throw thrown
    })
    adopt(null)
  }

  return {
    me,
    unreachable,
    signedIn: computed(() => Boolean(me.value)),
    agreementsDue: computed(() => me.value?.agreements_due ?? []),
    adopt,
    open,
    refresh: ask,
    ensure,
    end,
  }
})
