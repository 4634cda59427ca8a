import type { CaseItem } from '@naast/shared/contract/cases';
import { useId } from 'react';
import { LocalLink } from '../../language/local-link.js';
import { useTranslation } from '../../language/use-translation.js';
import { Chip } from '../../ui/chip.js';
import { useMoment } from '../../ui/use-moment.js';
import { useCaseWords } from './case-words.js';
import styles from './cases.module.css';

interface CaseRowProps {
  readonly one: CaseItem;
  readonly isOpen: boolean;
  /** Whether Tab stops at this row; arrows go to the others. */
  readonly isTabStop: boolean;
}

/** One case in the list: what, where, since when, how often, and who looks. Nobody's words. */
export function CaseRow({ one, isOpen, isTabStop }: CaseRowProps) {
  const { t } = useTranslation();
  const moment = useMoment();
  const factsId = useId();
  const { whatOf, whereOf, stateOf } = useCaseWords();
  const { id, kinds, raisedAt, independent, hiddenByRule, decided, may } = one;
  const times = Object.values(kinds).reduce((sum, count) => sum + count, 0);
  const title = whatOf(one);
  return (
    <li className={styles.row} data-row={id}>
      <h2 className={styles.what} tabIndex={-1}>
        {may.read ? (
          <LocalLink
            to={`/team/flags/${id}`}
            aria-current={isOpen ? 'page' : undefined}
            aria-describedby={factsId}
            tabIndex={isTabStop ? 0 : -1}
          >
            {title}
          </LocalLink>
        ) : (
          title
        )}
      </h2>
      <p id={factsId} className={styles.facts}>
        <span>{whereOf(one)}</span>
        <time dateTime={raisedAt}>{t('cases.since', { moment: moment(raisedAt) })}</time>
        <span>{times > 1 && t('cases.times', { count: times })}</span>
        <span>{times > 1 && independent > 1 && t('cases.independent', { count: independent })}</span>
        <span>{stateOf(one)}</span>
        <span>{decided && t(`cases.outcomeDone.${decided.outcome}`)}</span>
      </p>
      {(one.isGrave || one.isHeld) && (
        <div className={styles.ways}>
          {one.isGrave && <Chip tone="heed">{t('grave.chip')}</Chip>}
          {one.isHeld && <Chip>{t('grave.hold.chip')}</Chip>}
        </div>
      )}
      {hiddenByRule && !decided && (
        <div>
          <Chip tone="heed">{t('cases.hiddenByRule')}</Chip>
        </div>
      )}
    </li>
  );
}
