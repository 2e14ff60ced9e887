import '@shared/styles/base.css'
import '@shared/styles/element.css'
import './styles.css'
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import { watchLostPages } from '@shared/composables/lostPages.ts'
import { followPages } from '@shared/composables/pageFocus.ts'
import { startText, t, textOr } from '@shared/i18n/text.ts'
import { applyPreferences, storedPreferences } from '@shared/preferences/preferences.ts'
import App from './App.vue'
import { whenEnded } from './api.ts'
import { messages } from './messages.ts'
import { createStaffRouter } from './router.ts'
import { useSession } from './session.ts'

const preferences = storedPreferences()
applyPreferences(preferences)
const app = createApp(App)
app.use(createPinia())
await startText(app, messages, preferences.language)

const session = useSession()
const router = createStaffRouter()
whenEnded(() => {
  const was = session.standing
  session.leave()
  const here = router.currentRoute.value
  if (was === 'in' && !here.meta.open) void router.push({ name: 'login', query: { return: here.fullPath, ended: '1' } })
})
watchLostPages(router)
followPages(router, (name) => textOr(`staff.page.${name}`, 'staff.title'), () => t('staff.title'))
app.use(router)
app.mount('#app')
