import type { answeringRoutes } from '@naast/shared/contract/answering';
import type { Reply } from '@naast/shared/contract/kit';
import { MessageCircleQuestionMark } from 'lucide-react';
import { LocalLink } from '../../language/local-link.js';
import { useTranslation } from '../../language/use-translation.js';
import { buttonClass } from '../../ui/button.js';
import { Chip } from '../../ui/chip.js';
import { Due } from '../../ui/questions/due.js';
import { UrgencyChip } from '../../ui/questions/urgency-chip.js';
import { useQuestionTitle } from '../../ui/questions/use-question-title.js';
import styles from './team-home.module.css';

interface QuestionsNowProps {
  /** The first page of the open questions. */
  readonly newest: Reply<typeof answeringRoutes.listQuestions>;
  readonly isMain: boolean;
  readonly mayRead: boolean;
}

/** How many questions wait, are unread or late, and which comes first. */
export function QuestionsNow({ newest, isMain, mayRead }: QuestionsNowProps) {
  const { t } = useTranslation();
  const titleOf = useQuestionTitle();
  const { unread, late } = newest;
  const [first] = newest.questions;
  return (
    <li className={styles.row}>
      <span className={styles.icon} aria-hidden>
        <MessageCircleQuestionMark size={22} />
      </span>
      <div className={styles.what}>
        <div className={styles.head}>
          <h3 id="team-questions">{t('team.questions.title')}</h3>
          {late > 0 && <Chip tone="heed">{t('questions.home.late', { count: late })}</Chip>}
          {unread > 0 && <Chip tone="new">{t('questions.home.unread', { count: unread })}</Chip>}
        </div>
        {first && (
          <p className={styles.facts}>
            {t('questions.home.first', { title: titleOf(first) })} <UrgencyChip question={first} />{' '}
            <Due question={first} isShort />
          </p>
        )}
        {!first && <p className={styles.facts}>{t('questions.empty.open.title')}</p>}
        {!mayRead && <p className={styles.facts}>{t('team.questions.factsOnly')}</p>}
      </div>
      <LocalLink to="/team/questions" className={buttonClass({ look: isMain ? 'main' : 'soft' })}>
        {t('team.questions.link')}
      </LocalLink>
    </li>
  );
}
