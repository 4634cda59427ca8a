import type { Texts } from '../shape.js';

export const crisis: Texts['crisis'] = {
  title: 'Need someone now?',
  short: 'Need help now?',
  more: 'More help',
  moreShort: 'More',
  call: 'Call {{number}}',
  chat: 'Chat at {{site}}',
  chatShort: 'Chat',
  newTab: '(opens in a new tab)',
  always: 'Day and night',
  between: '{{from}} – {{to}}',
  closedNow: 'Closed now. Opens at {{from}}.',
  closedUntil: 'Closed now. Open: {{days}}, from {{from}}.',
  sharedDevice: 'I share this device',
  sharedDeviceHint:
    'Chat and 0800 numbers then come first. They stand out less on the bill. The nine words of your question are then not printed.',
  sharedDeviceBack: '“Back” does not lead to what you read here.',
  sharedDeviceTraces: 'Your call list and your browser do remember where you were, until you delete it.',
  checkedOn: 'Numbers checked on {{date}}.',
  fallback: {
    danger: 'Immediate danger',
    suicide: 'Are you thinking of suicide? Call day and night, free and anonymous.',
    listening: 'De Luisterlijn: someone to talk with.',
    otherwise: 'You can also call your GP or the out-of-hours GP. They can call the crisis service.',
    isNot:
      'Naast offers no emergency help and no treatment. We keep no IP addresses, so we usually can’t send help to you.',
  },
};
