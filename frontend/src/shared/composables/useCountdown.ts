// Seconds left until a moment, ticking once a second while the component lives.
import { computed, onScopeDispose, ref, toValue, watch, type MaybeRefOrGetter } from 'vue'

export function useCountdown(until: MaybeRefOrGetter<string | number | undefined>) {
  const now = ref(Date.now())
  const target = computed(() => {
    const value = toValue(until)
    return value === undefined ? undefined : typeof value === 'number' ? value : Date.parse(value)
  })
  const secondsLeft = computed(() => (target.value === undefined ? 0 : Math.max(0, Math.ceil((target.value - now.value) / 1000))))
  const over = computed(() => target.value !== undefined && secondsLeft.value === 0)
  let timer: ReturnType<typeof setInterval> | undefined

  function stop() {
    clearInterval(timer)
    timer = undefined
  }
  watch(
    target,
    () => {
      stop()
      now.value = Date.now()
      if (target.value === undefined) return
      timer = setInterval(() => {
        now.value = Date.now()
        if (over.value) stop()
      }, 1000)
    },
    { immediate: true },
  )
  onScopeDispose(stop)
  return { secondsLeft, over }
}
