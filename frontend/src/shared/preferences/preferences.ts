// Language and type size (适老化): kept in this browser, and with the account when somebody is logged in.
import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import { asProblem, type Problem } from '../api/problem.ts'
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

function store(preferences: Preferences): void {
  localStorage.setItem(storageKey, JSON.stringify(preferences))
}

export const usePreferences = defineStore('preferences', () => {
  const initial = storedPreferences()
  const language = ref<Language>(initial.language)
  const largeType = ref(initial.large_type)
  const problem = shallowRef<Problem>()
  let wanted = initial // also while the texts of its language are on their way
  let keeping = Promise.resolve()

  /* Written down first: who chooses and goes on at once finds it on the next page, though its texts were still loading here. */
  async function apply(next: Preferences): Promise<void> {
    const before = wanted
    wanted = next
    store(next)
    try {
      await setLanguage(next.language)
    } catch (thrown) {
      if (wanted === next) store((wanted = before))
      throw thrown
    }
    if (wanted !== next) return
    language.value = next.language
    largeType.value = next.large_type
    applyPreferences(next)
  }

  /* A choice of the person: applied at once; keeping it with the account may fail without harm. A language whose texts do not come is said in `problem`. */
  async function choose(change: Partial<Preferences>): Promise<void> {
    problem.value = undefined
    sessionStorage.setItem(chosenKey, '1')
    try {
      await apply({ ...wanted, ...change })
    } catch (thrown) {
      sessionStorage.removeItem(chosenKey)
      problem.value = asProblem(thrown)
      return
    }
    await keep()
  }

  /* One at a time and the last one last: of two that run side by side either may come first. */
  function keep(): Promise<void> {
    keeping = keeping.then(keepWanted)
    return keeping
  }

  async function keepWanted(): Promise<void> {
    if (!sessionStorage.getItem(chosenKey)) return
    const sent = wanted
    const kept = await save?.(sent).catch(() => undefined)
    if (kept !== undefined && wanted === sent) sessionStorage.removeItem(chosenKey)
  }

  /* After a log-in the account's preferences come along, except where the person has just chosen on this page: that is kept. A log-in does not fail for them. */
  function adopt(me: Me): Promise<void> {
    if (sessionStorage.getItem(chosenKey)) return keep()
    return apply(me.preferences).catch((thrown: unknown) => {
      problem.value = asProblem(thrown)
    })
  }

  return {
    language,
    largeType,
    problem,
    choose,
    adopt,
  }
})
