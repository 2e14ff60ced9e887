// The camera looks for a QR code until one is found that is wanted, or it is closed.
import { nextTick, onScopeDispose, ref, shallowRef } from 'vue'
import { loadQrReader } from './readQr.ts'

const pauseMs = 150

export function useCamera(found: (text: string) => boolean) {
  const video = shallowRef<HTMLVideoElement>()
  const on = ref(false)
  const failed = ref(false)
  let stream: MediaStream | undefined
  let timer: ReturnType<typeof setTimeout> | undefined

  async function open(): Promise<void> {
    failed.value = false
    try {
      const reader = await loadQrReader()
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' }, audio: false })
      on.value = true
      await nextTick()
      if (!video.value) return close()
      video.value.srcObject = stream
      await video.value.play()
      look(reader)
    } catch {
      close()
      failed.value = true
    }
  }

  function look(reader: Awaited<ReturnType<typeof loadQrReader>>): void {
    const element = video.value
    if (!on.value || !element) return
    const text = reader.read(element, element.videoWidth, element.videoHeight)
    if (text !== undefined && found(text)) return close()
    timer = setTimeout(() => look(reader), pauseMs)
  }

  function close(): void {
    clearTimeout(timer)
    stream?.getTracks().forEach((track) => track.stop())
    stream = undefined
    on.value = false
  }
  onScopeDispose(close)

  /* For the element: `:ref="setVideo"`. */
  function setVideo(element: unknown): void {
    video.value = element instanceof HTMLVideoElement ? element : undefined
  }

  return { setVideo, on, failed, open, close, possible: 'mediaDevices' in navigator }
}
