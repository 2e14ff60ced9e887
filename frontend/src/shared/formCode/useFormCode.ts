// useFormCode: reads the code of a form back from its picture (NEW3, NEW8); the reader is loaded when the first form is looked at.
import { ref, watch } from 'vue'
import workerUrl from './formCode.worker.ts?worker&url'
import type { MaterialKind } from '../api/types.ts'
import { trustedWorker } from '../composables/trustedWorker.ts'
import { judgeFormCode, parseFormCode, type FormCode, type FormCodeState } from './formCode.ts'

/* One picture after the other: each is decoded whole. */
let turn: Promise<unknown> = Promise.resolve()
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const mine = turn.then(work)
  turn = mine.catch(() => undefined)
  return mine
}

const longestReading = 30_000

/** The text of the code; undefined when there is none, null when the picture could not be read, or not in time, or the reading was given up. */
async function search(picture: Blob, givenUp: AbortSignal): Promise<string | undefined | null> {
  if (givenUp.aborted) return null
  const worker = trustedWorker(workerUrl)
  let timer: ReturnType<typeof setTimeout> | undefined
  try {
    return await new Promise((resolve) => {
      worker.onmessage = (event: MessageEvent<string | undefined | null>) => resolve(event.data)
      worker.onerror = () => resolve(null)
      givenUp.addEventListener('abort', () => resolve(null))
      timer = setTimeout(() => resolve(null), longestReading)
      worker.postMessage(picture)
    })
  } finally {
    clearTimeout(timer)
    worker.terminate()
  }
}

/** `asked` may change, as props do: what is said is always of the picture that is there now. */
export function useFormCode(asked: Readonly<{ orderId: string; kind: MaterialKind; picture: Blob | undefined }>) {
  const state = ref<FormCodeState>('searching')
  const code = ref<FormCode>()
  watch(
    () => [asked.picture, asked.orderId, asked.kind] as const,
    async ([picture, orderId, kind], _before, onCleanup) => {
      const reading = new AbortController()
      onCleanup(() => reading.abort())
      state.value = 'searching'
      code.value = undefined
      if (!picture) return
      const text = await inTurn(() => search(picture, reading.signal)).catch(() => null)
      if (reading.signal.aborted) return
      code.value = parseFormCode(text ?? undefined)
      state.value = text === null ? 'failed' : judgeFormCode(code.value, orderId, kind)
    },
    { immediate: true },
  )
  return { state, code }
}
