import type { QuestionList as List } from '@naast/shared/contract/answering';
import type { ThreadId } from '@naast/shared/contract/spreekuur';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { type NarrowedList, questionsQuery, wholeList } from '../../api/account-queries.js';
import { useSelf } from '../../api/self-context.js';
import { splitAddress } from '../../language/addresses.js';
import { LocalLink } from '../../language/local-link.js';
import { useTranslation } from '../../language/use-translation.js';
import { usePlace } from '../../router.js';
import { buttonClass } from '../../ui/button.js';
import { TwoChairs } from '../../ui/drawings/two-chairs.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Page } from '../../ui/frame/page.js';
import { NeedsTeam } from '../../ui/needs-team.js';
import styles from './desk.module.css';
import { HalfHour } from './half-hour.js';
import { listAt, listWith } from './list-paths.js';
import { NarrowList, narrowedFor } from './narrow-list.js';
import { OpenedQuestion } from './opened-question.js';
import { questionQuery } from './queries.js';
import { QuestionFacts } from './question-facts.js';
import { ListTabs, QuestionList } from './question-list.js';
import { rowOf } from './question-row.js';

/** The team's questions: a list, and the opened one beside it; on a phone one of the two. */
export function Desk({ threadId = null }: { readonly threadId?: ThreadId | null }) {
  const { t } = useTranslation();
  const { self } = useSelf();
  return (
    <Page isDesk={self?.kind === 'team'}>
      {self?.kind !== 'team' && <h1>{t('questions.title')}</h1>}
      <NeedsTeam self={self}>
        <Panes threadId={threadId} mayAnswer={self?.may.answerQuestions === true} />
      </NeedsTeam>
    </Page>
  );
}

function Panes({ threadId, mayAnswer }: { readonly threadId: ThreadId | null; readonly mayAnswer: boolean }) {
  const { t } = useTranslation();
  const show = useShownList(threadId);
  const [chosen, setChosen] = useState(wholeList);
  const narrowed = narrowedFor(show, chosen);
  const list = useRef<HTMLUListElement>(null);
  const { keepScroll, hasMoved } = usePlaceInList(threadId, list);
  const first = useInfiniteQuery(questionsQuery(show, narrowed)).data?.pages[0];
  const isAlone = threadId === null && first?.questions.every(({ may }) => !may.read);
  const Title = threadId === null ? 'h1' : 'p';
  return (
    <div className={styles.desk} data-open={threadId !== null} data-alone={isAlone}>
      <section className={styles.pane} aria-label={t('questions.title')} onClickCapture={keepScroll}>
        <div className={styles.top}>
          <Title className={styles.title}>{t('questions.title')}</Title>
          <ListTabs show={show} />
          {mayAnswer && show === 'open' && <HalfHour />}
          <NarrowList show={show} narrowed={narrowed} mayAnswer={mayAnswer} onNarrow={setChosen} />
          {!mayAnswer && <p className={styles.small}>{t('questions.leadFacts')}</p>}
        </div>
        <QuestionList
          key={`${show} ${narrowed.part} ${narrowed.themeId}`}
          show={show}
          narrowed={narrowed}
          openId={threadId}
          list={list}
        />
      </section>
      <div className={styles.opened}>
        {threadId === null ? (
          <Pick show={show} narrowed={narrowed} />
        ) : (
          <OpenedQuestion
            key={threadId}
            threadId={threadId}
            show={show}
            narrowed={narrowed}
            takesFocus={hasMoved}
          />
        )}
      </div>
    </div>
  );
}

/** Beside a list of which nothing is opened yet: the first that waits, without its words. Reading is logged, so it takes a click. */
function Pick({ show, narrowed }: { readonly show: List; readonly narrowed: NarrowedList }) {
  const { t } = useTranslation();
  const { data } = useInfiniteQuery(questionsQuery(show, narrowed));
  const first = data?.pages[0]?.questions.find(({ may }) => may.read);
  if (!first) return null;
  return (
    <EmptyState
      drawing={<TwoChairs />}
      action={
        show === 'open' && (
          <LocalLink to={`/team/questions/${first.id}`} className={buttonClass({})}>
            {t('questions.pick.read')}
          </LocalLink>
        )
      }
    >
      <h2>{t(show === 'open' ? 'questions.pick.first' : 'questions.pick.title')}</h2>
      {show === 'open' && <QuestionFacts question={first} />}
      <p className="quiet">{t('questions.pick.text')}</p>
    </EmptyState>
  );
}

/** The list that was chosen last; on arrival at a question, the one that it is in. Stays when an answer moves the question. */
function useShownList(threadId: ThreadId | null): List {
  const chosen = listAt(splitAddress(usePlace().pathname).path);
  const { data } = useQuery(questionQuery(threadId));
  const [kept, setKept] = useState<List | null>(null);
  const show = chosen ?? kept ?? (data ? listWith(data) : null);
  if (show !== kept) setKept(show);
  return show ?? 'open';
}

/** Brings focus and scroll back to the row of the question that was open, and tells whether the user came from another view. */
function usePlaceInList(threadId: ThreadId | null, list: { readonly current: HTMLUListElement | null }) {
  const [at, setAt] = useState({ threadId, hasMoved: false });
  if (at.threadId !== threadId) setAt({ threadId, hasMoved: true });
  const scroll = useRef(0);
  const before = useRef(threadId);
  useEffect(() => {
    const left = before.current;
    before.current = threadId;
    if (left === threadId) return;
    window.scrollTo(0, threadId === null ? scroll.current : 0);
    if (threadId === null && left !== null) rowOf(list.current, left)?.focus({ preventScroll: true });
  }, [threadId, list]);
  return {
    hasMoved: at.hasMoved,
    keepScroll() {
      if (threadId === null) scroll.current = window.scrollY;
    },
  };
}
