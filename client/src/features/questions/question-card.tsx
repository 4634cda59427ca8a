import type { QuestionItem, TeamVoice } from '@naast/shared/contract/answering';
import { useId } from 'react';
import { LocalLink } from '../../language/local-link.js';
import { useTranslation } from '../../language/use-translation.js';
import { buttonClass } from '../../ui/button.js';
import { joinClasses } from '../../ui/join-classes.js';
import { useAge, useMoment } from '../../ui/use-moment.js';
import { AsideFacts } from './aside-facts.js';
import { DueLine } from './due-line.js';
import { GiveBack } from './give-back.js';
import { LetGo } from './let-go.js';
import { QuestionTags } from './question-tags.js';
import styles from './questions.module.css';

const pressingFrom = 2;

/** One question of the list, as facts. */
export function QuestionCard({ question }: { question: QuestionItem }) {
  const { t } = useTranslation();
  const moment = useMoment();
  const age = useAge();
  const titleId = useId();
  const isPressing = question.urgency !== null && question.urgency >= pressingFrom;
  return (
    <li className={joinClasses(styles.item, isPressing && styles.pressing)}>
      <div className={styles.head}>
        <h2 id={titleId} tabIndex={-1}>
          {t('questions.item', { moment: moment(question.askedAt) })}
        </h2>
        <p className="quiet">{t('aside.list.asked', { age: age(question.askedAt) })}</p>
        {question.setAside === null && <DueLine dueBy={question.dueBy} />}
      </div>
      {question.setAside && <AsideFacts setAside={question.setAside} />}
      <QuestionTags question={question} />
      <ul className={styles.facts}>
        {question.greetedAt === null && question.dueBy !== null && <li>{t('questions.notGreeted')}</li>}
        {question.voices.map((voice) => (
          <li key={voice.id}>
            <VoiceLine voice={voice} />
            {!question.mayRead && voice.may.letGo && <LetGo threadId={question.id} voice={voice} />}
          </li>
        ))}
      </ul>
      {question.mayGiveBack && <GiveBack threadId={question.id} describedBy={titleId} />}
      {question.mayRead && (
        <div>
          <LocalLink
            to={`/team/questions/${question.id}`}
            className={buttonClass({ look: 'soft' })}
            aria-describedby={titleId}
          >
            {t('questions.read')}
          </LocalLink>
        </div>
      )}
    </li>
  );
}

/** A voice and its state: "Professional: Ruben zoekt woorden". */
export function VoiceLine({ voice }: { voice: TeamVoice }) {
  const { t } = useTranslation();
  const name =
    voice.taker === null
      ? ''
      : voice.taker.isMe
        ? `${voice.taker.name} (${t('questions.me')})`
        : voice.taker.name;
  return (
    <>
      <strong>{t(`questions.voice.${voice.kind}`)}</strong>: {t(`questions.state.${voice.state}`, { name })}
    </>
  );
}
