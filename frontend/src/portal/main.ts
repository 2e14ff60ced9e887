import '@shared/styles/base.css'
import '@shared/styles/element.css'
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import { startText } from '@shared/i18n/text.ts'
import { applyPreferences, storedPreferences } from '@shared/preferences/preferences.ts'
import App from './App.vue'
import { messages } from './messages.ts'

const preferences = storedPreferences()
applyPreferences(preferences)
const app = createApp(App)
app.use(createPinia())
await startText(app, messages, preferences.language)
app.mount('#app')
