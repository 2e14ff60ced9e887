// The present, ticking slowly: for ages of waiting.
import { onScopeDispose, ref } from 'vue'

export function useNow(everyMs = 30_000) {
  const now = ref(Date.now())
  const timer = setInterval(() => (now.value = Date.now()), everyMs)
  onScopeDispose(() => clearInterval(timer))
  return now
}
