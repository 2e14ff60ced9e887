// What is wrong with a company's order: its people, the company, and the server's refusals at their fields.
import { reactive, watch } from 'vue'
import type { Problem } from '@shared/api/problem.ts'
import { checkCompany, checkDocumentNumber, checkMobile, checkName, checkUscc } from '@shared/checks/identity.ts'
import { afterPress } from '@shared/composables/afterPress.ts'
import { focusFault } from '@shared/composables/focusFault.ts'
import type { Draft, Role } from './useDraft.ts'

export type PersonField = 'name' | 'mobile' | 'document_number'
type Errors = Record<string, string | undefined>
const personFields: PersonField[] = ['name', 'mobile', 'document_number']

export function useCompanyChecks(draft: Draft) {
  const people = reactive<Record<Role, Errors>>({ handler: {}, legal_representative: {} })
  const company = reactive<Errors>({})

  function checkPersonField(role: Role, field: PersonField): boolean {
    const [person, edited] = [draft.people[role], draft.editingPeople[role]]
    if (field === 'name') people[role].name = edited.name ? checkName(person.name, person.document_type !== 'identity_card') : undefined
    else if (field === 'mobile') people[role].mobile = edited.mobile ? checkMobile(person.mobile) : undefined
    else people[role].document_number = edited.document ? checkDocumentNumber(person.document_type, person.document_number) : undefined
    return !people[role][field]
  }

  function checkPerson(role: Role): boolean {
    const good = personFields.map((field) => checkPersonField(role, field)).every(Boolean)
    if (!good) focusFirst()
    return good
  }

  function checkCompanyField(field: 'name' | 'document_number'): boolean {
    if (field === 'name') company.name = draft.editing.name ? checkCompany(draft.holder.name) : undefined
    else company.document_number = draft.editing.document ? checkUscc(draft.holder.document_number) : undefined
    return !company[field]
  }

  function checkWholeCompany(): boolean {
    const good = [checkCompanyField('name'), checkCompanyField('document_number')].every(Boolean)
    if (!good) focusFirst()
    return good
  }

  /* For leaving a field. */
  const leavePerson = (role: Role, field: PersonField) => afterPress(() => checkPersonField(role, field))
  const leaveCompany = (field: 'name' | 'document_number') => afterPress(() => checkCompanyField(field))

  /* An error goes as soon as the value is right. */
  watch([draft.people, draft.editingPeople], () => {
    for (const role of ['handler', 'legal_representative'] as const) for (const field of personFields) if (people[role][field]) checkPersonField(role, field)
  })
  watch(draft.holder, () => {
    for (const field of ['name', 'document_number'] as const) if (company[field]) checkCompanyField(field)
  })

  /* Puts the server's refusals at their fields. */
  function put(problem: Problem): void {
    for (const { field, code } of problem.errors) {
      const [part, name] = field.split('.')
      if (!name) continue
      if (part === 'handler' || part === 'legal_representative') people[part][name] = code
      if (part === 'holder') company[name] = code
    }
  }

  /* What was sent by a press takes the focus to what is wrong; what is saved by itself only marks it. */
  function refuse(problem: Problem): void {
    put(problem)
    focusFirst()
  }
  watch(draft.saveProblem, (problem) => problem && put(problem))

  const focusFirst = () => void focusFault(document.querySelector('main') ?? undefined)

  return { people, company, leavePerson, checkPerson, leaveCompany, checkCompany: checkWholeCompany, refuse }
}

export type CompanyChecks = ReturnType<typeof useCompanyChecks>
