import type { Texts } from '../shape.js';

export const frame: Texts['frame'] = {
  skip: 'Skip to the content',
  quickExit: 'Leave this site',
  quickExitHint:
    'Takes you to the weather forecast right away. On a keyboard: Shift three times. Your browser does remember that you were here.',
  home: 'Naast, to the home page',
  language: 'Language',
  privacy: 'What we keep',
  pages: {
    terms: 'Terms of use',
    accessibility: 'Accessibility',
    complaints: 'Complaints',
    lostWords: 'Lost your nine words?',
    changedOn: 'Last changed on {{date}}.',
  },
  notice: 'Report something illegal',
  team: 'For the team',
  ownTeam: 'To the team',
  member: 'Account',
  footer: 'Naast is made for peers. No adverts, no tracking.',
  close: 'Close',
  loading: 'One moment …',
  ratherNot: 'No, don’t',
  retry: 'Try again',
  offline: 'You have no connection. We’ll keep trying.',
  otherTimeZone: 'All times here are {{place}} time. It is now {{time}} there.',
  withoutScript:
    'JavaScript is off in your browser. You can read, call, ask a question and leave as usual. You can’t talk in a room or sign in.',
  asServed:
    'You see the simple version of this page. Your browser is a bit older, or something did not arrive well. You can read, call, ask a question and leave as usual. You can’t talk in a room or sign in. Load the page again: that sometimes helps.',
  byHand: 'Reload the page now and then to see what has changed.',
  copy: 'Copy the text',
  copied: 'Copied',
  left_one: '{{count}} character left',
  left_other: '{{count}} characters left',
  over_one: '{{count}} character too many. Make it a little shorter. What you typed stays.',
  over_other: '{{count}} characters too many. Make it a little shorter. What you typed stays.',
  notSetUp: 'We’re still setting up.',
  toSetup: 'Is that you? Set up Naast',
  welcome: 'Welcome to {{name}}',
  contacts: {
    title: 'The organisation',
    responsible: 'Responsible for your data',
    contact: 'Contact',
    complaints: 'A complaint? You can also go outside the team',
  },
  maintenance: 'Planned maintenance {{from}}, until {{until}}. Naast will be away for a while.',
  error: {
    title: 'Something went wrong',
    offlineTitle: 'You have no connection',
    offline:
      'This page could not be loaded. Try again when you are connected. You can call a helpline without internet.',
    text: 'It’s not your fault. Try again in a moment. Do you need someone now? Call or chat with one of these helplines.',
  },
  notFound: {
    title: 'This page does not exist',
    text: 'Maybe it is gone, or the address is not quite right.',
    home: 'Go to the home page',
  },
};
