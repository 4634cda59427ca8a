import type { CaseId, CaseItem, CaseView, CaseViewName } from '@naast/shared/contract/cases';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { refusalOf } from '../../api/api-error.js';
import { addressIn } from '../../language/addresses.js';
import { useLanguage } from '../../language/language-context.js';
import { LocalLink } from '../../language/local-link.js';
import { useTranslation } from '../../language/use-translation.js';
import { useNavigate } from '../../router.js';
import { BackLink } from '../../ui/back-link.js';
import { Button } from '../../ui/button.js';
import { ErrorText } from '../../ui/error-text.js';
import { Failed } from '../../ui/failed.js';
import { Note } from '../../ui/note.js';
import { Skeleton } from '../../ui/skeleton.js';
import { useClockTime } from '../../ui/use-moment.js';
import { CaseFacts } from './case-facts.js';
import { useCaseWords } from './case-words.js';
import { CaseWordsView } from './case-words-view.js';
import styles from './cases.module.css';
import { DecideCase } from './decide-case.js';
import { GravePart } from './grave-part.js';
import { HoldPart } from './hold-part.js';
import { NoticePart } from './notice-part.js';
import { PassOn } from './pass-on.js';
import { viewPaths } from './paths.js';
import { caseQuery, casesQuery, eachOnce, type Narrowed } from './queries.js';
import { useClaim } from './use-claim.js';

interface OpenedCaseProps {
  readonly caseId: CaseId;
  readonly view: CaseViewName;
  readonly narrowed: Narrowed;
  /** Said to screen readers, also once this case is gone from the screen. */
  readonly onSay: (text: string) => void;
}

/** One case: what stood there, what was said with it, and beside it what to decide. */
export function OpenedCase({ caseId, view, narrowed, onSay }: OpenedCaseProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const navigate = useNavigate();
  const { data, error } = useQuery(caseQuery(caseId));
  const { previous, next } = useNeighbours(caseId, view, narrowed);
  const pane = useRef<HTMLElement>(null);
  const isFocused = useRef(false);
  useEffect(() => {
    const title = pane.current?.querySelector('h1');
    if (isFocused.current || !title) return;
    isFocused.current = true;
    title.focus({ preventScroll: true });
  });

  const goTo = (id: CaseId | undefined) =>
    void navigate(addressIn(language, id === undefined ? viewPaths[view] : `/team/flags/${id}`));
  const keys: Readonly<Record<string, () => void>> = {
    n: () => next && goTo(next),
    p: () => previous && goTo(previous),
    o: () => pane.current?.querySelector<HTMLElement>('[data-claim]')?.click(),
    b: () => pane.current?.querySelector<HTMLElement>('input[name="outcome"]')?.focus(),
  };
  return (
    // Keys work while the focus is within it, and not while somebody types.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      ref={pane}
      className={styles.case}
      aria-label={t('cases.opened')}
      onKeyDown={(event: KeyboardEvent<HTMLElement>) => {
        const { target, key, ctrlKey, metaKey, altKey } = event;
        const isTyping = target instanceof Element && target.matches('input, textarea, select');
        const act = keys[key];
        if (!act || isTyping || ctrlKey || metaKey || altKey) return;
        event.preventDefault();
        act();
      }}
    >
      <nav className={styles.neighbours} aria-label={t('cases.neighbours')}>
        <BackLink to={viewPaths[view]} className={styles.back}>
          {t('cases.back')}
        </BackLink>
        {previous && (
          <LocalLink to={`/team/flags/${previous}`}>
            <ChevronLeft size={18} aria-hidden />
            <span>{t('cases.previous')}</span>
          </LocalLink>
        )}
        {next && (
          <LocalLink to={`/team/flags/${next}`} className={styles.next}>
            <span>{t('cases.next')}</span>
            <ChevronRight size={18} aria-hidden />
          </LocalLink>
        )}
      </nav>
      {error && refusalOf(error) === 'notFound' ? (
        <Gone />
      ) : error && refusalOf(error) === 'notAllowed' ? (
        <div>
          <h1 tabIndex={-1}>{t('cases.party')}</h1>
        </div>
      ) : data ? (
        <Opened
          view={data}
          onDecided={(goesOn) => {
            onSay(t(goesOn && next === undefined ? 'cases.done.allDone' : 'cases.done.decided'));
            if (goesOn) goTo(next);
          }}
          onPassedOn={() => {
            onSay(t('cases.done.passedOn'));
            goTo(next);
          }}
        />
      ) : error ? (
        <Failed error={error} />
      ) : (
        <Skeleton shape="cards" count={2} />
      )}
    </section>
  );
}

function Gone() {
  const { t } = useTranslation();
  return (
    <div>
      <h1 tabIndex={-1}>{t('cases.gone.title')}</h1>
      <p>{t('cases.gone.text')}</p>
    </div>
  );
}

interface OpenedProps {
  readonly view: CaseView;
  readonly onDecided: (goesOn: boolean) => void;
  readonly onPassedOn: () => void;
}

function Opened({ view, onDecided, onPassedOn }: OpenedProps) {
  const { whatOf } = useCaseWords();
  const { may, decided, appeal } = view;
  const isSettled = decided !== null && (appeal === null || appeal.decided !== null);
  return (
    <>
      <header className={styles.head}>
        <h1 tabIndex={-1}>{whatOf(view)}</h1>
        <CaseFacts view={view} />
      </header>
      <div className={styles.sides}>
        <div className={styles.side}>
          {view.grave && <GravePart view={view} />}
          <NoticePart view={view} />
          <CaseWordsView view={view} />
        </div>
        <div className={styles.side}>
          {!isSettled && <Claim one={view} />}
          {may.decide && view.outcomes.length > 0 && (
            // Keyed by the revision: what was chosen for another state of it is not sent.
            <DecideCase view={view} onDecided={onDecided} />
          )}
          {may.decide && appeal === null && <PassOn view={view} onPassedOn={onPassedOn} />}
          {!view.grave && <GravePart view={view} />}
          <HoldPart view={view} />
        </div>
      </div>
    </>
  );
}

/** Who looks, and taking it up or letting it go. */
function Claim({ one }: { readonly one: CaseItem }) {
  const { t } = useTranslation();
  const clockTime = useClockTime();
  const { take, letGo } = useClaim(one);
  const { claim, passedOn, may } = one;
  const error = take.error ?? letGo.error;
  if (claim?.isMe)
    return (
      <Note>
        <p role="status">{t('cases.claimedUntil', { time: clockTime(claim.until) })}</p>
        <Button look="bare" size="small" isBusy={letGo.isPending} onClick={() => letGo.mutate()}>
          {t('cases.letGo')}
        </Button>
        {error && <ErrorText error={error} />}
      </Note>
    );
  if (claim)
    return (
      <Note tone="heed" role="status">
        <p>{t('cases.claimed', { name: claim.name })}</p>
      </Note>
    );
  return (
    <div>
      {may.claim && (
        <Button look="soft" data-claim isBusy={take.isPending} onClick={() => take.mutate()}>
          {t(passedOn?.isMe ? 'cases.takeBack' : 'cases.claim')}
        </Button>
      )}
      {error && <ErrorText error={error} />}
    </div>
  );
}

/** By the list as it is shown. One that has left it since is where it was. */
function useNeighbours(caseId: CaseId, view: CaseViewName, narrowed: Narrowed) {
  const { data } = useInfiniteQuery(casesQuery(view, narrowed));
  const ids = eachOnce(data?.pages ?? [])
    .filter(({ may }) => may.read)
    .map(({ id }) => id);
  const [kept, setKept] = useState(-1);
  const found = ids.indexOf(caseId);
  if (found !== -1 && found !== kept) setKept(found);
  const at = found === -1 ? kept : found;
  return { previous: ids[at - 1], next: at === -1 ? ids[0] : ids[found === -1 ? at : at + 1] };
}
