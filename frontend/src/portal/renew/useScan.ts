// A QR code that the phone app scans, from the browser's side: begin it, show it, follow it until it is decided (REN1, APP6).
import { computed, onScopeDispose, ref, shallowRef } from 'vue'
import { Attempt } from '@shared/api/attempt.ts'
import { pollAnswer, type PollAnswer } from '@shared/api/client.ts'
import { asProblem, type Problem } from '@shared/api/problem.ts'
import type { Schemas } from '@shared/api/types.ts'
import { usePoll } from '@shared/composables/usePoll.ts'
import { answer } from '@shared/api/client.ts'
import { api } from '../api.ts'

export type Scan = Schemas['Scan']
type Kind = Scan['kind']

const over = new Set<Scan['state']>(['confirmed', 'refused', 'expired', 'used'])

const doors: Record<Kind, { begin: (headers: { 'Idempotency-Key': string }) => Promise<Scan>; look: (scan_id: string, headers: Record<string, string>) => Promise<PollAnswer<Scan>> }> = {
  renewal: {
    begin: (headers) => answer(api.POST('/api/v1/renewal-scans', { headers })),
    look: (scan_id, headers) => pollAnswer(api.GET('/api/v1/renewal-scans/{scan_id}', { params: { path: { scan_id } }, headers })),
  },
  login: {
    begin: (headers) => answer(api.POST('/api/v1/login-scans', { headers })),
    look: (scan_id, headers) => pollAnswer(api.GET('/api/v1/login-scans/{scan_id}', { params: { path: { scan_id } }, headers })),
  },
}

export function useScan(kind: Kind, onConfirmed: (scan: Scan) => void) {
  const scan = shallowRef<Scan>()
  const problem = shallowRef<Problem>()
  const busy = ref(false)
  const attempt = new Attempt()

  const poll = usePoll<Scan>({
    load: (headers) => doors[kind].look(scan.value?.scan_id ?? '', headers),
    done: (now) => over.has(now.state),
    onChange(now) {
      scan.value = now
      if (now.state === 'confirmed') onConfirmed(now)
    },
  })

  async function begin(): Promise<void> {
    if (busy.value) return
    busy.value = true
    problem.value = undefined
    poll.stop()
    try {
      scan.value = await attempt.run(kind, (headers) => doors[kind].begin(headers))
      poll.start()
    } catch (thrown) {
      problem.value = asProblem(thrown)
    } finally {
      busy.value = false
    }
  }
  onScopeDispose(poll.stop)

  const qrState = computed(() => {
    if (!scan.value) return 'loading' as const
    const { state } = scan.value
    if (state === 'waiting') return 'waiting' as const
    if (state === 'scanned' || state === 'chosen') return 'scanned' as const
    return state === 'confirmed' || state === 'used' ? ('done' as const) : ('expired' as const)
  })
  /* The picture is gone once a phone has the scan; what was loaded stays behind the cover. */
  const qrUrl = computed(() => (scan.value ? `/api/v1/${kind}-scans/${scan.value.scan_id}/qr` : undefined))

  return { scan, problem, connection: poll.problem, qrState, qrUrl, begin }
}
