import type { TeamQuestion } from '@naast/shared/contract/answering';
import { useTranslation } from '../../language/use-translation.js';
import { Chip } from '../../ui/chip.js';
import { Due } from '../../ui/questions/due.js';
import { UrgencyChip } from '../../ui/questions/urgency-chip.js';
import styles from './questions.module.css';

/** Urgency, promise and worries as chips; the asker's wishes as a line. */
export function QuestionTags({ question }: { question: TeamQuestion }) {
  const { t } = useTranslation();
  const { askedFor, voiceWish, tone, language, worries, setAside } = question;
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
        {[
          t(`questions.askedFor.${askedFor}`),
          t(`questions.voiceWish.${voiceWish}`),
          t(`questions.tone.${tone}`),
          t(`questions.language.${language}`),
        ].join(' · ')}
      </p>
    </>
  );
}
