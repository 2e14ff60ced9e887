import type { Schema } from '../schema.ts'

const staff: Schema['staff'] = {
  title: 'Liaoning CA staff console', skip_none: 'No pages for your roles yet', skip_none_text: 'Your roles: {roles}. The pages of finance, publishing and administration are coming.',
  nav: { productions: 'UKeys', label: 'Main menu', queue: 'Review', orders: 'Find orders', holders: 'Holders', certificates: 'Certificates', dashboard: 'Dashboard', audit: 'Audit', products: 'Products', agreements: 'Agreements', relying_parties: 'Relying parties', people: 'Staff', logout: 'Log out', keys: 'Shortcuts', who: '{name} ({login})', downloads: 'Downloads' },
  group: { orders: 'Orders', certificates: 'Certificates', money: 'Money', content: 'Content', system: 'System', supervision: 'Supervision' },
  page: { productions: 'UKeys', production: 'Make a UKey', login: 'Log in', queue: 'Orders to review', review: 'Review an order', audit: 'Audit entries', orders: 'Find orders', order: 'Order', holders: 'Find holders', certificates: 'Find certificates', certificate: 'Certificate', dashboard: 'Dashboard', start: 'Start', downloads: 'Download items' },
  role: {
    reviewer: 'Reviewer', finance: 'Finance', publisher: 'Publisher', system_administrator: 'System administrator', security_administrator: 'Security administrator', auditor: 'Auditor',
  },
  login: {
    lead: 'Only for staff of Liaoning CA.', login: 'Login', password: 'Password', totp: 'One-time code', totp_hint: 'The 6 digits in your authenticator; new every 30 seconds, each serves once.', submit: 'Log in',
    ended: 'Your session has ended. Please log in again.', login_failed: 'Login, password or one-time code is wrong. A code that was used once does not serve again; wait for the next.', login_locked: 'Too many wrong tries. Try again in {wait}, or ask the system administrator.', wrong_login: 'Lower-case letters, digits, dot, underscore and hyphen only.', wrong_totp: 'Please enter 6 digits.',
  },
  queue: {
    all: 'All', mine: 'Taken by me', show: 'Show', count: '{n} in all', count_many: '1,000+', empty: 'No orders wait for review', empty_mine: 'You have taken no order', empty_text: 'New orders appear here once they are paid. The page refreshes every minute.',
    updated: 'Updated {time}', order: 'Order', kind: 'Kind', holder: 'Holder', waiting: 'Waiting', submitted: 'Submitted', again: 'Resent', again_n: '{n}×', reviewer: 'Reviewer', free: 'Free', me: 'Me', action: 'Action', open: 'Review', look: 'Look', first: 'Oldest page', next: 'Next page', previous: 'Previous page',
    pages: 'Pages', take_next: 'Review the oldest', caption: 'Orders that wait for review, oldest first', nobody_left: 'No free order is left.',
  },
  production: {
    empty: 'No UKey waits to be made', caption: 'UKey orders to be made or handed over, oldest first', step: 'Step', delivery: 'Delivery', approved: 'Approved', more: 'More', state: { approved: 'To be made', in_production: 'To be handed over', completed: 'Handed over' },
    subject: 'Subject', token: 'Token serial', serial: 'Certificate serial', file: 'Request file (PKCS #10)', chosen: 'Chosen: {name}', make: 'Make', make_text: 'With the token tool, make an SM2 key and a request for the subject above, then upload the request.', make_action: 'Issue the certificate', made: 'Issued. Download the certificate and write it to the token.',
    download: 'Download the certificate with its chain', hand_over: 'Hand over', hand_over_action: 'Confirm', counter_text: 'Check the identity document of whoever fetches it, then confirm.', handed_over: 'Handed over.', courier_company: 'Courier', courier_number: 'Courier number',
  },
  review: {
    back: 'Back to the list', order: 'Order {id}', masked: 'Full values and documents are shown only after you take the order; taking is recorded.', data: 'Entered data', documents: 'Documents', face: 'Face check', invoice: 'Invoice', history: 'Earlier reviews', timeline: 'Timeline',
    name: 'Name', mobile: 'Mobile', document_type: 'Document type', document_number: 'Document number', product: 'Kind', submitted: 'Submitted', waiting: 'Waiting', amount: 'Amount', state: 'State', reviewer: 'Reviewer',
    usual: 'Next: {event} (usually {time})', live: { passed: 'Passed' },
    title_kind: 'Title kind', title_personal: 'Personal', title_enterprise: 'Company', title: 'Title', tax_number: 'Tax number', phone: 'Phone', bank: 'Bank', bank_account: 'Account', address: 'Address',
    face_state: { pending: 'Running', succeeded: 'Passed', failed: 'Failed', expired: 'Expired' }, face_none: 'No face check on record', similarity: 'Similarity', live_status: 'Liveness', checked_at: 'Checked',
    no_documents: 'No documents', no_reviews: 'First review', take: 'Take', give_back: 'Give back', approve: 'Approve', refuse: 'Refuse', next: 'Next', decided_approve: 'Approved', decided_refuse: 'Refused', taken: 'Taken; you can review it now', given_back: 'Given back to the queue',
    approve_title: 'Approve this order?', approve_text: 'The holder can claim the certificate at once, and this cannot be undone. Make sure that name and document number agree with the form and the face check.', confirm_approve: 'Approve', by: '{name} · {time}',
    refuse_title: 'Refuse: choose what is wrong', refuse_text: 'The applicant sees these reasons and can change only what is chosen.', template: 'Common reasons', own_words: 'In own words', reason: 'Explanation for the applicant', confirm_refuse: 'Refuse', need_one: 'Choose at least one item.', need_reason: 'Write an explanation (2 to 500 characters).',
    taken_by: 'Taken by {name}', mine: 'Taken by me', free: 'Free', decision_done: 'Done', next_hint: 'You can go on with the next.', reload: 'Reload', leave: 'The reasons are not sent yet. Leave anyway?',
    field: { holder_name: 'Name', holder_document_number: 'Document number', material_application_form: 'Application form', invoice_title: 'Invoice title' },
    explain: {
      precondition_failed: 'This order was changed a moment ago, so what you see may be old and nothing was done. Reload it and decide again.',
      review_taken: 'Another reviewer has taken this order, so you cannot review it as well. Go on with the next.',
      review_own_order: 'This is your own order (or has your mobile number). Nobody reviews an own order; another reviewer must do it.',
      state_conflict: 'This order no longer waits for review; it may have been decided. Reload it to see the result.',
      not_found: 'There is no such order, or it has not come to review.',
    },
  },
  reason: {
    holder_name: {
      form: 'The name differs from the one on the form; please check.',
      document: 'The name differs from the identity document; please enter it as on the document.',
      spelling: 'The name is misspelt; please correct it.',
    },
    holder_document_number: {
      form: 'The document number differs from the one on the form; please check.',
      expired: 'The document has run out; please use a valid one.',
    },
    material_application_form: {
      unreadable: 'The picture is not readable; please take it again so that all text can be read.',
      unsigned: 'Your signature is missing; please sign and upload it again.',
      incomplete: 'The form is incomplete; please complete and upload it again.',
      other_form: 'This is not the personal application form; please use the template.',
      differs: 'The form differs from what was entered online.',
      cut: 'The picture is cut off or covered; please take the whole page.',
    },
    invoice_title: {
      mismatch: 'Title and tax number do not belong together; please check.',
      tax_number: 'The tax number is wrong; please check.',
      full_name: "Please enter the company's full name.",
    },
  },
  downloads: {
    publish: 'Publish a file', edit: 'Change', edit_label: 'Change {name}', save: 'Save', saved: 'Saved.', edit_title: 'Change an item', empty: 'There are no items yet', caption: 'All items of the download centre', group_name: 'Group', position: 'Position', position_hint: 'Within the group, smaller ones first.', name: 'Name', name_zh: 'Chinese name', name_en: 'English name', file: 'File', new_file: 'New file (replaces the present one)',
    file_hint: 'File names of letters, digits, dots and dashes; kinds: exe msi zip apk dmg pkg deb rpm tar.gz pdf docx xlsx crt cer txt.', file_version: 'Version', file_version_hint: 'For example 3.2; a new file needs a new version.', size: 'Size', published_at: 'Published', state: 'State', actions: 'Actions', chosen: 'Chosen: {name}, {size}', sending: 'Uploading', sent: '{percent}% uploaded',
    group: { drivers: 'Drivers', forms: 'Forms', controls: 'Certificates and tools', manuals: 'Manuals' }, source: { file: 'published file', form: 'made by the system', pki: 'from the certificate system' }, state_published: 'published', state_withdrawn: 'withdrawn',
    to_withdrawn: 'Withdraw', to_published: 'Publish again', to_withdrawn_label: 'Withdraw {name}', to_published_label: 'Publish {name} again', withdrawn_done: 'Withdrawn.', published_done: 'Published again.',
    ask_published: 'Withdraw “{name}”?', ask_published_text: 'It disappears from the download centre, and links to it stop working. It can be published again later.', ask_withdrawn: 'Publish “{name}” again?', ask_withdrawn_text: 'Everybody can see and download it.',
  },
  form_code: {
    searching: 'Reading the code on the form…', this_order: 'The code fits: a form of this order (version {version})', other_form: 'The code is of this order, but of another form', other_order: 'The code is of another order: {order}', none: 'No code found: perhaps a blank form filled by hand, or the picture is not sharp', failed: 'The picture could not be searched for a code',
  },
  viewer: {
    label: '{name}, document viewer', zoom_in: 'Zoom in', zoom_out: 'Zoom out', fit: 'Fit', actual: 'Actual size', rotate_left: 'Rotate left', rotate_right: 'Rotate right', open: 'Open in a new window', size: '{width} × {height} pixels, {size}', uploaded: 'Uploaded {time}', loading: 'Loading the document…', locked: 'Take the order to see the documents.', percent: '{n}%',
  },
  keys: {
    title: 'Shortcuts', text: 'They work while no input has the focus and no dialog is open.', on: 'Use shortcuts', take: 'Take', approve: 'Approve (asks once more)', refuse: 'Refuse', next: 'Next', give_back: 'Give back', list: 'Back to the list', zoom: 'Zoom in / out', fit: 'Fit', rotate: 'Rotate right', help: 'Show this list',
    key: 'Key', does: 'Does',
  },
  search: {
    search: 'Search', clear: 'Clear', any: 'Any', order_id: 'Order number', holder_name: 'Name of the holder', mobile: 'Mobile number', document_number: 'Document number', document_type: 'Document type', holder_of: 'Order of the same holder', holder_of_hint: 'Finds everything of that holder', state: 'State', type: 'Type', holder_kind: 'Kind', medium: 'Medium',
    created_from: 'Created from', created_until: 'Created until', serial: 'Serial number', ends_from: 'Ends from', ends_until: 'Ends until', created: 'Created', paid: 'Paid', count: '{n} found', count_many: '1,000+ found', nothing: 'Nothing fits', first: 'First page', before: 'Page before', next: 'Next page',
    one_value: 'One of name, document number and mobile number, exactly.', orders_n: '{n} orders', certificates_n: '{valid} valid · {suspended} suspended · {revoked} revoked',
  },
  order: {
    order: 'Order', payments: 'Payments', payment_id: 'Payment', provider: 'Provider', all_of_holder: 'All orders of this holder', audit: 'Audit entries',
    payment_state: { pending: 'Waiting', succeeded: 'Paid', surplus: 'Paid twice, goes back', closed: 'Closed', failed: 'Failed' },
  },
  certificate: {
    state: { valid: 'Valid', suspended: 'Suspended', revoked: 'Revoked', expired: 'Expired' }, state_title: 'State', in_use: 'In use; neither suspended nor revoked.', ends: 'Ends', begins: 'Begins', claimed: 'Claimed', device: 'Device', order: 'Its order', since: 'Out of use since', reason: 'Reason', text: 'Explanation', text_hint: '2 to 500 characters; say what it rests on, for example a call of the holder.', choose: 'Please choose',
    another: 'You have suspended this certificate; another security administrator must revoke it.',
    reasons: { unspecified: 'Unspecified', key_compromise: 'Key compromised or lost', affiliation_changed: 'Data of the holder changed', superseded: 'Superseded by a new one', cessation_of_operation: 'No longer used', certificate_hold: 'Suspended', privilege_withdrawn: 'Privilege withdrawn' },
    action: { suspend: 'Suspend', resume: 'Resume', revoke: 'Revoke' },
    explain: { suspend: 'Takes effect at once: the certificate goes on the revocation list. It can be resumed.', resume: 'The certificate can be used again and leaves the next revocation list.', revoke: 'Cannot be undone; the holder must apply for a new one.' },
    done: { suspend: 'The certificate is suspended', resume: 'The certificate is valid again', revoke: 'The certificate is revoked' },
  },
  dashboard: {
    waiting: 'Waiting for review', oldest: 'The first has waited {time}', median: 'Time to review (median)', p90: '90% within {time}; {n} in 30 days', paid_today: 'Received today', payments_n: '{n} payments', certificates: 'Valid certificates', suspended: '{n} more suspended', ending: 'End within {n} days', sms: 'SMS success (7 days)', sms_n: '{sent} sent · {failed} failed',
    jobs: 'Background jobs', jobs_age: 'The first has waited {time}', dead: 'Dead jobs', states: 'Orders by state', orders: 'Orders', ages: 'Age of open orders (since submission)', age: { today: 'Today', days_1_2: '1–2 days', days_3_6: '3–6 days', days_7: '7 days and more' }, money: 'Received in 30 days', yuan: 'Amount (yuan)', work: 'Payments and reviews in 30 days', payments: 'Payments', reviews: 'Reviews', day: 'Day', chart: '{title} (chart; the numbers are in the table)', table: 'Numbers',
  },
  action: {
    account: { accept_agreements: 'Accepted agreements', change_mobile: 'Changed the mobile number', close: 'Closed the account', create: 'Registered', erase: 'Erased the account', export: 'Exported personal data', open_export: 'Downloaded personal data', login_code: 'Logged in by SMS', login_password: 'Logged in by password', reveal: 'Looked at full values', set_password: 'Set the password', set_preferences: 'Changed preferences' },
    agreement: { begin: 'Began an agreement version', discard: 'Discarded an agreement version', publish: 'Published an agreement', withhold: 'Withheld an agreement', write: 'Wrote an agreement' },
    binding: { end: 'Ended a binding', ended: 'A binding ended', unbind: 'Unbound' },
    certificate: { issue: 'Issued a certificate', suspend: 'Suspended a certificate', resume: 'Resumed a certificate', revoke: 'Revoked a certificate' },
    claim: { create: 'Began a claim', fail: 'A claim failed', prove: 'Proved the key' },
    download: { change: 'Changed a download', publish: 'Published a download', replace: 'Replaced a download', restore: 'Restored a download', withdraw: 'Withdrew a download' },
    identity_verification: { begin: 'Began a face check', succeeded: 'A face check passed', failed: 'A face check failed', expired: 'A face check ran out' },
    job: { retry: 'Retried a job' },
    login: { lock: 'Locked log-in' },
    material: { put: 'Uploaded a document' },
    order: { create: 'Created an order', submit: 'Submitted', cancel: 'Cancelled', expire: 'Closed in time', paid: 'Paid', late_payment: 'Paid after closing', refuse: 'Refused', resubmit: 'Sent again', approve: 'Approved', issue: 'Completed', accept_price: 'Accepted a price', change: 'Changed', delete: 'Deleted a draft', erase: 'Erased', fill_form: 'Filled a form', reveal: 'Looked at full values' },
    payment: { create: 'Began a payment', refuse_notice: 'Refused a notice', surplus: 'Paid twice' },
    product: { add_price: 'Added a price', edit: 'Edited a product', withdraw_price: 'Withdrew a price' },
    relying_party: { add: 'Added a relying party', add_key: 'Added a key', edit: 'Edited a relying party', make_secret: 'Made a secret', resume: 'Resumed', suspend: 'Suspended', withdraw_key: 'Withdrew a key' },
    review: { take: 'Took an order', give_back: 'Gave an order back' },
    session: { open: 'Opened a session', end: 'Ended a session', reuse: 'A token was used twice' },
    staff: { add: 'Added a member of staff', login: 'Logged in' },
  },
  subject: { account: 'Account', agreement: 'Agreement', binding: 'Binding', certificate: 'Certificate', claim: 'Claim', download_item: 'Download', identity_verification: 'Face check', job: 'Job', login: 'Login', order: 'Order', payment: 'Payment', product: 'Product', relying_party: 'Relying party', session: 'Session', staff: 'Staff' },
  audit: {
    no_word: 'Other', subject_kind: 'Kind of subject', subject_hint: 'For example order or certificate', actor_id: 'Actor id', from: 'From', until: 'Until', open: 'Open', lead: 'Every action of staff and system, newest first.', action: 'Action', action_hint: 'For example review.take; empty means all.', subject: 'Subject id', filter: 'Filter', clear: 'Clear', time: 'Time', actor: 'Actor', subject_column: 'Subject', block: 'Block', unsealed: 'not sealed', detail: 'Details', caption: 'Audit entries, newest first',
    empty: 'No entry fits', older: 'Older', newer: 'Newer', newest: 'Newest page', verify: 'Verify the chain', verifying: 'Verifying…', verify_text: 'Checks every entry and block: nothing changed, removed, inserted or cut off.',
    intact: 'The chain is intact', intact_text: '{blocks} blocks and {entries} entries were verified ({time}). No change was found.', broken: 'The chain is broken: {n} findings', broken_text: '{blocks} blocks and {entries} entries were verified ({time}). Tell the security administrator at once and leave everything as it is.',
    finding: { changed: 'Entry changed', removed: 'Entry removed', inserted: 'Entry inserted', reordered: 'Entries reordered', cut_off: 'Cut off at the end', block_changed: 'Block changed' },
    finding_what: 'Finding', finding_entry: 'Entry', finding_block: 'Block', actor_kind: { nobody: 'Not logged in', account: 'Account', staff: 'Staff', system: 'System' }, pattern: 'Lower-case letters, dots and underscores only.', digits: 'Digits only.',
  },
}
export default staff
