import type { Schema } from '../schema.ts'

const renewal: Schema['renewal'] = {
  title: 'Renew a certificate', confirm_title: 'Check the details', pay_title: 'Pay', done_title: 'Done',
  steps: { confirm: 'Check the details', pay: 'Pay', finish: 'Done' },
  how: 'Scan with the phone app Yitong', how1: 'Open Yitong and go to Me › Scan', how2: 'Scan the QR code and check what the phone shows', how3: 'Choose the certificate and confirm with its PIN',
  label: 'QR code for the renewal, to be scanned with Yitong', hint: 'Please scan with Yitong', same_phone: 'Open Yitong on this phone', scanned: 'Scanned. Please choose the certificate on the phone', chosen: 'The certificate of {holder} was chosen. Please enter the PIN on the phone',
  refused_title: 'This did not work', holder: 'Holder: {holder}', again: 'Refresh the QR code', to_order: 'See that order',
  reason: {
    by_phone: 'The scan was cancelled on the phone.', digits: 'The digits typed on the phone differ; the log-in was cancelled.', many_phones: 'Several phones scanned this code, so it was withdrawn.',
    other_person: 'The holder of that certificate is not the person who is logged in here. Please log in with your own account.', nothing: 'There is no order that can be renewed.',
    too_early: 'The service still runs for long; there is no order to renew. Renewal opens 90 days before the end.', too_late: 'The service ended more than 365 days ago. Please apply for a new certificate.',
    order_open: 'There is an unfinished order already; a second one cannot be opened.', not_offered: 'This kind of certificate cannot be renewed online. Please contact us.', revoked: 'This certificate is suspended or revoked and cannot be renewed.', other: 'Please refresh the QR code and try again.',
  },
  lead: 'Please check the details. They come from your certificate and cannot be changed here.', subject: 'Holder', certificate: 'Certificate to renew', period: 'Service period', name: 'Name', mobile: 'Mobile number',
  cert_subject: 'Subject', serial: 'Serial number', key_algorithm: 'Key algorithm', issuer: 'Issuer', service_from: 'Service from', service_until: 'Service until', new_until: 'After the renewal until',
  lapsed_note: 'The service is over: please do the face check again. The new period begins when the payment succeeds; then claim a new certificate in Yitong.', identity: 'Identity check', identity_done: 'Confirmed on the phone with the PIN', submit: 'Submit and pay',
  fee: 'Renewal fee',
  done: {
    title: 'Renewed', lead: 'The renewal is in effect now; the service runs until {until}.', next: 'What comes next', extend_title: 'Extend the certificate on the phone', extend_text: 'The certificate itself is extended on the phone: open Yitong, Me › My certificates, open this certificate and choose “Extend”.',
    claim_title: 'Claim the new certificate', claim_text: 'The old certificate has run out: open Yitong, My certificates, and claim the new one.', order_title: 'See the order', order_text: 'Under My account › Orders at any time.', contact_title: 'Need help?',
    app: 'Open Yitong', warning: 'If you take part in an open bid, first make sure that the extension does not affect files that are encrypted already.',
  },
  login: { tab: 'Scan', text: 'Log in by scanning with the phone app Yitong, without a password.', label: 'QR code to log in, to be scanned with Yitong', start: 'Show the QR code', digits: 'Please type these two digits on the phone', done: 'Confirmed on the phone, logging in…', digits_hint: 'Only you can see these digits. Tell them to nobody.' },
  scan: {
    title: 'Scan', lead: 'Scan the QR code of a website to log in or to renew.', camera: 'Scan with the camera', camera_on: 'Hold the QR code into the frame', camera_off: 'Close the camera', no_camera: 'The camera did not open: allow it, or use another way below.',
    picture: 'Choose a picture', no_code: 'No QR code was found in the picture. Please try a clearer one.', paste: 'Paste what the QR code says', paste_hint: 'The address in the QR code, or its 22 characters', go: 'Continue', not_ours: 'This is not a QR code of this system.',
    who: 'Who asks', account: 'Account on the website', address: 'Network address', browser: 'Browser', at: 'Time', what: 'What for', what_renewal: 'Renew one of your certificates', what_login: 'Log in to the website of Liaoning CA with your account',
    other_address: 'The website and this phone have different network addresses. If it is not you, please refuse.', same_address: 'The website and this phone are in the same network.', login_warning: 'Go on only if you yourself are logging in right now. Whoever asks you to scan may be a fraud.',
    digits: 'The two digits that the website shows', confirm: 'Confirm the log-in', refuse: 'Refuse', refused: 'Refused', refused_text: 'The website learns nothing.', login_done: 'Log-in confirmed', login_done_text: 'The website logs in by itself. If it was not you, end it under Settings › Devices.',
    choose: 'Choose the certificate to renew', none: 'There is no usable certificate on this phone', none_text: 'Please scan with the phone that claimed the certificate.', until: 'Valid until {date}', continue: 'Next', renew_confirm: 'Confirm the renewal with the PIN', renew_done: 'Confirmed', renew_done_text: 'Please go back to the website for the invoice and the payment.',
    again: 'Scan again', browser_unknown: 'Unknown browser', browser_on: '{browser} · {system}',
  },
  pin: {
    title: 'Enter the PIN', pin: 'PIN of the certificate', submit: 'Confirm', wrong: 'The PIN is wrong; {n} tries are left.', own_title: 'Choose a PIN of your own', own_text: 'You still have the first PIN. Before the first use, please choose your own.', current: 'First PIN (last six digits of the number)',
    fresh: 'New PIN', again: 'New PIN again', differs: 'The two PINs differ.', not_here: 'The key of this certificate is not on this phone; it cannot be confirmed here.', working: 'Signing, please keep the page open…', content: 'What is signed', what: 'What you sign with the certificate', changed: 'The PIN was not changed: keep using the first one and change it next time.',
  },
  extension: {
    title: 'Extend the certificate', entry: 'Extend the certificate', old_end: 'Valid until now', new_end: 'After the extension', begin: 'Confirm with the PIN', warning: 'A new certificate for the same key is issued; the old one stays valid until its end. If you take part in an open bid (encrypted files uploaded, not yet opened), wait until the bids are opened.',
    understood: 'I understand; I have no open bids', reviewing: 'In review', reviewing_text: 'The renewal is in review, or the new certificate is being made. This page refreshes itself.', done: 'Extended', done_text: 'The new certificate is on this phone, valid until {date}.', see: 'See the certificate',
    state: { not_renewed: 'Not renewed yet. Please renew on the website first.', too_early: 'The renewal is in effect. The certificate can be extended when less than 3 months are left.', run_out: 'The certificate has run out and cannot be extended. After a renewal, claim a new one.', revoked: 'The certificate is suspended or revoked and cannot be extended.', failed: 'This did not work; please try again.' },
  },
  purpose: { renewal: 'Renewal', extension: 'Extension' },
  field: { ends_at: 'Service ends', new_end: 'New end', old_end: 'Old end', serial: 'Serial number', at: 'Time' },
  reminder: { title: 'Reminder', due: 'The service of {holder}’s certificate ends on {date} (days left: {n}).', due_today: 'The service of {holder}’s certificate ends today ({date}).', renew: 'Renew', order: 'See the order', dismiss: 'Got it', dismissed: 'Reminder dismissed', more: '{n} more reminders' },
}
export default renewal
