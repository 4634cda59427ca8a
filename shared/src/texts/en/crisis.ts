import type { Texts } from '../shape.js';

export const crisis: Texts['crisis'] = {
  title: 'Need somebody now?',
  short: 'Need help now?',
  more: 'More lines',
  call: 'Call {{number}}',
  chat: 'Chat at {{site}}',
  chatShort: 'Chat',
  newTab: '(opens in a new tab)',
  always: 'Day and night',
  between: '{{from}} – {{to}}',
  closedNow: 'Closed now. Opens at {{from}}.',
  sharedDevice: 'I share this device',
  sharedDeviceHint:
    'Chat and 0800 numbers then come first. A number does stay in the list of calls on the device, until you erase it.',
  checkedOn: 'Numbers checked on {{date}}.',
  fallback: {
    danger: 'Immediate danger',
    suicide: 'Are you thinking of suicide? Call day and night, free and anonymous.',
    listening: 'De Luisterlijn: somebody to talk with.',
    otherwise: 'Otherwise: your GP or the out-of-hours GP. They can call the crisis service.',
    isNot:
      'Naast gives no acute help and no treatment. We keep no IP addresses, so we usually cannot send help to you.',
  },
};
