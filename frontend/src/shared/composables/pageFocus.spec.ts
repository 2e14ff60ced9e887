import { describe, expect, it } from 'vitest'
import { createApp, nextTick } from 'vue'
import { createMemoryHistory, createRouter } from 'vue-router'
import common from '../i18n/zh/common.ts'
import commonEn from '../i18n/en/common.ts'
import { setLanguage, startText, t } from '../i18n/text.ts'
import { followPages } from './pageFocus.ts'

describe('RUL8 titles of pages', () => {
  it('RUL8: the title in the window follows the page, and the language that is chosen on it', async () => {
    await startText(createApp({}), { zh: () => ({ common }), en: () => ({ common: commonEn }) }, 'zh')
    const view = { template: '<h1>x</h1>' }
    const router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/', name: 'one', component: view }, { path: '/two', name: 'two', component: view }] })
    followPages(router, (name) => t(name === 'one' ? 'common.retry' : 'common.download'), () => t('common.home'))
    await router.push('/')
    await nextTick()
    expect(document.title).toBe(`${common.retry} · ${common.home}`)
    await router.push('/two')
    await nextTick()
    expect(document.title).toBe(`${common.download} · ${common.home}`)
    await setLanguage('en')
    await nextTick()
    expect(document.title).toBe(`${commonEn.download} · ${commonEn.home}`)
  })
})
