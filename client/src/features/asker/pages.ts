import type { EntryId } from '@naast/shared/contract/spreekuur';
import { hasVisit } from '../../api/has-visit.js';
import { spreekuurQuery } from '../../api/queries.js';
import { idIn, type PageRow, type PageRowWith } from '../../page-row.js';
import { flagForm } from '../../ui/flag/flag-form.js';
import { myHoldsQuery } from '../../ui/holds/my-holds.js';
import { myAlarmQuery } from '../../ui/not-safe/use-my-alarm.js';
import { appealForm, findMeasureForm } from './appeal-forms.js';
import { AppealPage } from './appeal-page.js';
import { AskPage } from './ask-page.js';
import { askForm, confirmForm, drawForm, mineForms, returnForm } from './asker-forms.js';
import { FlagPage } from './flag-page.js';
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
  } satisfies PageRow,
  {
    path: '/appeal',
    Component: AppealPage,
    isPrivate: true,
    forms: [findMeasureForm, appealForm],
  } satisfies PageRow,
  { path: '/return', description: 'return', Component: ReturnPage, forms: [returnForm] } satisfies PageRow,
  {
    path: '/mine',
    Component: MinePage,
    async load({ queries, call }) {
      const [question] = await Promise.all([
        queries.query(myQuestionQuery(call)),
        queries.query(spreekuurQuery(call)),
      ]);
      // Without JavaScript nothing else reads it.
      const place = question && ({ kind: 'thread', id: question.id } as const);
      if (place)
        await Promise.all([
          queries.query(myAlarmQuery(place, call)),
          queries.query(myHoldsQuery(place, call)),
        ]);
    },
    forms: mineForms,
  } satisfies PageRow,
  {
    path: '/mine/flag/:entryId',
    params(given) {
      const entryId = idIn<EntryId>(given['entryId']);
      return entryId && { entryId };
    },
    Component: FlagPage,
    isPrivate: true,
    load: ({ queries, call }) => queries.query(myQuestionQuery(call)),
    forms: [flagForm],
  } satisfies PageRowWith<{ entryId: EntryId }>,
] as const;
