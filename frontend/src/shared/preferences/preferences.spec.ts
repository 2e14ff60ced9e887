import { createPinia, setActivePinia } from 'pinia'
import { createApp } from 'vue'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import common from '../i18n/zh/common.ts'
import problem from '../i18n/zh/problem.ts'
import { currentLanguage, startText, type Messages } from '../i18n/text.ts'
import { keepPreferencesWith, storedPreferences, usePreferences, type Preferences } from './preferences.ts'

let arrive: (messages: Messages) => void, fail: (why: Error) => void
beforeEach(() => {
  const english = new Promise<Messages>((done, refuse) => ((arrive = done), (fail = refuse))) // they come when the test says so
  setActivePinia(createPinia())
  return startText(createApp({}), { zh: () => ({ common, problem }), en: () => english }, 'zh')
})
afterEach(() => {
  localStorage.clear()
  sessionStorage.clear()
  keepPreferencesWith(undefined)
})

describe('RUL8: language and type size', () => {
  it('RUL8: a language whose texts do not come is taken back, and nothing breaks', async () => {
    const preferences = usePreferences()
    const chosen = preferences.choose({ language: 'en' })
    fail(new TypeError('no net'))
    await chosen
    expect([currentLanguage(), preferences.language, storedPreferences().language]).toEqual(['zh', 'zh', 'zh'])
  })
  it('RUL8: what was chosen is written down before its texts have come, and a second choice meanwhile loses neither', async () => {
    const preferences = usePreferences()
    const chosen = preferences.choose({ language: 'en' })
    expect(storedPreferences()).toEqual({ language: 'en', large_type: false })
    const larger = preferences.choose({ large_type: true })
    const back = preferences.choose({ language: 'zh' })
    arrive({ common, problem })
    await Promise.all([chosen, larger, back])
    expect(storedPreferences()).toEqual({ language: 'zh', large_type: true })
    expect([currentLanguage(), preferences.language, preferences.largeType]).toEqual(['zh', 'zh', true])
  })
  it('RUL8: of two quick choices the account keeps the last one, however long the first is on its way', async () => {
    const kept: Preferences[] = []
    let first: () => void = () => undefined
    keepPreferencesWith(async (sent) => {
      if (kept.length === 0 && !sent.large_type) throw new Error('the first choice comes first')
      if (sent.large_type) await new Promise<void>((done) => (first = done))
      kept.push(sent)
      return sent
    })
    const preferences = usePreferences()
    const larger = preferences.choose({ large_type: true })
    await vi.waitFor(() => expect(preferences.largeType).toBe(true))
    const smaller = preferences.choose({ large_type: false })
    await vi.waitFor(() => expect(preferences.largeType).toBe(false))
    first()
    await Promise.all([larger, smaller])
    expect(kept.map(({ large_type }) => large_type)).toEqual([true, false])
    expect(sessionStorage).toHaveLength(0)
  })
})
