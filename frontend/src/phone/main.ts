import '@shared/styles/base.css'
import './styles.css'
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import { answer } from '@shared/api/client.ts'
import { watchLostPages } from '@shared/composables/lostPages.ts'
import { followPages } from '@shared/composables/pageFocus.ts'
import { startText, t, textOr } from '@shared/i18n/text.ts'
import { applyPreferences, keepPreferencesWith, storedPreferences } from '@shared/preferences/preferences.ts'
import App from './App.vue'
import { api, whenEnded } from './api.ts'
import { messages } from './messages.ts'
import { createPhoneRouter } from './router.ts'
import { useSession } from './session.ts'

const preferences = storedPreferences()
applyPreferences(preferences)
const app = createApp(App)
app.use(createPinia())
await startText(app, messages, preferences.language)

const session = useSession()
const router = createPhoneRouter()
keepPreferencesWith(async (body) => (session.standing === 'in' ? await answer(api.PUT('/api/v1/me/preferences', { body })) : undefined))
whenEnded(() => {
  const was = session.standing
  session.leave()
  const here = router.currentRoute.value
  if (was === 'in' && !here.meta.open) void router.push({ name: 'login', query: { return: here.fullPath, ended: '1' } })
})
watchLostPages(router)
followPages(router, (name) => textOr(`phone.page.${name}`, 'phone.title'), () => t('phone.title'))
app.use(router)
app.mount('#app')
