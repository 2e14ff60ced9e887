// Texts for people: vue-i18n behind a typed `t`. An app starts it with the areas it uses; English is loaded when it is chosen.
import { createI18n } from 'vue-i18n'
import type { App, Ref } from 'vue'
import { Problem } from '../api/problem.ts'
import type { Language, MessageKey, Schema } from './schema.ts'

export type Messages = Partial<Schema>
export type MessageLoaders = Record<Language, () => Promise<Messages> | Messages>
type Params = Record<string, string | number>

const i18n = createI18n({ legacy: false, locale: 'zh', fallbackLocale: 'zh', missingWarn: false, fallbackWarn: false, messages: {} })
const composer = i18n.global
let loaders: MessageLoaders | undefined
let wanted: Language = 'zh'

export async function startText(app: App, messages: MessageLoaders, language: Language): Promise<void> {
  loaders = messages
  app.use(i18n)
  await setLanguage(language)
}

/* The last wish counts, whichever texts come first. */
export async function setLanguage(language: Language): Promise<void> {
  wanted = language
  if (!composer.availableLocales.includes(language) && loaders) {
    composer.setLocaleMessage(language, (await loaders[language]()) as never)
  }
  if (wanted !== language) return
  ;(composer.locale as Ref<string>).value = language
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
}

export function currentLanguage(): Language {
  return (composer.locale as Ref<string>).value as Language
}

export function t(key: MessageKey, params?: Params): string {
  return composer.t(key, params ?? {})
}

/* Looked up by a value of the server's that may be newer than this page: the fallback is shown instead. */
export function textOr(key: string, fallback: MessageKey, params?: Params): string {
  return composer.te(key) ? composer.t(key, params ?? {}) : t(fallback, params)
}

/* Rounded up: who waits so long may try again. */
function waitText(seconds: number): string {
  if (seconds >= 2 * 3600) return t('common.hours_n', { n: Math.ceil(seconds / 3600) })
  return seconds >= 90 ? t('common.minutes', { n: Math.ceil(seconds / 60) }) : t('common.seconds', { n: Math.max(seconds, 1) })
}

/* Of the server a URN, of the nginx before it the bare number. */
function requestNumber(instance: string): string {
  return instance.slice(instance.lastIndexOf(':') + 1)
}

/* What a refusal means and what to do now; `secondsLeft` where the waiting is counted. */
export function problemText(problem: Problem, secondsLeft?: number): string {
  const wait = waitText(secondsLeft ?? problem.retryAfterSeconds ?? 0)
  const code = problem.code === 'order_open_elsewhere' && problem.reference ? 'order_open_numbered' : problem.code
  const known = textOr(`problem.${code}`, 'problem.internal', { wait, reference: problem.reference ?? '' })
  return problem.status >= 500 && problem.instance ? `${known}${t('common.request', { number: requestNumber(problem.instance) })}` : known
}

export function fieldText(code: string): string {
  return textOr(`field.${code}`, 'field.invalid')
}

export function useText() {
  return { t, textOr, problemText, fieldText }
}
