import type { NoticeOutcome } from '@naast/shared/contract/notices';
import { written } from '@naast/shared/texts/written';
import type { Ctx } from '../../kernel/ctx.js';
import { orNull } from '../../kernel/or-null.js';
import type { Domain } from '../domain.js';
import { noticeCases } from './notices.cases.js';
import './notices.events.js';
import { noticeHttp } from './notices.http.js';
import { noticeCollection } from './notices.model.js';
import { noticePolicy } from './notices.policy.js';
import { noticeStore } from './notices.store.js';
import type { Notice } from './notices.types.js';

export { answerObjection } from './actions/answer-objection.js';
export type { Notice } from './notices.types.js';

/** Null once only bare facts are left. */
export const findNotice = (ctx: Ctx, noticeId: string): Promise<Notice | null> =>
  ctx.stores.notices.find(noticeId);

/** Those of which a case has still to be made. */
export const noticesDue = (ctx: Ctx): Promise<Notice[]> => ctx.stores.notices.due();
export const noteNoticeCaseMade = (ctx: Ctx, noticeId: string): Promise<void> =>
  ctx.stores.notices.noteCaseMade(noticeId);

/** What was decided about it in the queue, for its sender. Twice it is as once. */
export async function answerNotice(
  ctx: Ctx,
  noticeId: string,
  decision: { readonly by: string; readonly outcome: NoticeOutcome; readonly words: string },
): Promise<void> {
  // Its words may have gone in between: then nobody reads it.
  await orNull(ctx.stores.notices.decide(noticeId, decision, ctx.now()));
}

/** Keeps its words beyond their term; null: not any more. */
export const holdNotice = (ctx: Ctx, noticeId: string, until: Date | null): Promise<void> =>
  ctx.stores.notices.hold(noticeId, until);

export const notices = {
  policy: noticePolicy,
  cases: noticeCases,
  stores: ({ connection, vault }) => ({ notices: noticeStore(connection, vault) }),
  collections: [noticeCollection],
  keys: {
    notice: {
      among: (ctx, ids) => ctx.stores.notices.among(ids),
      isBackedUp: false,
      remove: (ctx, id) => ctx.stores.notices.makeBare(id, ctx.now()),
    },
  },
  mentions: {
    ids: (ctx) => ctx.stores.notices.mentioned(),
    forget: (ctx, accountId) => ctx.stores.notices.forgetAccount(accountId),
  },
  async personalData(ctx, { id, kind }, { language }) {
    if (kind === 'member') return [];
    const line = `${written[language].accountFile.notices}: ${await ctx.stores.notices.countOf(id)}`;
    return [{ title: null, lines: [line] }];
  },
  http: ({ publicPages }) => noticeHttp(publicPages),
  audience: {
    // Who hears it is told by its case.
    'notice.sent': async () => undefined,
    'notice.objected': async () => undefined,
  },
} satisfies Domain;
