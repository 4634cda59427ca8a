import type { QuestionItem, TeamVoice } from '@naast/shared/contract/answering';
import type { ThreadId } from '@naast/shared/contract/spreekuur';
import { useId } from 'react';
import { useLanguage } from '../../language/language-context.js';
import { LocalLink } from '../../language/local-link.js';
import { useTranslation } from '../../language/use-translation.js';
import { dotted } from '../../ui/dotted.js';
import { Due } from '../../ui/questions/due.js';
import { Urgency } from '../../ui/questions/urgency.js';
import { useQuestionThemes } from '../../ui/questions/use-question-title.js';
import { useDay } from '../../ui/use-moment.js';
import styles from './desk.module.css';
import { useFirstWords } from './first-words.js';
import { GiveBack } from './give-back.js';
import { LetGoOfOthers } from './let-go.js';

interface QuestionRowProps {
  readonly question: QuestionItem;
  readonly isOpen: boolean;
  /** Whether Tab stops at this row; arrows go to the others. */
  readonly isTabStop: boolean;
}

/** One question in the list: what about, until when, how urgent, who is sought or has it, since when, and its first words if they were read. */
export function QuestionRow({ question, isOpen, isTabStop }: QuestionRowProps) {
  const themesOf = useQuestionThemes();
  const day = useDay();
  const words = useFirstWords(question);
  const dueId = useId();
  const factsId = useId();
  const titleId = useId();
  const { id, language, may, voices } = question;
  const title = themesOf(question);
  const released = may.read ? [] : voices.filter((voice) => voice.may.letGo);
  return (
    <li className={styles.row} data-row={id}>
      <div className={styles.line}>
        <h2 id={titleId} tabIndex={-1}>
          {may.read ? (
            <LocalLink
              to={`/team/questions/${id}`}
              aria-current={isOpen ? 'page' : undefined}
              aria-describedby={`${dueId} ${factsId}`}
              tabIndex={isTabStop ? 0 : -1}
            >
              {title}
            </LocalLink>
          ) : (
            title
          )}
        </h2>
        <p id={dueId} className={styles.due}>
          {isSettled(question) || <Due question={question} isShort />}
        </p>
        {released.length > 0 && <LetGoOfOthers threadId={id} voices={released} title={title} />}
      </div>
      <p id={factsId} className={styles.facts}>
        {isSettled(question) || <Urgency question={question} />}
        <span>
          <Facts question={question} />
        </span>
        <time dateTime={question.askedAt}>{day(question.askedAt)}</time>
      </p>
      {words !== null && (
        <p className={styles.words} lang={language} dir="auto">
          {words}
        </p>
      )}
      {may.giveBack && <GiveBack threadId={id} describedBy={titleId} />}
    </li>
  );
}

/** Answered: its list says so already. */
const isSettled = ({ dueBy, setAside }: QuestionItem): boolean => dueBy === null && setAside === null;

/** Who has it or is sought, whom it is about, and its language if it is another. */
export function Facts({ question }: { question: QuestionItem }) {
  const { t } = useTranslation();
  const shown = useLanguage();
  const who = useWhoHasIt();
  const { askedFor, language, setAside, greetedAt, dueBy, urgency } = question;
  const facts = [
    ...(setAside ? [t(`aside.reasons.${setAside.reason}`)] : who(question)),
    askedFor !== 'self' && t(`questions.askedFor.${askedFor}`),
    language !== shown && t(`questions.language.${language}`),
    greetedAt === null && dueBy !== null && urgency !== null && t('questions.notGreeted'),
  ];
  return dotted(facts);
}

/** What is sought first: a line of the list may not hold the rest. */
function useWhoHasIt(): (question: QuestionItem) => string[] {
  const { t } = useTranslation();
  const name = useTakerName();
  return ({ voices, voiceWish }) => {
    if (voices.every(({ state }) => state === 'open'))
      return [t('questions.state.open'), t(`questions.voiceWish.${voiceWish}`)];
    return [
      ...voices.filter(({ state }) => state === 'open').map(({ kind }) => t(`questions.sought.${kind}`)),
      ...voices
        .filter(({ state }) => state !== 'open')
        .map((voice) => t(`questions.state.${voice.state}`, { name: name(voice) })),
    ];
  };
}

function useTakerName(): (voice: TeamVoice) => string {
  const { t } = useTranslation();
  return ({ taker }) => {
    if (taker === null) return '';
    return taker.isMe ? `${taker.name} (${t('questions.me')})` : taker.name;
  };
}

/** A voice and its state: "Professional: Ruben schrijft". */
export function VoiceLine({ voice }: { voice: TeamVoice }) {
  const { t } = useTranslation();
  const name = useTakerName();
  return (
    <>
      <strong>{t(`questions.voice.${voice.kind}`)}</strong>:{' '}
      {t(`questions.state.${voice.state}`, { name: name(voice) })}
    </>
  );
}

export const rowOf = (list: HTMLElement | null, id: ThreadId): HTMLElement | null =>
  list?.querySelector<HTMLElement>(`[data-row="${id}"] a`) ?? null;
