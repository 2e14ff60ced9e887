// What changes by itself is said once in a polite live region (LiveRegion.vue shows it to screen readers).
import { ref } from 'vue'

export const announcement = ref('')

export function announce(text: string): void {
  announcement.value = ''
  setTimeout(() => {
    announcement.value = text
  }, 50)
}
