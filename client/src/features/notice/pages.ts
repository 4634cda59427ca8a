import type { PageRow, PageRowWith } from '../../page-row.js';
import { pathOfNotice } from '../../ui/frame/notice-path.js';
import { findNoticeForm, noticeForm, objectForm } from './notice-forms.js';
import { NoticePage } from './notice-page.js';
import { noticePagesQuery } from './queries.js';
import { StatusPage } from './status-page.js';

export const noticePages = [
  {
    path: '/notice/status',
    Component: StatusPage,
    isPrivate: true,
    forms: [findNoticeForm, objectForm],
  } satisfies PageRow,
  {
    path: '/notice/:page?',
    description: 'notice',
    params({ page }) {
      const about = page === undefined ? null : pathOfNotice(page);
      return page !== undefined && about === null ? null : { about };
    },
    Component: NoticePage,
    load: ({ queries, call }) => queries.query(noticePagesQuery(call)),
    forms: [noticeForm],
  } satisfies PageRowWith<{ about: string | null }>,
] as const;
