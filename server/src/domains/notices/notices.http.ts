import type { noticeRoutes } from '@naast/shared/contract/notices';
import type { Handlers } from '../../platform/http/handlers.js';
import type { PublicPages } from '../public-pages.js';
import { objectToAnswer } from './actions/object-to-answer.js';
import { listNoticePages, readNoticeStatus, seeNotice } from './actions/reads.js';
import { sendNotice } from './actions/send-notice.js';
import { presentNotice } from './notices.present.js';

/** By name: the compiler would write out each route in the type of the list of domains, which has an end. */
export interface NoticeHttp extends Handlers<typeof noticeRoutes> {}

export const noticeHttp = (pages: PublicPages): NoticeHttp => ({
  async listNoticePages(ctx) {
    const listed = await listNoticePages(ctx, pages);
    return { pages: listed.map(({ path, title }) => ({ path, title: { nl: title.nl, en: title.en } })) };
  },
  async sendNotice(ctx, { body }) {
    await ctx.rateLimits.consume('notice');
    return sendNotice(ctx, pages, body);
  },
  async readNoticeStatus(ctx, { body }) {
    await ctx.rateLimits.consume('return');
    return presentNotice(await readNoticeStatus(ctx, pages, body), ctx.now());
  },
  async objectToAnswer(ctx, { body }) {
    await ctx.rateLimits.consume('return');
    return presentNotice(await seeNotice(ctx, pages, await objectToAnswer(ctx, body)), ctx.now());
  },
});
