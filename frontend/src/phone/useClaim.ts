// useClaim: the stages of the claim page. Begins by looking after an interrupted claim; the PIN passes through and is not kept.
import { answer } from '@shared/api/client.ts'
import { everyPage } from '@shared/api/everyPage.ts'
import { asProblem, type Problem } from '@shared/api/problem.ts'
import type { Schemas } from '@shared/api/types.ts'
import { announce } from '@shared/composables/announce.ts'
import { useLoad } from '@shared/composables/useLoad.ts'
import { problemText, t } from '@shared/i18n/text.ts'
import { onScopeDispose, ref, shallowRef, watch } from 'vue'
import { api } from './api.ts'
import { ClaimFault, runClaim, settleClaim, type ClaimStep } from './claim.ts'
import { claimDoors } from './claimDoors.ts'
import { useSession } from './session.ts'

export type ClaimStage = 'explain' | 'pin' | 'working' | 'done' | 'failed'

export interface ClaimFailure {
  /** In the language of the moment, also when that is changed later. */
  readonly text: string
  /** Nobody knows whether it worked: look again before starting over. */
  recheck: boolean
  retry: boolean
}

const recheckFaults = new Set(['issuing_slow'])
const finalFaults = new Set(['certificate_mismatch'])

export function claimFailure(thrown: unknown, isUnanswered: (thrown: unknown) => boolean, step: ClaimStep | undefined): ClaimFailure {
  if (thrown instanceof ClaimFault) {
    return { get text() { return t(`phone.fault.${thrown.kind}`) }, recheck: recheckFaults.has(thrown.kind), retry: !finalFaults.has(thrown.kind) }
  }
  const problem: Problem = asProblem(thrown)
  const sent = step === 'issue' || step === 'check'
  if (sent && isUnanswered(thrown)) return { get text() { return t('phone.fault.unanswered') }, recheck: true, retry: true }
  return { get text() { return problemText(problem) }, recheck: false, retry: true }
}

export function useClaim(orderId: string) {
  const doors = claimDoors()
  const session = useSession()
  const stage = ref<ClaimStage>('explain')
  const step = ref<ClaimStep>()
  const failure = shallowRef<ClaimFailure>()
  const lost = ref(false)
  const ownPin = ref<boolean>()
  const certificateId = ref('')

  const load = useLoad(async (): Promise<{ claimable: Schemas['Claimable'] | undefined }> => {
    await settle()
    const pages = await everyPage((query) => answer(api.GET('/api/v1/certificates', { params: { query } })))
    return { claimable: pages.flatMap((page) => page.claimable).find((claimable) => claimable.order_id === orderId) }
  })

  async function settle(): Promise<void> {
    step.value = undefined
    try {
      const leftover = await settleClaim(doors, orderId, (now) => {
        stage.value = 'working'
        step.value = now
      })
      if (leftover.kind === 'finished') finished(leftover.certificateId)
      else stage.value = 'explain'
      lost.value = leftover.kind === 'lost'
    } catch (thrown) {
      if (stage.value !== 'working' && !(thrown instanceof ClaimFault)) throw thrown
      failed(thrown)
    }
  }

  function finished(id: string): void {
    certificateId.value = id
    stage.value = 'done'
    announce(t('phone.claim.done'))
  }

  function failed(thrown: unknown): void {
    failure.value = claimFailure(thrown, doors.api.isUnanswered, step.value)
    stage.value = 'failed'
  }

  async function run(pin: string, own: boolean): Promise<void> {
    const accountId = session.me?.account_id
    if (stage.value === 'working' || accountId === undefined) return
    stage.value = 'working'
    step.value = undefined
    ownPin.value = own
    try {
      finished(await runClaim(doors, { orderId, accountId, pin, ownPin: own }, (now) => (step.value = now)))
    } catch (thrown) {
      failed(thrown)
    }
  }

  async function startOver(): Promise<void> {
    stage.value = 'explain'
    await load.reload()
    if (stage.value === 'explain' && load.data.value?.claimable) stage.value = 'pin'
  }

  const warn = (event: BeforeUnloadEvent) => event.preventDefault()
  watch(stage, (now) => {
    if (now === 'working') globalThis.addEventListener('beforeunload', warn)
    else globalThis.removeEventListener('beforeunload', warn)
  })
  onScopeDispose(() => globalThis.removeEventListener('beforeunload', warn))

  return {
    stage, step, failure, lost, ownPin, certificateId, load, run, startOver,
    recheck: load.reload,
    explained: () => (stage.value = 'pin'),
  }
}
