import type { MyQuestion } from '@naast/shared/contract/spreekuur';
import { useTranslation } from '../../language/use-translation.js';
import { useClock } from '../../ui/clock.js';
import { joinClasses } from '../../ui/join-classes.js';
import { useMoment } from '../../ui/use-moment.js';
import { useRoleName } from '../../ui/use-role-name.js';
import styles from './asker.module.css';

/**
 * The voices: who gives or was promised each ("Ruben, psycholoog"), and its state. An overdue promise is not repeated.
 */
export function Voices({ question }: { question: MyQuestion }) {
  const { t } = useTranslation();
  const moment = useMoment();
  const roleName = useRoleName();
  const { now } = useClock();
  const isLate = (promised: string) => Date.parse(promised) < now;
  const isUnread = !question.entries.some(({ from }) => from.role !== 'person');
  return (
    <section className={styles.section} aria-labelledby="voices">
      <h2 id="voices">{t('mine.voices')}</h2>
      {isUnread && (
        <p>
          {t(isLate(question.helloBy) ? 'mine.late.waiting' : 'mine.waiting', {
            moment: moment(question.helloBy),
          })}
        </p>
      )}
      <ul className={styles.voices}>
        {question.voices.map(({ id, kind, state, by, promisedBy }) => (
          <li key={id} className={joinClasses(styles.voice, styles[state])}>
            <p>
              <strong>
                {by?.name ? t('thread.who', { name: by.name, role: roleName(by) }) : t(`mine.voice.${kind}`)}
              </strong>
            </p>
            <p>
              {t(
                (state === 'open' || state === 'taken') && isLate(promisedBy)
                  ? `mine.late.${state}`
                  : `mine.state.${state}`,
                { name: by?.name ?? '', moment: moment(promisedBy) },
              )}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
