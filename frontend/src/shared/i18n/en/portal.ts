import type { Schema } from '../schema.ts'

const portal: Schema['portal'] = {
  title: 'Liaoning CA digital certificates online',
  brand: 'Digital certificates online',
  nav: { main: 'Main menu', home: 'Home', self_service: 'Self-service', downloads: 'Downloads', centre: 'My account', login: 'Log in', register: 'Register', logout: 'Log out', greeting: 'Hello, {name}', account: 'Account', tools: 'Display' },
  page: {
    renewal: 'Renew a certificate', renewal_confirm: 'Check the renewal', renewal_done: 'Renewed', home: 'Home', self_service: 'Self-service', downloads: 'Downloads', login: 'Log in', register: 'Register', forgotten: 'Forgotten password', apply: 'New certificate', information: 'Information', handler: 'Authorised person', documents: 'Documents', pay: 'Pay online', done: 'Done',
    profile: 'Personal information', orders: 'My orders', order: 'Order details', resubmit: 'Complete the application', invoices: 'My invoices', invoice: 'Invoice', password: 'Reset password', mobile: 'Change number', data: 'Export my data', closing: 'Close account', sessions: 'Where I am logged in', verify: 'Verify my identity', face_return: 'Back from the face check', not_found: 'There is no such page',
  },
  breadcrumbs: 'You are here',
  footer: { contact: 'Customer service', hours: 'Hours', note: 'People answer on working days; orders are taken online at any time.' },
  home: {
    title: 'Get your digital certificate online',
    lead: 'No counter needed: fill in, verify your face, pay, and claim the certificate on your phone after review. It is used on the Liaoning government procurement site.',
    start: 'Apply now', follow: 'See my orders',
    business: 'What you can do here',
    new_title: 'New certificate', new_text: 'A certificate on your phone or on a UKey, all online.', new_action: 'Begin',
    renewal_title: 'Yearly renewal', renewal_text: 'Once a year: extends the service period of your certificate.',
    download_title: 'Downloads', download_text: 'Drivers, forms, root certificate, manual, and the phone app Yitong.', download_action: 'Go to downloads',
    how: 'How it works',
    step1_title: 'Log in', step1_text: 'With your mobile number and an SMS code.',
    step2_title: 'Fill in and verify', step2_text: 'Enter your data, record the face video with WeChat, upload the signed form.',
    step3_title: 'Pay online', step3_text: 'Scan with WeChat Pay within 2 hours.',
    step4_title: 'Claim on the phone', step4_text: 'After approval, claim the certificate in the app.',
    prepare: 'Have ready', prepare1: 'Your valid identity document', prepare2: 'Your own phone for SMS, with WeChat', prepare3: 'A photo or scan of the completed and signed form (JPG or PNG, up to 5 MB)',
    about: 'About us',
    about_text: '{name} is a licensed third-party certification authority. It issues, renews, publishes and revokes digital certificates for e-government and public procurement. Certificates use the SM2 algorithm; the private key is shared between your phone and our server, and neither can use it alone.',
    licences: 'Licences', licence1: 'Electronic certification service licence (Ministry of Industry and Information Technology)', licence2: 'Licence to use cryptography for electronic certification services (State Cryptography Administration)', licence_note: 'Numbers and validity are as published by the issuing authorities; customer service will tell you.',
    contact: 'Contact', phone: 'Telephone', hours: 'Hours', contact_failed: 'The contact details could not be loaded. Please reload later.',
  },
  self: {
    lead: 'Choose what you want to do.', new_text: 'Your first certificate, or a new one in place of an expired one. All online, about 10 minutes.', new_action: 'New certificate', renewal_text: 'Once a year; extends the service period by a year.',
  },
  downloads: {
    lead: 'No log-in needed.', groups: 'Groups', drivers: 'Drivers', forms: 'Forms', controls: 'Certificates and tools', manuals: 'Manuals', empty: 'There is nothing to download at the moment.',
    forms_text: 'These forms are blank. While applying you can download them filled in, which is easier.', version: 'Version {version}', action: 'Download', action_label: 'Download {name}', digests: 'Checksums (SHA-256, SM3)', copy: 'Copy', copy_label: 'Copy {word} of {name}', copied: '{word} was copied.', not_copied: 'The browser does not allow copying; please select it by hand.',
    check: 'Compare the checksums before you install: on Windows by certutil -hashfile FILE SHA256.',
    app: 'The phone app Yitong', app_text: 'Scan the code with your phone, or open the address below in the phone’s browser. Log in with the number of your application to claim the certificate.', app_qr: 'QR code that leads to the phone app', app_stores: 'Or search for 毅通 in an app store:', app_android: 'Download the Android package', app_ios: 'Get it in the App Store', app_link: 'Open Yitong',
  },
  account: {
    mobile: 'Mobile number', password: 'Password', password_new: 'New password', password_again: 'Password again', code: 'SMS code',
    mobile_hint: '11 digits', agree_lead: 'I have read and accept the', platform: 'Platform agreement', terms_of_service: 'Terms of service', privacy_policy: 'Privacy policy', certificate_application: 'Certificate application agreement', app_terms: 'App terms', app_privacy: 'App privacy policy',
    and: 'and the', list_sign: ', ', agreements_failed: 'The agreements could not be loaded; nothing can be sent yet.', agreements: 'Agreements',
  },
  register: { lead: 'Register with your mobile number: one number, one account.', action: 'Register', have: 'Already registered?', to_login: 'Log in', taken: 'Log in with this number', done: 'Welcome. You are registered and logged in.' },
  login: {
    by_password: 'Password', by_code: 'SMS code', code_hint: 'A number that is new here gets its account at the first login.', action: 'Log in', to_register: 'Register', forgotten: 'Forgotten password', methods: 'How to log in', use_code: 'Log in with an SMS code instead', done: 'You are logged in.', logged_out: 'You are logged out.', first: 'Please log in first; you will come back to the page you wanted.',
  },
  forgotten: { lead: 'Set a new password with an SMS code. All other devices will be logged out.', action: 'Set new password', done: 'The new password is set. Log in with it.' },
  due: { title: 'An agreement has changed', text: 'These agreements have new versions. Please read them; you can go on once you accept.', action: 'Accept and go on', leave: 'Do not accept: log out' },
  face_return: { working: 'Confirming the result…', title: 'The check was sent', text: 'Go back to the page of your application: the result appears there by itself. You can close this page.', missing: 'The link carries no check. See the result on the page on your computer.' },
  steps: { label: 'Steps', current: 'current step', done: 'done', information: 'Information', handler: 'Authorised person', documents: 'Documents', pay: 'Pay online', finish: 'Done', choose: 'Choose' },
  choose: {
    lead: 'Choose the medium and the kind of certificate.', medium: 'Medium', mobile_text: 'The key lives in your phone: scan to use it, no token to plug in.', ukey_text: 'The key lives in a USB token, by courier or at the counter.',
    kind: 'Kind', personal_text: 'For evaluation experts, in person.', enterprise_text: 'For companies, through an authorised person.', price: '{amount} / {years}', agreement: 'Read and accept', action: 'Next: information', none: 'No product can be ordered at the moment. Please come back later.',
    drafts: 'You have an unfinished application', drafts_text: 'Go on where you stopped; everything saved is still there.', resume: 'Go on', drafts_more: 'All drafts',
  },
  information: {
    price_title: 'The price has changed', price_text: 'The price {before}, shown when this draft was begun, no longer holds; it costs {now} / {years} now. Please confirm it before you submit; it is then kept for you.', price_accept: 'Confirm the new price {amount}', price_accepted: 'The new price is confirmed', lead: 'What you enter is saved by itself. You may leave and go on later from your orders.', person: 'About you', face: 'Face check', form: 'Application form', invoice: 'Invoice title',
    mobile_note: 'The certificate and all notices use the account’s number.', verified_note: 'Your identity is verified, so you need not type it again; this order still needs its own face check.', change: 'Change', saved_note: 'Saved',
    name_hint: 'Exactly as in the document', draft_gone: 'This application was already sent; taking you to the next step.',
    submit: 'Send and go to payment', summary: 'Your application', missing: 'Still to do', complete: 'Everything is there. You can send it.', leave: 'Save and leave', autosave_failed: 'Saving did not work, trying again.',
  },
  face: {
    text: 'Scan the code with WeChat and record a short video of your face on the phone. This page goes on by itself when the check succeeds.', get: 'Get QR code', label: 'QR code of the face check, to be scanned with WeChat', hint: 'Scan with WeChat', passed: 'Face check passed', again: 'Check again', need_person: 'Enter name and document number first.',
    changed: 'After a change of name or document the check is needed again.',
    failure: {
      mismatch: 'Name and document number do not belong together. Check them and try again.', not_live: 'It could not be confirmed that you are there in person. Try again in good light.', similarity: 'Your face differs from the photo on file. Look straight at the camera, without hat or mask, and try again.', document_expired: 'The document has expired. Use a valid one.',
      no_record: 'No photo is on file for this document. Check the number or contact customer service.', tries: 'Too many attempts. Get a new code.', refused: 'The check was cancelled on the phone. You can get a new code.', other: 'The check did not succeed. Get a new code and try again.',
    },
  },
  handler: {
    person: 'The authorised person', role: 'The authorised person acts for the company with its certificate and need not be the person who is logged in here. Enter that person’s own data; the code goes to that phone, and the face check is made by that person.',
    proof: 'Code sent to the authorised person', prove: 'Confirm the number', proved: 'The authorised person’s number is confirmed.', face: 'Face check of the authorised person', next: 'Next: documents',
  },
  company: {
    title: 'The company', name_hint: 'Exactly as on the business licence', legal: 'Legal representative', legal_text: 'As on the business licence; the number is used to log in to Yitong and see the grants.',
    documents: 'Documents', documents_text: 'Forms can be downloaded with your data filled in: print, check, sign and stamp, then photograph. Pictures must be whole, sharp and uncovered.', of: '{who}: {what}', back: 'Back',
  },
  example: {
    business_licence: 'Example: original or duplicate licence, all four corners, text and seal readable.', legal_representative_document_front: 'Example: the side with photo and name, all four corners, no glare.',
    legal_representative_document_back: 'Example: the side with issuing office and validity, still valid.',
  },
  material: {
    text: 'Download the filled form, print, check and sign it, then upload a photo or scan.', choose: 'Choose a picture', drop: 'or drop it here', rule: 'JPG or PNG, up to 5 MB', sending: 'Uploading {percent}%', stored: 'Uploaded', removed: 'Removed.', alt: 'Uploaded: {name}', preview: '{name}', uploaded_at: 'Uploaded', stop: 'Stop uploading', confirm_remove: 'Remove what was uploaded for “{name}”?',
  },
  form: { filled: 'Download the filled form', blank: 'Download the blank form', hint: 'The form holds your full data and the code of your order: keep it safe, and keep the code sharp and whole in the picture.', saved: 'The form was downloaded.' },
  invoice: {

    company_only: 'The invoice of a company’s certificate goes to a company. Name and code are filled in from above and can be changed.',    kind: 'Made out to', personal: 'Person', enterprise: 'Company', title_personal: 'Title', title_personal_hint: 'The holder’s name if left empty', title_enterprise: 'Company name', tax_number: 'Tax number', phone: 'Telephone', bank: 'Bank', bank_account: 'Bank account', address: 'Address', note: 'Invoices are electronic. For a paper invoice call {phone}.',
  },
  pay: {
    facts: 'Your order', method: 'Payment method', wechat: 'WeChat Pay', action: 'Pay now', label: 'WeChat Pay QR code, amount {amount}', hint: 'Scan with WeChat to pay {amount}', waiting: 'This page goes on by itself after the payment. Do not pay twice.', closes: 'Please pay within {time}', paid: 'Paid', closed_title: 'The order is closed', closed_text: 'It was not paid in time and closed by itself. You can apply again.', again: 'Apply again', later: 'Pay later (from my orders)', cancel: 'Cancel the order', cancel_text: 'A cancelled order cannot be opened again. Cancel it?', cancelled: 'The order is cancelled.', failed: 'This payment did not succeed. Get a new code.',
  },
  done: {
    title: 'Your application was sent', lead: 'Please wait for the review. You will see the result in your order.', next: 'What comes next', follow_title: 'Follow it', follow_text: 'See the state at any time in My account › My orders.', app_title: 'Get the phone app', app_text_company: 'After approval the authorised person opens Yitong, logs in with the own number and claims the company’s certificate.', pin_text_company: 'The first PIN is the last six digits of the authorised person’s mobile number; an own PIN is asked for at the claim.',
    app_text: 'After approval, open Yitong, log in with this account’s number and claim the certificate.',
    pin_title: 'First PIN', pin_text: 'The first PIN is the last six digits of your mobile number. You will be asked to choose your own when you claim.', contact_title: 'Need help?', contact_text: 'Call {phone}, {hours}.', to_order: 'See the order', to_app: 'How to get the app',
  },
  centre: { menu: 'My account menu' },
  profile: {
    account: 'Account', identity: 'Identity', verified: 'Verified', not_verified: 'Not verified', verify: 'Verify now', verified_at: 'Verified on', why: 'Verify once and you need not type your identity again.', security: 'Security', has_password: 'A password is set.', no_password: 'No password yet: only SMS login is possible.', set_password: 'Set a password', reset_password: 'Reset password', sessions: 'Where I am logged in', sessions_text: 'See other devices and log them out.', sessions_action: 'Manage devices', verify_lead: 'Enter your data and record the face video with WeChat.', verify_done: 'Your identity is verified.',
    mobile_text: 'Log in and get texts with another number.', data: 'My data', data_text: 'Download everything this system keeps about you.', closing_text: 'Leave when you do not need this system any more.',
  },
  password: { lead: 'The code goes to the account’s number {mobile}. All other devices will be logged out.', action: 'OK', done: 'The new password is set; other devices were logged out.' },
  mobile: {
    lead: 'You will log in and get texts with the new number; all other devices are logged out. Certificates go on working, and orders keep the number they were made with.', claim_first: 'Claim waiting certificates first: a company certificate can be claimed only with the number given in its order.',
    proof: 'Your present number', by_code: 'It still gets texts', by_code_text: 'The code goes to {mobile}.', by_face: 'It gets no texts any more', by_face_text: 'You confirm with your face, as the verified person.', by_face_unverified: 'This account has no verified identity, so a face cannot confirm it. Please call customer service.', old_code: 'Code sent to the present number',
    new_mobile: 'New mobile number', new_code: 'Code sent to the new number', action: 'Change number', done: 'Your number was changed.', face_first: 'Please confirm with your face first.',
  },
  data: {
    lead: 'One JSON file with everything kept about account, identity, logins, orders, payments, certificates and actions. Pictures are listed only; see them at their order.', warn: 'The file shows your personal data in full. Keep it safe and give it to nobody.',
    code_to: 'The code goes to {mobile}.', action: 'Make a link', ready: 'The link is ready. It works once, until {time}.', download: 'Download the file', again: 'Downloaded? Make a new link to download it again.',
  },
  closing: {
    lead: 'Closing logs you out everywhere at once and cannot be undone. The number may register again, but will not see the orders and certificates of today.', busy: 'These orders are not finished yet. Please finish or cancel them first:', what: 'What closing means',
    drafts: 'Drafts that are deleted: {n}.', certificates: 'Valid certificates: {n}. They are not revoked but cannot be used on the phone any more; to have one revoked, call customer service first.', no_certificates: 'There is no valid certificate.', kept: 'Records of issued certificates are kept until {date}, as the law asks, and then deleted.', erased: 'All other personal data is erased right away, which leaves a record.',
    understand: 'I understand that this cannot be undone', action: 'Close account', code_to: 'The code goes to {mobile}.', confirm: 'Close your account? You are logged out at once, and it cannot be undone.', done: 'Your account was closed.',
  },
  sessions: { lead: 'End a login you do not know, and reset your password.', current: 'This device', device: 'Device', address: 'Network address', created_at: 'Logged in', seen_at: 'Last used', end: 'End', ended: 'That login has ended.', client: { portal: 'Web', phone: 'Phone app', staff: 'Staff' }, confirm: 'End this login?', unknown_device: 'Unknown device' },
  orders: {
    number: 'Order number', holder: 'Holder', holder_hint: 'Full name', state: 'State', all: 'All', search: 'Search', reset: 'Clear', empty: 'No orders yet', empty_text: 'Certificates you apply for, and drafts, are listed here.', none: 'No order fits. Try other conditions.', apply: 'Apply for a certificate', table: 'Orders', total: '{n} in all', time: 'Time', actions: 'Actions', pages: 'Pages',
    action: { resume: 'Go on', delete: 'Delete draft', pay: 'Pay', cancel: 'Cancel', failure_reason: 'Reason of refusal', resubmit: 'Complete', details: 'Details', claim: 'How to claim', unbind: 'Unbind', refund: 'Ask for a refund' },
    more_for: 'More actions for order {number}', delete_text: 'This cannot be undone. Delete the draft?', deleted: 'The draft was deleted.', reason_title: 'Why it was refused', claim_title: 'Claim your certificate', claim_text: 'Open Yitong on your phone, log in with this account’s number and press Claim on its home page. The first PIN is the last six digits of the number.', filters: 'Filters', bad_number: 'An order number has 19 digits.',
  },
  delivery: {
    title: 'Delivery of the UKey', how: 'Delivery', counter_text: 'Fetch it at the counter with your identity document once it is made.', courier_text: 'A courier brings it; the number is shown in the order.', name: 'Recipient', mobile: "Recipient's mobile number", address: 'Address', save: 'Save delivery',
    saved: 'Delivery saved.', to: 'Recipient', courier_number: 'Courier number', handed_over_at: 'Handed over', missing: 'Choose how the UKey reaches you.',
  },
  unbind: {
    title: 'Unbind the certificate', lead: 'This certificate will no longer be tied to your account at:', means: 'The certificate itself stays valid and can be bound there again. Until the site has been told, logging in with it may still work.', bound_at: 'bound on {time}', waiting: 'Unbound; the site is being told', action: 'Unbind', done: 'Unbound; the site is being told.',
  },
  order: {
    lead: 'Order number {number}', timeline: 'Progress', next: 'Next', usual: 'usually takes {time}', until: 'until {time}', entered: 'Application', documents: 'Documents', payment: 'Payment', invoice: 'Invoice', certificate: 'Certificate', reasons: 'Why it was refused', reasons_text: 'Complete what is named and send it again. You do not pay again.', not_paid: 'Not paid yet', no_document: 'Not uploaded yet', no_certificate: 'Shown once it is claimed', checked: 'Passed', not_checked: 'Not done', certificate_id: 'Certificate id', by: '{actor}',
    payment_state: { pending: 'Waiting', succeeded: 'Paid', closed: 'Closed', failed: 'Failed', surplus: 'Paid twice; goes back' },
    next_event: { submit: 'Waiting for you to send it', paid: 'Waiting for your payment', approve: 'Waiting for the review', issue: 'Waiting for you to claim it on your phone', make: 'The UKey is being made', hand_over: 'The UKey is to be handed over', resubmit: 'Waiting for your completion', refunded: 'Waiting for the refund', other: 'In progress' },
    image_failed: 'The picture could not be loaded.', your_title: 'Personal (holder’s name if not given)',
  },
  refund: {
    title: 'Refund', lead: 'Until the order is approved you may ask for your money back; it returns the way it came. An issued invoice is reversed first.', reason: 'Reason', note: 'In your words', note_hint: 'At most 200 characters; no document numbers, please.', choose: 'Please choose', send: 'Send', asked: 'Your request was sent. Please wait for the answer.',
    amount: 'Amount', state: 'State', created_at: 'Asked', decided_at: 'Decided', finished_at: 'Finished', answer: 'Answer', cause: 'Reason',
    text: {
      requested: 'Our finance staff will decide soon. The review goes on meanwhile; an approved order cannot be refunded.', granted: 'It is being sent to the payment provider.', declined: 'The order goes on. Until it is approved you may ask again.',
      submitted: 'The payment provider has accepted it; it usually takes 1 to 3 working days.', succeeded: 'The money went back to the account it came from.', abnormal: 'The payment provider cannot return it at the moment. Our finance staff is at it; you need not ask again.', closed: 'The payment provider closed this refund. Our finance staff starts it anew; you need not ask again.',
    },
  },
  resubmit: { lead: 'Only what the review named can be changed; the rest stays.', reason: 'Reason: {reason}', action: 'Send again', done: 'Sent again. Please wait for the review.', face: 'After the change, do the face check again', unchanged: 'cannot be changed', closed: 'This order needs nothing from you now.', stale: 'This is still the picture that was refused. Replace it, then send again.' },
  invoices: {
    lead: 'An electronic invoice is issued by itself after the payment. For a paper invoice, call {phone}.', filters: 'Filter invoices', order: 'Order number', title: 'Invoice title', title_hint: 'The whole title', kind: 'Kind', amount: 'Amount', state: 'State', time: 'Issued', open: 'View', total: '{n} invoices', none: 'No invoice fits', empty: 'No invoices yet', empty_text: 'The invoice of an order appears here once it is paid.',
    kinds: { blue: 'Electronic invoice (ordinary)', red: 'Red invoice (credit)' },
    states: { waiting: 'Waiting', requested: 'Being issued', issued: 'Issued', failed: 'Failed', reversing: 'Being taken back', reversed: 'Taken back', withdrawn: 'Withdrawn' },
    state_text: { waiting: 'The invoice waits to be issued.', requested: 'It was handed to the tax system and is usually done within minutes; this page follows by itself.', issued: 'The invoice is issued; view and download it here.', failed: 'The invoice could not be issued yet. We take care of it; there is nothing you must do. If the title is wrong, correct it. In a hurry, call {phone}.', reversing: 'A red invoice is on its way; the state follows.', reversed: 'A red invoice took this one back; it can no longer be used.', withdrawn: 'This invoice was not issued.' },
    facts: 'The invoice', number: 'Invoice number', item: 'Item', tax: 'Tax', tax_of: '{tax} ({rate}%, part of the amount)', reverses: 'Takes back', replaces: 'Corrects', files: 'Files', no_files: 'The files appear here once the invoice is issued.', original: 'Where there is an OFD file, it is the original voucher.', download: 'Download {format} ({size})', pdf_label: 'The pages of invoice {number}; its contents stand above', pdf_failed: 'The pages cannot be shown here; please download the file.',
    send: 'Send again', send_text: 'The invoice is sent to your e-mail address or mobile; fill in at least one.', email: 'E-mail', mobile: 'Mobile', sent: 'It is on its way to you.',
    correct: 'Correct the title', correct_text: 'A title is corrected once: the old invoice is taken back and a new one is issued. Please check carefully.', correct_now: 'Correct it', corrected: 'The correction is on its way; a new invoice is being issued.',
  },
}
export default portal
