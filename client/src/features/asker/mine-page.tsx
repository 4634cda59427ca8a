import type { EntryView, MyQuestion } from '@naast/shared/contract/spreekuur';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { spreekuurQuery } from '../../api/queries.js';
import { dropAllDrafts } from '../../drafts/draft-box.js';
import { useUnsent } from '../../drafts/unsent.js';
import { FormBox } from '../../forms/form-box.js';
import { type Sending, useForm } from '../../forms/use-form.js';
import { joinNames } from '../../language/join-names.js';
import { useLanguage } from '../../language/language-context.js';
import { LocalLink } from '../../language/local-link.js';
import { useTranslation } from '../../language/use-translation.js';
import { Button, buttonClass } from '../../ui/button.js';
import { ByItself } from '../../ui/by-itself.js';
import { CopyWords } from '../../ui/copy-words.js';
import { LinesNow } from '../../ui/crisis/lines-now.js';
import { Goodbye } from '../../ui/drawings/goodbye.js';
import { NobodyWaiting } from '../../ui/drawings/nobody-waiting.js';
import { Sent } from '../../ui/drawings/sent.js';
import { EmptyState } from '../../ui/empty-state.js';
import { ErrorText } from '../../ui/error-text.js';
import { Failed } from '../../ui/failed.js';
import { Page } from '../../ui/frame/page.js';
import { MyHolds } from '../../ui/holds/my-holds.js';
import { NotSafe } from '../../ui/not-safe/not-safe.js';
import { Note } from '../../ui/note.js';
import { Skeleton } from '../../ui/skeleton.js';
import styles from './asker.module.css';
import { confirmForm, drawForm, eraseForm, furtherForm, type Words } from './asker-forms.js';
import { CameBack } from './came-back.js';
import { CodenameReceipt } from './codename-receipt.js';
import { Entries, entryAnchor } from './entries.js';
import { Keeping } from './keeping.js';
import { NewsStatus } from './news-status.js';
import { myQuestionQuery } from './queries.js';
import { SetAsideNote } from './set-aside-note.js';
import { useFreshQuestion } from './use-fresh-question.js';
import { useMyQuestionChanges } from './use-my-question-changes.js';
import { useSinceVisit } from './use-since-visit.js';
import { Voices } from './voices.js';
import { WhenRead } from './when-read.js';
import { WriteBack } from './write-back.js';

/** The asker's own thread: voices, entries, writing back, retention and erasing. */
export function MinePage() {
  const refresh = useFreshQuestion();
  const { data: question, error } = useQuery(myQuestionQuery());
  const queries = useQueryClient();
  const erasing = useForm(eraseForm, {
    onDone() {
      // Also if the next requests fail: no draft must remain in this tab.
      dropAllDrafts();
      queries.setQueryData(myQuestionQuery().queryKey, null);
      return refresh();
    },
  });
  const isErased = erasing.sent?.shown === true;
  useMyQuestionChanges(isErased ? null : (question?.id ?? null));
  return (
    <Page hasForms help="beside">
      {isErased ? (
        <Erased />
      ) : question ? (
        <Thread key={question.id} question={question} erasing={erasing} />
      ) : question === null ? (
        <None />
      ) : error ? (
        <Failed error={error} />
      ) : (
        <Skeleton shape="text" />
      )}
    </Page>
  );
}

function Thread({ question, erasing }: { question: MyQuestion; erasing: Sending }) {
  const { t } = useTranslation();
  const { data: spreekuur } = useQuery(spreekuurQuery());
  const { fresh, firstSinceVisit } = useSinceVisit(question);
  const isWaiting = question.voices.some(({ state }) => state === 'open' || state === 'taken');
  const latest = question.entries.at(-1);
  // After an entry of the team, the next reading hours are not shown: the team has read everything.
  const isLastOwn = latest !== undefined && !isFromTeam(latest);
  const isLookedAt = question.state !== 'withdrawn' && question.setAside === null;
  const isTold = isLookedAt && isWaiting && isLastOwn;
  const hasGreeting = question.entries.some(isFromTeam);
  const awaitsFirst = isLookedAt && isWaiting && !hasGreeting;
  // What was written comes before what is still to come.
  const awaited = (
    <>
      {question.may.draw && <NotYetKept />}
      {isLookedAt && isWaiting && <Voices question={question} />}
    </>
  );
  return (
    <>
      <MyHolds place={{ kind: 'thread', id: question.id }} />
      {question.linesFirst && (
        <LinesNow
          title={t('aside.linesFirst.title')}
          // No text for a question set aside: the team did not say that it is worried.
          text={question.setAside === null ? t('aside.linesFirst.text') : undefined}
        />
      )}
      <div className={awaitsFirst ? styles.arrived : undefined}>
        {awaitsFirst && <Sent />}
        <div className={styles.top}>
          <h1>{t('mine.title')}</h1>
          {question.state === 'withdrawn' ? (
            <p className="lead">{t('mine.withdrawn')}</p>
          ) : latest && !isLastOwn ? (
            <Wrote
              entries={question.entries}
              first={question.entries.find(({ id }) => id === firstSinceVisit) ?? latest}
            />
          ) : (
            question.setAside === null && (
              <p className="quiet">
                <ByItself>{t('mine.byItself')}</ByItself>
              </p>
            )
          )}
          {isTold && spreekuur && <WhenRead spreekuur={spreekuur} />}
        </div>
      </div>
      {question.state !== 'withdrawn' && <NotSafe place={{ kind: 'thread', id: question.id }} />}
      {question.setAside && <SetAsideNote setAside={question.setAside} />}
      <CameBack question={question} />
      <NewsStatus entries={question.entries} />
      {!hasGreeting && awaited}
      <section className={styles.section} aria-labelledby="entries">
        <h2 id="entries">{t('mine.entries')}</h2>
        <Entries question={question} fresh={fresh} firstSinceVisit={firstSinceVisit} />
      </section>
      {hasGreeting && awaited}
      {question.may.write && (
        <WriteBack
          when={!isTold && spreekuur ? <WhenRead spreekuur={spreekuur} /> : null}
          hasGreeting={hasGreeting}
          hasAnswer={question.entries.some(isAnswer)}
          linesFirst={question.linesFirst && question.setAside === null}
        />
      )}
      <Keeping question={question} erasing={erasing} />
    </>
  );
}

/** Who wrote, and the way to what is new. */
function Wrote({ entries, first }: { entries: readonly EntryView[]; first: EntryView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const names = [...new Set(entries.filter(isFromTeam).flatMap(({ from }) => from.name ?? []))];
  return (
    <p className="lead">
      {t('mine.wrote', { count: names.length, names: joinNames(names, language) })}{' '}
      <a href={`#${entryAnchor(first)}`}>{t('mine.read')}</a>
    </p>
  );
}

const isFromTeam = ({ from }: EntryView): boolean => from.role !== 'person';
const isAnswer = ({ kind }: EntryView): boolean => kind === 'answer';

/** Asked, but the codename is not confirmed: without it the asker cannot come back. */
function NotYetKept() {
  const { t } = useTranslation();
  const drawn = useForm(drawForm);
  const { sent: confirmed } = useForm(confirmForm);
  const shown = drawn.sent?.shown as Words | undefined;
  if (shown) return <CodenameReceipt words={shown.words} drawn={drawn} />;
  return (
    <Note tone="heed">
      <p>
        <strong>{t('codename.notYet.title')}</strong>
      </p>
      <p>{t('codename.notYet.text')}</p>
      {confirmed?.refusal && <ErrorText refusal={confirmed.refusal} />}
      {drawn.sent?.refusal && <ErrorText refusal={drawn.sent.refusal} />}
      <div className={styles.actions}>
        {/* Where they are filled in once, and so confirmed. */}
        <LocalLink to="/return" className={buttonClass({ look: 'soft' })}>
          {t('codename.notYet.yes')}
        </LocalLink>
        <FormBox of={drawn} className={styles.inline}>
          <Button type="submit" look="soft" aria-disabled={drawn.isSending}>
            {t('codename.another')}
          </Button>
        </FormBox>
      </div>
    </Note>
  );
}

function None() {
  const { t } = useTranslation();
  // The session may have ended while the asker was writing.
  const unsent = useUnsent(furtherForm.name);
  return (
    <>
      <EmptyState
        drawing={<NobodyWaiting />}
        action={
          <>
            <LocalLink to="/return" className={buttonClass({})}>
              {t('mine.none.back')}
            </LocalLink>
            <LocalLink to="/ask">{t('mine.none.ask')}</LocalLink>
          </>
        }
      >
        <h1>{t('mine.none.title')}</h1>
        <p>{t('mine.none.text')}</p>
      </EmptyState>
      {unsent.length > 0 && (
        <Note tone="heed" role="status">
          <p>{t('mine.none.unsent')}</p>
          {unsent.map((text) => (
            <CopyWords key={text} text={text} />
          ))}
        </Note>
      )}
    </>
  );
}

function Erased() {
  const { t } = useTranslation();
  return (
    <div role="status">
      <EmptyState
        drawing={<Goodbye />}
        action={
          <LocalLink to="/" className={buttonClass({})}>
            {t('frame.notFound.home')}
          </LocalLink>
        }
      >
        <h1>{t('mine.erased.title')}</h1>
        <p>{t('mine.erased.text')}</p>
      </EmptyState>
    </div>
  );
}
