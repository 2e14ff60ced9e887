import type { MaterialKind, Schemas } from './api/types.ts'

/* As the wizard asks for them; a list of the server has no order of its own. */
const order: readonly MaterialKind[] = [
  'business_licence', 'application_form', 'enterprise_application_form', 'seal_information_form', 'power_of_attorney',
  'legal_representative_document_front', 'legal_representative_document_back',
]

export function inOrder<T extends { material_kind: MaterialKind }>(materials: readonly T[]): T[] {
  return [...materials].sort((one, other) => order.indexOf(one.material_kind) - order.indexOf(other.material_kind))
}

/* A form of ours, and what it is uploaded as once it is signed. */
export const materialOf = {
  personal_application: 'application_form', enterprise_application: 'enterprise_application_form', seal_information: 'seal_information_form', power_of_attorney: 'power_of_attorney',
} as const satisfies Record<Schemas['FormName'], MaterialKind>

export const formOf = (kind: MaterialKind): Schemas['FormName'] | undefined => (Object.keys(materialOf) as Schemas['FormName'][]).find((form) => materialOf[form] === kind)
