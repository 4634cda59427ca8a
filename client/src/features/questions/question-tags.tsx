import type { TeamQuestion } from '@naast/shared/contract/answering';
import { useLanguage } from '../../language/language-context.js';
import { useTranslation } from '../../language/use-translation.js';
import { Chip } from '../../ui/chip.js';
import { dotted } from '../../ui/dotted.js';
import { Due } from '../../ui/questions/due.js';
import { UrgencyChip } from '../../ui/questions/urgency-chip.js';
import styles from './questions.module.css';

/** Urgency, promise and worries as chips; the asker's wishes as a line. */
export function QuestionTags({ question }: { question: TeamQuestion }) {
  const { t } = useTranslation();
  const shown = useLanguage();
  const { askedFor, voiceWish, tone, language, urgency, setAside } = question;
  // That urgency says it in the same words.
  const worries = question.worries.filter((worry) => worry !== 'suicide' || urgency !== 2);
  return (
    <>
      <ul className={styles.tags}>
        <li>
          <UrgencyChip question={question} />
        </li>
        {setAside === null && (
          <li>
            <Due question={question} />
          </li>
        )}
        {worries.map((worry) => (
          <li key={worry}>
            <Chip tone="heed">{t(`questions.worry.${worry}`)}</Chip>
          </li>
        ))}
      </ul>
      <p className="quiet">
        {dotted([
          t(`questions.askedFor.${askedFor}`),
          t(`questions.voiceWish.${voiceWish}`),
          t(`questions.tone.${tone}`),
          language !== shown && t(`questions.language.${language}`),
        ])}
      </p>
    </>
  );
}
