import type { QuestionItem, TeamVoice } from '@naast/shared/contract/answering';
import type { ThreadId } from '@naast/shared/contract/spreekuur';
import { useId } from 'react';
import { useLanguage } from '../../language/language-context.js';
import { LocalLink } from '../../language/local-link.js';
import { useTranslation } from '../../language/use-translation.js';
import { Due } from '../../ui/questions/due.js';
import { Urgency } from '../../ui/questions/urgency.js';
import { useQuestionTitle } from '../../ui/questions/use-question-title.js';
import styles from './desk.module.css';
import { useFirstWords } from './first-words.js';
import { GiveBack } from './give-back.js';
import { LetGo } from './let-go.js';

interface QuestionRowProps {
  readonly question: QuestionItem;
  readonly isOpen: boolean;
  /** Whether Tab stops at this row; arrows go to the others. */
  readonly isTabStop: boolean;
}

/** One question in the list: what about, until when, how urgent, who has it, and its first words if they were read. */
export function QuestionRow({ question, isOpen, isTabStop }: QuestionRowProps) {
  const titleOf = useQuestionTitle();
  const words = useFirstWords(question);
  const dueId = useId();
  const factsId = useId();
  const titleId = useId();
  const { id, language, may, voices } = question;
  const title = titleOf(question);
  const released = may.read ? [] : voices.filter((voice) => voice.may.letGo);
  return (
    <li className={styles.row} data-row={id}>
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
      <p id={factsId} className={styles.facts}>
        {isSettled(question) || <Urgency question={question} />}
        <span>
          <Facts question={question} />
        </span>
      </p>
      {words !== null && (
        <p className={styles.words} lang={language} dir="auto">
          {words}
        </p>
      )}
      {may.giveBack && <GiveBack threadId={id} describedBy={titleId} />}
      {released.map((voice) => (
        <LetGo key={voice.id} threadId={id} voice={voice} describedBy={titleId} />
      ))}
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
    setAside ? t(`aside.reasons.${setAside.reason}`) : who(question),
    askedFor !== 'self' && t(`questions.askedFor.${askedFor}`),
    language !== shown && t(`questions.language.${language}`),
    greetedAt === null && dueBy !== null && urgency !== null && t('questions.notGreeted'),
  ];
  return facts.filter(Boolean).join(' · ');
}

function useWhoHasIt(): (question: QuestionItem) => string {
  const { t } = useTranslation();
  const name = useTakerName();
  return ({ voices, voiceWish }) => {
    if (voices.every(({ state }) => state === 'open'))
      return `${t('questions.state.open')} · ${t(`questions.voiceWish.${voiceWish}`)}`;
    return voices
      .map((voice) =>
        voice.state === 'open'
          ? t(`questions.sought.${voice.kind}`)
          : t(`questions.state.${voice.state}`, { name: name(voice) }),
      )
      .join(' · ');
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
