// What a device is called: a user agent means nothing to people, browser and system do.
const browsers: [RegExp, string][] = [[/MicroMessenger/, 'WeChat'], [/Edg\//, 'Edge'], [/OPR\//, 'Opera'], [/Firefox\//, 'Firefox'], [/Chrome\//, 'Chrome'], [/Safari\//, 'Safari']]
const systems: [RegExp, string][] = [[/Windows/, 'Windows'], [/HarmonyOS/, 'HarmonyOS'], [/Android/, 'Android'], [/iPhone|iPad/, 'iOS'], [/Mac OS X/, 'macOS'], [/Linux/, 'Linux']]
const find = (list: [RegExp, string][], agent: string) => list.find(([pattern]) => pattern.test(agent))?.[1]

/** The browser and system that a user agent names. */
export const browserOf = (agent: string) => ({ browser: find(browsers, agent), system: find(systems, agent) })

/** Both in one line; empty when neither is known. */
export function browserText(agent: string): string {
  const { browser, system } = browserOf(agent)
  return [browser, system].filter(Boolean).join(' · ')
}

/** A session's device as people call it; one that named itself keeps its name. */
export function deviceText(device: string | undefined): string {
  if (!device?.startsWith('Mozilla/')) return device ?? ''
  return browserText(device) || device.slice(0, 40)
}
