import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import { hasVisit } from '../../api/has-visit.js';
import { spreekuurQuery } from '../../api/queries.js';
import { useSelf } from '../../api/self-context.js';
import { renewDraftKey } from '../../drafts/draft-box.js';
import { textIn } from '../../forms/form.js';
import { type Sending, useForm } from '../../forms/use-form.js';
import { LocalLink } from '../../language/local-link.js';
import { useTranslation } from '../../language/use-translation.js';
import { LinesNow } from '../../ui/crisis/lines-now.js';
import { Disclosure } from '../../ui/disclosure.js';
import { Sent } from '../../ui/drawings/sent.js';
import { EntryWordsView } from '../../ui/entry-words.js';
import { Failed } from '../../ui/failed.js';
import { Page } from '../../ui/frame/page.js';
import { Note } from '../../ui/note.js';
import { Skeleton } from '../../ui/skeleton.js';
import { useMoment } from '../../ui/use-moment.js';
import { AskForm } from './ask-form.js';
import styles from './asker.module.css';
import { askForm, confirmForm, drawForm, type Words } from './asker-forms.js';
import { CodenameReceipt } from './codename-receipt.js';
import { NotOpen } from './not-open.js';
import { patiently } from './patient-form.js';
import { myQuestionQuery } from './queries.js';
import { useFreshQuestion } from './use-fresh-question.js';
import { WhenRead } from './when-read.js';

/** Asks on one page; then shows the codename, once. */
export function AskPage() {
  const refresh = useFreshQuestion();
  const [isBusy, setBusy] = useState(false);
  const [form] = useState(() => patiently(askForm, setBusy));
  const asking = useForm(form, {
    onDone() {
      renewDraftKey();
      return refresh();
    },
    keepsDraft: true,
  });
  const drawn = useForm(drawForm);
  const { sent: confirmed } = useForm(confirmForm);
  const shown = (drawn.sent?.shown ?? asking.sent?.shown) as Words | undefined;
  // A refused confirmation that was posted without JavaScript contains the codename.
  const words = shown?.words ?? (textIn(confirmed?.fields, 'words') || undefined);
  return (
    <Page hasForms help="beside">
      {words === undefined ? (
        <Asking asking={asking} isBusy={isBusy} />
      ) : (
        <Arrived
          words={words}
          isCookieRefused={shown?.isCookieRefused === true}
          changed={(asking.sent?.shown as Words | undefined)?.changed ?? []}
          drawn={drawn}
        />
      )}
    </Page>
  );
}

interface ArrivedProps {
  readonly words: string;
  readonly isCookieRefused: boolean;
  readonly changed: readonly string[];
  readonly drawn: Sending;
}

function Arrived({ words, isCookieRefused, changed, drawn }: ArrivedProps) {
  const { t } = useTranslation();
  const moment = useMoment();
  const { data: spreekuur } = useQuery(spreekuurQuery());
  const { data: question } = useQuery(myQuestionQuery());
  useEffect(() => {
    // The result is at the top, and the button that was pressed is gone.
    document.getElementById('main')?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, []);
  const last = question?.voices
    .map(({ promisedBy }) => promisedBy)
    .sort()
    .at(-1);
  return (
    <>
      <div className={styles.arrived}>
        <Sent />
        <div>
          <h1>{t('codename.arrived')}</h1>
          {question && last && (
            <p className="lead">
              {t('codename.promise', { hello: moment(question.helloBy), answer: moment(last) })}
            </p>
          )}
          {question && <p>{t(`codename.who.${question.voiceWish}`)}</p>}
          {spreekuur && !spreekuur.isWatched && <WhenRead spreekuur={spreekuur} />}
        </div>
      </div>
      <div className={styles.ifBelow}>
        <LinesNow title={t('codename.lines')} isShort />
      </div>
      {changed.length > 0 && (
        <Note tone="heed">
          <p>{t('codename.earlier')}</p>
          {changed.map((text) => (
            <EntryWordsView key={text} words={{ text }} heading="h3" />
          ))}
        </Note>
      )}
      <CodenameReceipt words={words} isCookieRefused={isCookieRefused} drawn={drawn} />
      <section className={styles.section} aria-labelledby="next">
        <h2 id="next">{t('codename.next.title')}</h2>
        <ol className={styles.steps}>
          <li>{t('codename.next.read')}</li>
          <li>{t('codename.next.answer')}</li>
          <li>{t('codename.next.come')}</li>
        </ol>
      </section>
    </>
  );
}

function Asking({ asking, isBusy }: { asking: Sending; isBusy: boolean }) {
  const { t } = useTranslation();
  const { data: spreekuur, error } = useQuery(spreekuurQuery());
  const { self } = useSelf();
  const { data: question } = useQuery({
    ...myQuestionQuery(),
    enabled: self?.may.askQuestions === true && hasVisit(self),
  });
  // Only at first: a form in which somebody types does not fold.
  const [isFolded] = useState(question?.codenameConfirmed === false && asking.sent === null);
  if (spreekuur?.may.ask === false) return <NotOpen sent={asking.sent} />;
  return (
    <>
      <div className={styles.top}>
        <h1>{t('ask.title')}</h1>
        {spreekuur && <WhenRead spreekuur={spreekuur} />}
      </div>
      {question && (
        <Note tone={question.codenameConfirmed ? 'plain' : 'heed'}>
          <p>
            {t(question.codenameConfirmed ? 'ask.already.text' : 'ask.already.unkept')}{' '}
            <LocalLink to="/mine">
              {t(question.codenameConfirmed ? 'ask.already.link' : 'ask.already.keep')}
            </LocalLink>
          </p>
        </Note>
      )}
      {self?.may.askQuestions === false ? (
        <Note>
          <p>{t('ask.team')}</p>
        </Note>
      ) : spreekuur ? (
        <Folded summary={isFolded ? t('ask.already.another') : null}>
          <AskForm spreekuur={spreekuur} asking={asking} isBusy={isBusy} />
        </Folded>
      ) : error ? (
        <Failed error={error} />
      ) : (
        <Skeleton shape="text" />
      )}
      <p>
        <LocalLink to="/return">{t('ask.back')}</LocalLink>
      </p>
    </>
  );
}

/** Behind its summary; null: not folded. */
const Folded = ({ summary, children }: { summary: string | null; children: ReactNode }) =>
  summary === null ? children : <Disclosure summary={summary}>{children}</Disclosure>;
