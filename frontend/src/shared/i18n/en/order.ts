import type { Schema } from '../schema.ts'

const order: Schema['order'] = {
  state: {
    draft: 'Draft', awaiting_payment: 'Awaiting payment', paid: 'Paid', in_review: 'In review', refused: 'Refused', approved: 'Approved',
    in_production: 'In production', completed: 'Completed', closed: 'Closed', refunding: 'Refunding', refunded: 'Refunded',
  },
  type: { new: 'New', renewal: 'Renewal', change: 'Change', reissue: 'Reissue' },
  delivery: { counter: 'Pick up at the counter', courier: 'Courier' },
  medium: { mobile: 'Phone certificate', ukey: 'UKey certificate' },
  holder_kind: { personal: 'Expert certificate', enterprise: 'Company certificate' },
  document_type: {
    identity_card: 'Resident identity card', passport: 'Passport', hong_kong_macao_permit: 'Hong Kong / Macao travel permit',
    taiwan_permit: 'Taiwan travel permit', foreign_permanent_resident_card: 'Foreign permanent resident card', other: 'Other document', uscc: 'Unified social credit code',
  },
  field: {
    order_id: 'Order number', product: 'Product', type: 'Type', medium: 'Medium', holder_kind: 'Kind', holder: 'Holder', name: 'Name', mobile: 'Mobile number',
    document_type: 'Document type', document_number: 'Document number', application_form: 'Application form', business_licence: 'Business licence', enterprise_application_form: 'Organisation application form',
    seal_information_form: 'Seal information form', power_of_attorney: 'Power of attorney',
    legal_representative_document_front: 'Legal representative’s document, front', legal_representative_document_back: 'Legal representative’s document, back', invoice_title: 'Invoice title', company_name: 'Company name', handler: 'Authorised person', legal_representative: 'Legal representative', amount: 'Amount',
    state: 'State', created_at: 'Created', updated_at: 'Updated', paid_at: 'Paid', submitted_at: 'Submitted', term: 'Validity', quantity: 'Quantity',
    identity: 'Face check', service_period: 'Service period', closes_at: 'Pay before', provider: 'Payment method',
  },
  event: {
    create: 'Order created', submit: 'Order submitted', cancel: 'Order cancelled', expire: 'Closed: not paid in time', paid: 'Payment received',
    late_payment: 'Payment came after closing and goes back', refuse: 'Refused in review', resubmit: 'Completed and sent again', approve_first: 'Approved by one reviewer; a second must decide', approve: 'Approved',
    issue: 'Certificate claimed and issued', refund: 'Refund granted', refunded: 'Money returned', other: 'State changed',
  },
  actor: { nobody: 'System', account: 'You', staff: 'Reviewer', system: 'System' },
  provider: { wechat_pay: 'WeChat Pay' },
  refund: {
    state: { requested: 'Refund asked for', granted: 'Granted, being sent', declined: 'Refund declined', submitted: 'With the payment provider', succeeded: 'Money returned', abnormal: 'Refund blocked', closed: 'Refund closed' },
    cause: { requested: 'Asked for', late: 'Paid after closing', surplus: 'Paid twice' },
    reason: { not_needed: 'No longer needed', wrong_information: 'Wrong information', ordered_twice: 'Ordered twice', takes_too_long: 'Takes too long', other: 'Other' },
  },
  years: '{n} yr',
}
export default order
