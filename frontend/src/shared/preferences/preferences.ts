// Language and type size (适老化): kept in this browser, and with the account when somebody is logged in.
import { defineStore } from 'pinia'
import { ref } from 'vue'
import { setLanguage } from '../i18n/text.ts'
import type { Language } from '../i18n/schema.ts'
import type { Me } from '../api/types.ts'

const storageKey = 'lnca.preferences'
/* Set while a choice made before the log-in waits to be kept with the account. */
const chosenKey = 'lnca.preferences.chosen'

export interface Preferences {
  language: Language
  large_type: boolean
}

type Saver = (preferences: Preferences) => Promise<unknown>
let save: Saver | undefined

/* Given by the app: how to keep the preferences with the account. */
export function keepPreferencesWith(saver: Saver | undefined): void {
  save = saver
}

export function storedPreferences(): Preferences {
  try {
    const stored = JSON.parse(localStorage.getItem(storageKey) ?? '{}') as Partial<Preferences>
    return { language: stored.language === 'en' ? 'en' : 'zh', large_type: stored.large_type === true }
  } catch {
    return { language: 'zh', large_type: false }
  }
}

/* Called before the app is mounted, so that the first picture already has the right size. */
export function applyPreferences(preferences: Preferences): void {
  document.documentElement.classList.toggle('large-type', preferences.large_type)
}

export const usePreferences = defineStore('preferences', () => {
  const initial = storedPreferences()
  const language = ref<Language>(initial.language)
  const largeType = ref(initial.large_type)
  const current = (): Preferences => ({ language: language.value, large_type: largeType.value })

  async function apply(next: Preferences): Promise<void> {
    await setLanguage(next.language)
    language.value = next.language
    largeType.value = next.large_type
    applyPreferences(next)
    localStorage.setItem(storageKey, JSON.stringify(next))
  }

  /* A choice of the person: applied at once; keeping it with the account may fail without harm. */
  async function choose(change: Partial<Preferences>): Promise<void> {
    await apply({ ...current(), ...change })
    sessionStorage.setItem(chosenKey, '1')
    await keep()
  }

  async function keep(): Promise<void> {
    const kept = await save?.(current()).catch(() => undefined)
    if (kept !== undefined) sessionStorage.removeItem(chosenKey)
  }

  /* After a log-in the account's preferences come along, except where the person has just chosen on this page: that is kept. */
  function adopt(me: Me): Promise<void> {
    return sessionStorage.getItem(chosenKey) ? keep() : apply(me.preferences)
  }

  return {
    language,
    largeType,
    choose,
    adopt,
  }
})
