import type { MyQuestion } from '@naast/shared/contract/spreekuur';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { myQuestionQuery, spreekuurQuery } from '../../api/queries.js';
import { dropAllDrafts } from '../../drafts/draft-box.js';
import { useUnsent } from '../../drafts/unsent.js';
import { FormBox } from '../../forms/form-box.js';
import { type Sending, useForm } from '../../forms/use-form.js';
import { LocalLink } from '../../language/local-link.js';
import { Button, buttonClass } from '../../ui/button.js';
import { ByItself } from '../../ui/by-itself.js';
import { CopyWords } from '../../ui/copy-words.js';
import { LinesNow } from '../../ui/crisis/lines-now.js';
import { ErrorText } from '../../ui/error-text.js';
import { Failed } from '../../ui/failed.js';
import { Page } from '../../ui/frame/page.js';
import { Note } from '../../ui/note.js';
import { Skeleton } from '../../ui/skeleton.js';
import styles from './asker.module.css';
import { confirmForm, drawForm, eraseForm, furtherForm, type Words } from './asker-forms.js';
import { CameBack } from './came-back.js';
import { CodenameReceipt } from './codename-receipt.js';
import { Entries } from './entries.js';
import { Keeping } from './keeping.js';
import { NewsLine } from './news-line.js';
import { SetAsideNote } from './set-aside-note.js';
import { useFreshQuestion } from './use-fresh-question.js';
import { useMyDoorbell } from './use-my-doorbell.js';
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
  useMyDoorbell(isErased ? null : (question?.id ?? null));
  return (
    <Page hasForms help="beside">
      {isErased ? (
        <Erased />
      ) : question ? (
        <Thread question={question} erasing={erasing} />
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
  const isWaiting = question.voices.some(({ state }) => state === 'open' || state === 'taken');
  // After an entry of the team, the next reading hours are not shown: the team has read everything.
  const isLastOwn = question.entries.at(-1)?.from.role === 'person';
  const isLookedAt = question.state !== 'withdrawn' && question.setAside === null;
  return (
    <>
      {question.linesFirst && (
        <LinesNow
          title={t('aside.linesFirst.title')}
          // No text for a question set aside: the team did not say that it is worried.
          text={question.setAside === null ? t('aside.linesFirst.text') : undefined}
        />
      )}
      <div>
        <h1>{t('mine.title')}</h1>
        <p className="lead">
          {question.state === 'withdrawn' ? (
            t('mine.withdrawn')
          ) : (
            <>
              {t('mine.lead')} <ByItself>{t('mine.byItself')}</ByItself>
            </>
          )}
        </p>
      </div>
      {question.setAside && <SetAsideNote setAside={question.setAside} />}
      <CameBack question={question} />
      <NewsLine entries={question.entries} />
      {isLookedAt && isWaiting && isLastOwn && spreekuur && <WhenRead spreekuur={spreekuur} />}
      {!question.codenameConfirmed && <NotYetKept />}
      {isLookedAt && <Voices question={question} />}
      <section className={styles.section} aria-labelledby="entries">
        <h2 id="entries">{t('mine.entries')}</h2>
        <Entries question={question} />
      </section>
      {question.state !== 'withdrawn' && (
        <WriteBack
          hasAnswer={question.entries.some(isAnswer)}
          linesFirst={question.linesFirst && question.setAside === null}
        />
      )}
      <Keeping question={question} erasing={erasing} />
    </>
  );
}

const isAnswer = ({ kind }: MyQuestion['entries'][number]): boolean => kind === 'answer';

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
      <FormBox of={drawn}>
        <Button type="submit" look="soft" aria-disabled={drawn.isSending}>
          {t('codename.another')}
        </Button>
      </FormBox>
    </Note>
  );
}

function None() {
  const { t } = useTranslation();
  // The session may have ended while the asker was writing.
  const unsent = useUnsent(furtherForm.name);
  return (
    <>
      <div>
        <h1>{t('mine.none.title')}</h1>
        <p className="lead">{t('mine.none.text')}</p>
      </div>
      {unsent.length > 0 && (
        <Note tone="heed" role="status">
          <p>{t('mine.none.unsent')}</p>
          {unsent.map((text) => (
            <CopyWords key={text} text={text} />
          ))}
        </Note>
      )}
      <div className={styles.actions}>
        <LocalLink to="/return" className={buttonClass({})}>
          {t('mine.none.back')}
        </LocalLink>
        <LocalLink to="/ask" className={buttonClass({ look: 'soft' })}>
          {t('mine.none.ask')}
        </LocalLink>
      </div>
    </>
  );
}

function Erased() {
  const { t } = useTranslation();
  return (
    <div role="status">
      <h1>{t('mine.erased.title')}</h1>
      <p className="lead">{t('mine.erased.text')}</p>
      <LocalLink to="/" className={buttonClass({})}>
        {t('frame.notFound.home')}
      </LocalLink>
    </div>
  );
}
