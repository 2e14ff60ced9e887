import '@shared/styles/base.css'
import '@shared/styles/element.css'
import './portal.css'

import { createPinia } from 'pinia'
import { createApp } from 'vue'
import { startText } from '@shared/i18n/text.ts'
import { applyPreferences, storedPreferences } from '@shared/preferences/preferences.ts'
import { whenUnauthenticated } from './api.ts'
import App from './App.vue'
import { messages } from './messages.ts'
import { router } from './router.ts'
import { useSession } from './stores/session.ts'

const preferences = storedPreferences()
applyPreferences(preferences)
const app = createApp(App)
app.use(createPinia())
await startText(app, messages, preferences.language)
app.use(router)

/* A session that ended elsewhere: pages that need one lead to the login and back. */
whenUnauthenticated(() => {
  const session = useSession()
  if (!session.me) return
  session.adopt(null)
  const route = router.currentRoute.value
  if (route.matched.some((record) => record.meta.auth)) void router.push({ name: 'login', query: { from: route.fullPath, ended: '1' } })
})
app.mount('#app')
