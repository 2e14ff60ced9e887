import type { MaterialKind } from './api/types.ts'

/* As the wizard asks for them; a list of the server has no order of its own. */
const order: readonly MaterialKind[] = [
  'business_licence', 'application_form', 'enterprise_application_form', 'seal_information_form', 'power_of_attorney',
  'legal_representative_document_front', 'legal_representative_document_back',
]

export function inOrder<T extends { material_kind: MaterialKind }>(materials: readonly T[]): T[] {
  return [...materials].sort((one, other) => order.indexOf(one.material_kind) - order.indexOf(other.material_kind))
}
