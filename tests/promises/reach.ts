import type { Chapter } from './guarantee.js';

export const reach: Chapter = {
  title: 'For everybody, and on a bad evening',
  guarantees: [
    {
      title: 'For everybody',
      text: 'WCAG 2.2 AA, 320 pixels, dark, keyboard only, and new lines announced.',
      now: 'kept, by axe on every screen in both languages, each also on a phone in letters twice as large; rooms also at 400 % zoom, other pages at that zoom only by hand; a screen reader by what the page tells it, [not on a device](decisions/0078-a-room-by-keyboard-and-by-ear.md)',
      tests: [
        'tests/journeys/every-screen',
        'tests/journeys/every-part',
        'tests/journeys/an-evening',
        'tests/journeys/keyboard-in-a-room',
        'tests/journeys/heard-in-a-room',
        'tests/journeys/states-of-a-room',
      ],
    },
    {
      title: 'Without JavaScript',
      text: 'Crisis lines, reading, and the asker’s whole way: asking, coming back with nine words, saving an answer.',
      now: 'kept',
      tests: ['tests/journeys/without-javascript', 'tests/journeys/every-screen'],
    },
    {
      title: 'No page is ever blank',
      text: 'A browser API that is missing or refused costs its own feature only. A script that fails leaves the page as it was served. A translated page keeps working.',
      now: 'kept',
      tests: [
        'tests/journeys/lacking-browsers',
        'tests/journeys/hard-connections',
        'tests/journeys/what-comes-later',
        'tests/journeys/built-for',
        'tests/architecture/browser-apis',
      ],
    },
    {
      title: 'While the store is away',
      text: 'A page still has the crisis lines for now, says that the same is welcome later, and ends nobody’s visit.',
      now: 'kept',
      tests: ['tests/api/store-away', 'tests/privacy/store-away'],
    },
    {
      title: 'A flood hides nobody',
      text: 'Every open question is reachable, page after page. Only what a person set aside goes, after 30 days; whatever its asker writes brings it back.',
      now: 'kept',
      tests: [
        'tests/spreekuur/a-flood',
        'tests/spreekuur/setting-aside',
        'tests/journeys/tidying-up',
        'tests/journeys/without-javascript',
      ],
    },
    {
      title: 'What speaks of danger is never held by a rule',
      text: 'The rules that hold spam, insults and floods let pass what speaks of danger. Only a door that a host put ajar holds it, and then it comes to the desks of the hosts at once.',
      now: 'kept',
      tests: [
        'shared/src/detectors/danger',
        'shared/src/detectors/judge',
        'tests/rooms/rules-that-hold',
        'tests/rooms/door-ajar-hosts',
      ],
    },
    {
      title: 'An alarm about a person gets lost nowhere',
      text: 'It is heard at once, goes further when nobody takes it, calls who is on call, and outlives a node, a taker who goes and a webhook that fails. Its author reads what happens.',
      now: 'kept',
      tests: [
        'tests/alarms/raising',
        'tests/alarms/going-further',
        'tests/alarms/nothing-gets-lost',
        'tests/alarms/hard-nights',
        'tests/alarms/what-its-author-reads',
        'tests/alarms/without-a-chair',
        'tests/rooms/lost-host',
      ],
    },
  ],
};
