// party: what is typed of a relying party.
import type { Schemas } from '@shared/api/types.ts'

export type PartyTyped = Schemas['RelyingPartyEdit']

export const emptyParty = (): PartyTyped => ({ name_zh: '', name_en: '', origin: '', webhook_url: '', sessions_per_second: 50, sessions_per_holder: 10 })
