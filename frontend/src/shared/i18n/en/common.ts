import type { Schema } from '../schema.ts'

const common: Schema['common'] = {
  language: 'Language', other_language: '中文', switch_language: 'Switch to Chinese',
  large_type: 'Large type', normal_type: 'Normal type', skip: 'Skip to main content', required: 'required', optional: 'optional',
  loading: 'Loading…', retry: 'Try again', refresh: 'Refresh', close: 'Close', cancel: 'Cancel', confirm: 'OK', back: 'Back', next: 'Next', previous: 'Back',
  save: 'Save', saved: 'Saved', saving: 'Saving…', remove: 'Remove', replace: 'Replace', preview: 'Preview', upload: 'Upload', download: 'Download', submit: 'Send', show: 'Show', hide: 'Hide',
  coming: 'Coming soon', details: 'Details', more: 'More actions', yes: 'Yes', no: 'No', none: 'None', home: 'Back to home', contact: 'Customer service', hours: 'Hours {hours}',
  seconds: '{n} s', minutes: '{n} min', hours_n: '{n} h', days: '{n} days', yuan: '{amount} 元',
  connection_lost: 'Connection lost, trying again…', page_failed: 'The page could not be loaded',
  not_found: { title: 'There is no such page', text: 'The address may have changed. Start again from the home page.' },
  page_error: { title: 'Something went wrong on this page', text: 'Please reload. What was saved is not lost.', reload: 'Reload' },
  sms: { get: 'Get code', again: 'Again in {n} s', solving: 'Security check…', sent: 'The code was sent. It is valid for {n} minutes.', label: 'SMS code' },
  qr: {
    loading: 'Making the code…', left: 'This code runs out in {time}', expired: 'This code has expired', refresh: 'New code', scanned: 'Scanned: go on with your phone',
    done: 'Done', failed: 'The code could not be loaded',
  },
  agreement: { read: 'Read “{title}”', version: 'Version {version} · {date}', loading: 'Loading the agreement…', agree: 'I have read and accept', close: 'Done reading' },
  masked: { show: 'Show in full', hide: 'Hide', audited: 'Showing the full value is recorded' },
  password: {
    strength: 'Strength', weak: 'weak', fair: 'fair', strong: 'strong', show: 'Show password', hide: 'Hide password',
    rule_length: '8 to 64 characters', rule_kinds: 'three of lower case, upper case, digit, symbol', rule_common: 'not a common password', rule_mobile: 'without the mobile number',
    met: 'met', unmet: 'not met',
  },
}
export default common
