import { z } from 'zod';
import { languages } from '../languages.js';
import { limits } from '../limits.js';
import { plainText } from './given-text.js';
import { bilingualSchema, defineRoutes, idOf, instant } from './kit.js';
import { codenameSchema } from './spreekuur.js';

/** Notices: anybody outside tells that a public page has what the law forbids (Digital Services Act, article 16). */

export const noticeIdSchema = idOf('NoticeId');
export type NoticeId = z.infer<typeof noticeIdSchema>;

/** What is wrong. Stored; never renamed. */
export const noticeKinds = [
  'threat',
  'hate',
  'abuse',
  'privacy',
  'fraud',
  'copyright',
  'somethingElse',
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** Kinds whose case begins as one of which somebody's life or safety may depend. */
export const graveNoticeKinds = ['threat', 'abuse'] as const satisfies readonly NoticeKind[];

/** What a person of the team decides about it. Stored; never renamed. */
export const noticeOutcomes = ['nothingWrong', 'takenAway', 'toAuthorities', 'notOurs'] as const;
export type NoticeOutcome = (typeof noticeOutcomes)[number];

/** A public page of this house, by its path without a language: never an address elsewhere. */
export const pagePathSchema = z
  .string()
  .max(80)
  .regex(/^\/(?:[a-z-]+(?:\/[A-Za-z0-9_-]{1,40})?)?$/);

const pageSchema = z.strictObject({ path: z.string(), title: bilingualSchema });
/** One that is gone has no title. */
export const noticePageSchema = z.strictObject({ path: z.string(), title: bilingualSchema.nullable() });

const words = plainText({ maxCharacters: limits.notice.maxCharacters });
const objectionWords = plainText({ maxCharacters: limits.notice.objectionMaxCharacters });
const codename = z.string().max(limits.codename.maxCharacters);

/** A notice for who sent it, by its nine words. */
export const myNoticeSchema = z.strictObject({
  /** Null once its words are gone. */
  page: noticePageSchema.nullable(),
  kind: z.enum(noticeKinds),
  /** The hour in which it came. */
  sentAt: instant,
  words: z.string().nullable(),
  /** `lapsed`: nobody decided in time, and its words are gone. */
  state: z.enum(['waiting', 'decided', 'lapsed']),
  /** `words`: why; null once its term is over. The hour in which a person decided. */
  decided: z
    .strictObject({ outcome: z.enum(noticeOutcomes), words: z.string().nullable(), at: instant })
    .nullable(),
  /** What its sender wrote against that, and what another person answered. */
  objection: z
    .strictObject({
      words: z.string().nullable(),
      decided: z.strictObject({ isRight: z.boolean(), words: z.string().nullable() }).nullable(),
    })
    .nullable(),
  /** Until when its sender can say once that they disagree; null: not, or not any more. */
  objectUntil: instant.nullable(),
  /** Nobody else of the team can read that now: the outside contact can. */
  isNobodyElse: z.boolean(),
  /** Two people of the team hold its words until then, beyond their term. */
  heldUntil: instant.nullable(),
  /** Until when this can be read with the nine words. */
  readableUntil: instant,
});
export type MyNotice = z.infer<typeof myNoticeSchema>;

export const noticeRoutes = defineRoutes({
  listNoticePages: {
    method: 'GET',
    path: '/api/notices/pages',
    summary: 'The public pages of this house, of which notice can be given.',
    ability: 'notice.send',
    reply: z.strictObject({ pages: z.array(pageSchema) }),
    errors: [],
  },
  sendNotice: {
    method: 'POST',
    path: '/api/notices',
    summary:
      'Anybody gives notice of what the law forbids on a public page, and gets nine words by which they read the answer later. No name, address or account is asked.',
    ability: 'notice.send',
    body: z.strictObject({
      path: pagePathSchema,
      kind: z.enum(noticeKinds),
      words,
      language: z.enum(languages),
    }),
    reply: codenameSchema,
    errors: ['holdsCodename'],
  },
  readNoticeStatus: {
    method: 'POST',
    path: '/api/notices/status',
    summary:
      'A notice by its nine words: whether somebody decided, what, and why. One answer for unknown words and for what is gone.',
    ability: 'notice.return',
    body: z.strictObject({ codename }),
    reply: myNoticeSchema,
    errors: ['codenameUnknown'],
  },
  objectToAnswer: {
    method: 'POST',
    path: '/api/notices/objections',
    summary: 'Who sent a notice disagrees with the answer, once. Read by one of the team who did not decide.',
    ability: 'notice.object',
    body: z.strictObject({ codename, words: objectionWords }),
    reply: myNoticeSchema,
    errors: ['codenameUnknown', 'notAllowed', 'holdsCodename'],
  },
});
