import { describe, expect, it } from '@jest/globals';
import { findAll, isTest, sourcesIn } from './sources.js';

/**
 * A screen shows a control if the view's `may` says so, which the server computes by the policy that guards the action.
 * A screen that looks at roles decides the same right a second time.
 */
const screens = sourcesIn('client/src/features', 'client/src/ui').filter((source) => !isTest(source));

const byRole =
  /\brole\s*[!=]==\s*'(?!person')|\broles\.(includes|some|every|find)\(|\bhosts\.(includes|some|find)\(/;
/**
 * A visitor's role is a look too, as is having any. What a page loads (`({ self }) => self.kind …`) may differ by who asks: the server refuses
 * what they may not read.
 */
const byWhoSomebodyIs =
  /(?<!context\.|=> )\b(self|known|account)\??\.kind\s*[!=]==|\bis(Host|Consultant)Seat\b|\brole\s*[!=]==\s*'person'|\broles\.length\b/;

/** Screens that look at who somebody is, and why that is no right. */
const isNoRight: Readonly<Record<string, string>> = {
  'features/alarms/alarms-page.tsx': 'the page or its sign-in',
  'features/alarms/copied-words.tsx': 'words: what role who said it has',
  'features/asker/came-back.tsx': 'words: how many answers are new',
  'features/asker/flag-page.tsx': 'only what the team wrote can be flagged',
  'features/asker/entries.tsx': 'looks: which entries are the own ones',
  'features/asker/mine-page.tsx': 'words: whether the team wrote',
  'features/asker/news-status.tsx': 'words: how many answers are new',
  'features/asker/use-since-visit.ts': 'words: what the team wrote since the last visit',
  'features/asker/voices.tsx': 'words: whether the team wrote',
  'features/cases/cases-screen.tsx': 'the page or its sign-in',
  'features/duty/duty-page.tsx': 'the page or its sign-in',
  'features/figures/figures-page.tsx': 'the page or its sign-in',
  'features/lock/late-lock.ts': 'only a team session locks',
  'features/lock/team-lock.tsx': 'only a team session locks',
  'features/log/log-page.tsx': 'the page or its sign-in',
  'features/lookbacks/lookbacks-page.tsx': 'the page or its sign-in',
  'features/measures/measures-page.tsx': 'the page or its sign-in',
  'features/member/member-page.tsx': 'which page is the own one',
  'features/member/words-page.tsx': 'which page is the own one',
  'features/questions/desk.tsx': 'the frame around the sign-in',
  'features/questions/team-entries.tsx': 'looks and words: who wrote an entry',
  'features/questions/tidy/tidy-page.tsx': 'the page or its sign-in',
  'features/reviews/closed-rooms-page.tsx': 'the page or its sign-in',
  'features/reviews/reviewed-item.tsx': 'words: what role who said it has',
  'features/room/goodbye/goodbye.tsx': 'words, and the way home',
  'features/room/held/held-item.tsx': 'words: which hosts look',
  'features/room/held/held-items.tsx': 'words: that a host reads first',
  'features/room/host/free-seat.tsx': 'words: why a consultant goes',
  'features/room/apart/talks-here.tsx': 'words: whether the room has a host less by a talk',
  'features/room/host/whispers.tsx': 'whether another host is there to whisper to',
  'features/room/live/announcer.tsx': 'words',
  'features/room/live/empty-talk.tsx': 'words: whether somebody is there to greet',
  'features/room/live/live-context.ts':
    'what is asked before contact details are sent; the server refuses them',
  'features/room/live/role-mark.tsx': 'the mark of a host, and of a consultant',
  'features/room/live/room-bar.tsx': 'words: which hosts read along',
  'features/room/live/use-moves-text.ts': 'words: who came and left',
  'features/room/message/arrival.tsx': 'words: that a host is there',
  'features/room/outside/outside.tsx': 'words: which session has ended',
  'features/room/room-page.tsx': 'a visit begins with entering',
  'features/room/seats.ts': 'the order of the list',
  'features/team/desk/desk.tsx': 'words: that a role has to be given first',
  'features/team/faults/faults-page.tsx': 'the page or its sign-in',
  'features/team/shift/pause-page.tsx': 'the page or its sign-in',
  'features/team/shift/shift-page.tsx': 'the page or its sign-in',
  'features/team/team-page.tsx': 'the page or its sign-in',
  'ui/account/end-section.tsx': 'words',
  'ui/account/recovery-section.tsx': 'words: codes or words',
  'ui/changing/changing-page.tsx': 'the page or its sign-in',
  'ui/crisis/shared-device.tsx': 'who has no session has said nothing',
  'ui/frame/frame.tsx': 'the page or its sign-in',
  'ui/frame/header.tsx': 'which page is the own one',
  'ui/frame/page.tsx': 'the links to sign in',
  'ui/frame/team-nav.tsx': 'the page or its sign-in',
  'ui/needs-team.tsx': 'the page or its sign-in',
};

describe('what a screen offers', () => {
  it('is never decided by roles, or by a name among those of hosts', () => {
    expect(findAll(screens, byRole)).toEqual([]);
    expect(findAll(screens, /\bmay\.\w/).length).toBeGreaterThan(30);
  });

  it('is decided by `may`: who looks at who somebody is, is listed with the reason', () => {
    const looking = screens.filter((source) => findAll([source], byWhoSomebodyIs).length > 0);
    expect(looking.map(({ path }) => path.slice('client/src/'.length)).sort()).toEqual(
      Object.keys(isNoRight).sort(),
    );
  });
});

describe('what counts as looking at who somebody is', () => {
  it.each([
    "if (seat.role === 'person') offer();",
    "const others = seats.filter(({ role }) => role !== 'person');",
    'if (self.roles.length > 0) offer();',
    'const isHost = isHostSeat(mySeat);',
    "if (self?.kind === 'team') offer();",
  ])('%s', (text) => {
    expect(findAll([{ path: 'live-context.ts', text }], byWhoSomebodyIs)).toHaveLength(1);
  });

  it('includes files without markup', () => {
    expect(screens.some(({ path }) => path.endsWith('/live-context.ts'))).toBe(true);
  });
});

describe('what a view tells of rights', () => {
  it('is in its `may`, and not spread over it', () => {
    const contract = sourcesIn('shared/src/contract');
    expect(findAll(contract, /\bmay: /).length).toBeGreaterThan(8);
    expect(findAll(contract, /\b(may|can)[A-Z]\w*: z\./)).toEqual([]);
  });
});
