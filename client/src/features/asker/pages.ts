import { hasVisit } from '../../api/has-visit.js';
import { spreekuurQuery } from '../../api/queries.js';
import type { PageRow } from '../../page-row.js';
import { AskPage } from './ask-page.js';
import { askForm, confirmForm, drawForm, mineForms, returnForm } from './asker-forms.js';
import { MinePage } from './mine-page.js';
import { myQuestionQuery } from './queries.js';
import { ReturnPage } from './return-page.js';

export const askerPages = [
  {
    path: '/ask',
    description: 'ask',
    Component: AskPage,
    load: ({ self, queries, call }) =>
      Promise.all([
        queries.query(spreekuurQuery(call)),
        self.may.askQuestions && hasVisit(self) && queries.query(myQuestionQuery(call)),
      ]),
    forms: [askForm, drawForm, confirmForm],
  },
  { path: '/return', description: 'return', Component: ReturnPage, forms: [returnForm] },
  {
    path: '/mine',
    Component: MinePage,
    load: ({ queries, call }) =>
      Promise.all([queries.query(spreekuurQuery(call)), queries.query(myQuestionQuery(call))]),
    forms: mineForms,
  },
] satisfies PageRow[];
