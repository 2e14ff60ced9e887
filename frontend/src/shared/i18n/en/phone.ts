import type { Schema } from '../schema.ts'

const phone: Schema['phone'] = {
  title: 'Yitong', version: 'Version {version}',
  tab: { label: 'Main menu', home: 'Home', grants: 'Grants', mine: 'Me' },
  page: {
    login: 'Log in / register', home: 'Home', grants: 'Grants', grant: 'Grant', mine: 'Me', certificates: 'My certificates', certificate: 'Certificate', claim: 'Claim a certificate',
    settings: 'Settings', sessions: 'Signed-in devices', about: 'About',
  },
  unreachable: { title: 'No connection right now', text: 'You are still logged in. Check the network, then try again.' },
  login: {
    lead: 'Log in with your mobile number and a code by SMS.', first: 'A number that is new here gets an account at its first login.',
    whose: "For an expert certificate use the applicant's number; for a company certificate the handler's or the legal representative's.", mobile: 'Mobile number', code: 'SMS code',
    submit: 'Log in', agree: 'I have read and agree to the', and: 'and the', ended: 'Your session has ended. Please log in again.', methods: 'Ways to log in', by_code: 'SMS code', by_password: 'Password', password: 'Password',
    lead_password: 'Log in with your mobile number and password.', no_password: "Without a password, use the SMS code. A forgotten password is reset on the portal's login page.", use_code: 'Use an SMS code instead', app_terms: 'user agreement', app_privacy: 'privacy policy',
  },
  due: { title: 'The agreements have changed', text: 'Please read and accept the new version before you go on.', accept: 'Accept and go on', leave: 'Decline and log out' },
  agreement: {
    platform: 'Platform agreement', terms_of_service: 'Terms of service', privacy_policy: 'Privacy terms', certificate_application: 'Certificate application agreement',
    app_terms: 'Yitong user agreement', app_privacy: 'Yitong privacy policy',
  },
  home: {
    hello: 'Hello, {name}', waiting: 'Waiting to be claimed', waiting_text: 'The review is passed. Claim it and it can be used.', mine: 'My certificates', mine_n: '{n}', none: 'No certificates yet',
    none_text: 'Apply and pay on the Liaoning CA online system in a browser first; after the review, come back here to claim the certificate.', what: 'What you can do here', claim: 'Claim a certificate',
    claim_text: 'After the review, make the key on this phone and get the certificate.', view: 'See certificates', view_text: 'Validity, state and serial number; download the chain.', scan: 'Scan a code',
    scan_text: 'Scan a code of the online system to log in or renew.', contact: 'Customer service', call: 'Call {phone}',
  },
  grants: {
    text: 'A legal representative lets an authorised person use the company’s certificate. An approved application of a company makes the grant, and it is listed here.', in_force: 'In force', history: 'History', empty: 'No grant is in force.', empty_history: 'Nothing in the history.',
    subject: { certificate: '{company}: use of the certificate', seal: '{company}: use of the seal', document: '{company}: one document' }, row: '{grantor} to {grantee}',
    state: { in_force: 'In force', expired: 'Run out', withdrawn: 'Withdrawn', replaced: 'Replaced by a newer one' }, state_label: 'State', company: 'Company', from: 'In force since', until: 'Until', open_end: 'Until it is withdrawn', ended: 'Ended',
    letter: 'Power of attorney', no_letter: 'The authorised person is the legal representative: there is no power of attorney.', pages: 'Pages', newer: 'Newer', older: 'Older',
  },
  mine: {
    verified: 'Identity verified', unverified: 'Identity not verified', unverified_text: 'The face check of an application verifies your identity.', scan: 'Scan', enterprise: 'My company', seals: 'My seals',
    certificates: 'My certificates', settings: 'Settings', about: 'About', show: 'Show in full', hide: 'Hide', recorded: 'Showing full values is recorded.',
    name: 'Name', mobile: 'Mobile number', document_number: 'Document number',
  },
  certificates: {
    waiting: 'Waiting to be claimed', owned: 'Claimed', claim: 'Claim', approved: 'Approved: {time}', empty: 'No certificates yet', lost: 'The last claim was not finished; go on or start over.',
    issuer: 'Issuer', state: 'State', algorithm: 'Algorithm', claimed: 'Claimed', days_left: '{n} days left', expired_days: 'Run out', serial: 'Serial number', open: 'Details',
    not_here: 'Key not on this phone',
  },
  state: { valid: 'Valid', suspended: 'Suspended', revoked: 'Revoked', expired: 'Expired' },
  certificate: {
    subject: 'Subject', issuer: 'Issuer', serial: 'Serial number', not_before: 'Valid from', not_after: 'Valid until', key_algorithm: 'Key algorithm', signature_algorithm: 'Signature algorithm',
    fingerprint: 'SM3 fingerprint', public_key: 'Public key', claimed: 'Claimed', device: 'Claimed on', service: 'Service period', order: 'Order number', pin: 'PIN',
    own_pin: 'Own PIN', first_pin: 'First PIN (last six digits of your number)', first_pin_note: 'You must choose an own PIN before the first use of the certificate.', service_from: 'Service from',
    service_until: 'Service until', chain: 'Download the chain', chain_text: 'A PEM file with this, the issuing and the root certificate.', not_here: "This certificate's key is not on this phone",
    not_here_text: 'The key is only on the phone that claimed the certificate ({device}). Here you can look at the certificate but not sign with it. If that phone is lost or its data was cleared, a face check gives you a new key and a new certificate; this is coming soon. If it is urgent, call customer service.',
    here: 'The key is on this phone', here_text: 'One half of the key is on this phone, protected by your PIN; the other half is at the CA. Only both together can sign.', clear_warning: 'Do not clear the browser data or uninstall: the key would be lost.',
    pin_actions: 'Change PIN · forgotten PIN',
  },
  claim: {
    kind: 'Kind', holder: 'Holder', approved: 'Approved',
    explain_title: 'Before you claim', explain_key: 'This phone and the CA each make one half of the key. The whole key never exists anywhere.',
    explain_pin: 'You choose a PIN of six digits for the half on this phone. The CA does not know your PIN and cannot recover it; a forgotten PIN means a face check and a new key.',
    explain_phone: 'The certificate can be used only on the phone that claims it.', explain_time: 'It usually takes less than a minute. Stay connected and do not close the page.', begin: 'Begin',
    lost: 'The last claim was not finished, and the half key made then is discarded. Claiming again makes a new key; your order is not affected.', resumed: 'The last claim was already sent; finishing it…',
    pin_title: 'Choose a PIN', pin_lead: 'Which PIN do you want?', pin_own: 'Choose an own PIN (recommended)', pin_own_hint: 'Six digits. No birthday, no mobile number, no runs or repeats.',
    pin_first: 'Start with the first PIN', pin_first_hint: 'The first PIN is the last six digits of your mobile number. Others can guess it, so you must choose an own PIN before the first use.', pin: 'PIN', pin_again: 'PIN again', pin_differs: 'The two PINs are not the same.',
    pin_show: 'Show the PIN', pin_reveal: 'To check that the PIN is hard to guess, your number and birthday are read; this is recorded.', claim: 'Claim the certificate',
    working: 'Claiming', working_text: 'Please do not close the page.', step: { make: 'This phone and the CA each make half a key', compare: 'Both check each other and compute the public key', protect: 'Protected by the PIN and stored on this phone', sign: 'Both sign together to prove that they hold the key', issue: 'The CA issues the certificate', check: 'The key in the certificate is compared' },
    step_done: 'done', step_now: 'running', step_open: 'not begun', done: 'Claimed', done_text: 'The certificate can be used now.', done_first_pin: 'You use the first PIN. Choose an own PIN before the first use of the certificate.', see: 'See the certificate', list: 'Back to my certificates',
    failed: 'The claim did not succeed', again: 'Claim again', again_text: 'Claiming again makes a new key; your order is not affected.', check_again: 'Check again', not_waiting: 'No certificate of this order waits to be claimed', not_waiting_text: 'It may have been claimed already, or the order is not approved yet.',
    insecure: 'This address is not a secure connection (https), so the browser refuses to make keys. Please use the official address.',
    leave: 'The claim is not finished. If you leave, it starts over. Leave anyway?',
  },
  pin: {
    pin_format: 'The PIN must have six digits.', pin_repeated: 'Not six times the same digit.', pin_run: 'No runs such as 123456.', pin_pattern: 'The digits follow a simple pattern; choose others.', pin_birthday: 'Not your birthday.',
    pin_number: 'No digits in a row from your mobile or document number.',
  },
  fault: {
    server_proof: "The server's proof about the key did not hold. Stopped; no certificate was made. Please claim again, and call customer service if it happens again.",
    request_mismatch: 'What the server wanted to have signed does not fit the key of this phone. Stopped; nothing was signed. Please claim again, and call customer service if it happens again.',
    certificate_mismatch: 'The certificate does not fit the key of this phone. Do not use it and call customer service at once.',
    issuing_failed: 'The certificate was not issued, and the key made for it is discarded. Please claim again.',
    issuing_slow: 'Issuing takes longer than usual and is still under way. Check again a little later; there is no need to start over.',
    storage: 'The key cannot be stored on this phone: private browsing, or no space left. Use a normal browser window and try again.',
    unanswered: 'The connection broke, so it is not known whether the certificate was issued. Check the network, then check again.',
  },
  settings: {
    language: 'Language', large_type: 'Large type', large_type_text: 'Bigger text and buttons', sessions: 'Signed-in devices', logout: 'Log out', logout_text: 'Certificates and keys stay on this phone.',
    logout_title: 'Log out?', chinese: '中文', english: 'English', elsewhere: 'To change your password or number or to close the account, use the personal centre of the online system.',
  },
  sessions: {
    lead: 'Your account is signed in on these devices. End any that you do not know.', current: 'This device', portal: 'Portal', phone: 'Yitong', staff: 'Staff console', seen: 'Last used {time}', begun: 'Signed in {time}', address: 'Address {address}',
    end: 'End', end_title: 'End the session of this device?', ended: 'Ended.', unknown: 'Unknown device',
  },
  about: {
    lead: 'Yitong holds the key of your certificate, to log in, sign and decrypt.', terms: 'User agreement', privacy: 'Privacy policy', version: 'Version', root: 'Root certificate', issuing: 'Issuing certificate', crl: 'Revocation list', files: 'CA files', hours: 'Hours',
  },
}
export default phone
