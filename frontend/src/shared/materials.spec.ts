import { expect, it } from 'vitest'
import { inOrder } from './materials.ts'

it('NEW8 STF2: documents stand in the order in which they are asked for, the front of an identity document before its back', () => {
  const kinds = ['legal_representative_document_back', 'business_licence', 'legal_representative_document_front', 'power_of_attorney'] as const
  expect(inOrder(kinds.map((material_kind) => ({ material_kind }))).map(({ material_kind }) => material_kind))
    .toEqual(['business_licence', 'power_of_attorney', 'legal_representative_document_front', 'legal_representative_document_back'])
})
