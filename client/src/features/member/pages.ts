import { accountQuery } from '../../api/account-queries.js';
import type { PageRow } from '../../page-row.js';
import { MemberPage } from './member-page.js';
import { RecoverPage } from './recover-page.js';
import { SignUpPage } from './sign-up-page.js';

export const memberPages = [
  {
    path: '/me',
    description: 'member',
    Component: MemberPage,
    isPrivate: true,
    load: ({ self, queries, call }) => self.kind === 'member' && queries.query(accountQuery(call)),
  },
  { path: '/me/new', description: 'member', Component: SignUpPage, isPrivate: true },
  { path: '/me/recover', Component: RecoverPage, isPrivate: true },
] satisfies PageRow[];
