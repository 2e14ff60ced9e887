// Where the other front doors are. In development the phone app is three ports above the portal (TLS: two above); in production
// its host name is app.<portal host>.
export function phoneAppUrl(location: Pick<Location, 'protocol' | 'hostname' | 'port'> = globalThis.location): string {
  if (!location.port) return `${location.protocol}//app.${location.hostname}/`
  const step = location.protocol === 'https:' ? 2 : 3
  return `${location.protocol}//${location.hostname}:${Number(location.port) + step}/`
}
