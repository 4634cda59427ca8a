import type { PolicyCases } from '../../kernel/policy-cases.js';
import type { NoticeAbility } from './notices.policy.js';
import type { Notice } from './notices.types.js';

const noticeFor = (now: Date, changes: Partial<Notice> = {}): Notice => ({
  id: 'notice',
  path: '/rooms/room',
  kind: 'hate',
  language: 'nl',
  sentIn: now,
  words: 'words',
  page: null,
  decided: null,
  objection: null,
  wordsUntil: new Date(now.getTime() + 60_000),
  keptUntil: new Date(now.getTime() + 120_000),
  heldUntil: null,
  ...changes,
});

export const noticeCases: PolicyCases<NoticeAbility> = {
  'notice.send': () => ({ always: null }),
  'notice.return': (now) => ({
    'words of a notice': { notice: noticeFor(now) },
    'words of none': { notice: null },
  }),
  'notice.object'(now) {
    const decided = { by: 'host', at: now, outcome: 'nothingWrong', words: 'why' } as const;
    return {
      'nobody decided yet': { notice: noticeFor(now) },
      'it was decided': { notice: noticeFor(now, { decided }) },
      'it was decided, and its words are gone': { notice: noticeFor(now, { decided, words: null }) },
      'they said so before': {
        notice: noticeFor(now, { decided, objection: { words: null, at: now, decided: null } }),
      },
      'words of none': { notice: null },
    };
  },
};
