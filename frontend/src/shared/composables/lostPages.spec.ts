import { enableAutoUnmount, flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { defineComponent, h } from 'vue'
import { createMemoryHistory, createRouter, RouterLink, RouterView } from 'vue-router'
import common from '../i18n/zh/common.ts'
import { startTestText } from '../testing/server.ts'
import LostPage from '../components/LostPage.vue'
import { lostPage, watchLostPages } from './lostPages.ts'

enableAutoUnmount(afterEach)
beforeEach(async () => {
  lostPage.value = undefined
  document.body.innerHTML = ''
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  await startTestText({ zh: () => ({ common }), en: () => ({}) })
})
afterEach(() => vi.unstubAllGlobals())

const words = (text: string) => ({ render: () => h('h1', text) })

async function open() {
  let whole = false
  const routes = [
    { path: '/', component: words('here') },
    { path: '/there', component: () => (whole ? Promise.resolve(words('there')) : Promise.reject(new TypeError('Failed to fetch dynamically imported module'))) },
  ]
  const router = createRouter({ history: createMemoryHistory(), routes })
  watchLostPages(router)
  await router.push('/')
  const Page = defineComponent({ render: () => [h(RouterLink, { to: '/there?n=1' }, () => 'go'), h(RouterView), h(LostPage)] })
  const page = mount(Page, { global: { plugins: [router] }, attachTo: document.body })
  return { page, router, mend: () => { whole = true } }
}

it('a page that cannot be loaded is said, and loading it anew is offered', async () => {
  const assign = vi.fn(), reload = vi.fn()
  const { page } = await open()
  await page.find('a').trigger('click')
  await flushPromises()
  expect(page.find('dialog[open]').text()).toContain('页面没有加载成功')
  expect(page.find('h1').text()).toBe('here')
  vi.stubGlobal('location', { pathname: '/', search: '', hash: '', assign, reload })
  await page.find('dialog .button-main').trigger('click')
  expect(assign).toHaveBeenCalledWith('/there?n=1')
  vi.stubGlobal('location', { pathname: '/there', search: '?n=1', hash: '', assign, reload })
  await page.find('dialog .button-main').trigger('click')
  expect(reload).toHaveBeenCalledOnce()
})

it('closed, one stays; the next page that comes says nothing of it', async () => {
  const { page, router, mend } = await open()
  await page.find('a').trigger('click')
  await flushPromises()
  await page.findAll('dialog button').at(-2)!.trigger('click')
  expect(page.find('dialog[open]').exists()).toBe(false)
  await router.push('/there').catch(() => undefined)
  await flushPromises()
  expect(page.find('dialog[open]').exists()).toBe(true)
  mend()
  await router.push('/there')
  await flushPromises()
  expect(page.find('h1').text()).toBe('there')
  expect(page.find('dialog[open]').exists()).toBe(false)
})
