import type { CaseView } from '@naast/shared/contract/cases';
import { useTranslation } from '../../language/use-translation.js';
import { useMoment } from '../../ui/use-moment.js';
import { useCaseWords } from './case-words.js';
import styles from './cases.module.css';

/** What is known of it, without anybody's words. */
export function CaseFacts({ view }: { readonly view: CaseView }) {
  const { t } = useTranslation();
  const moment = useMoment();
  const { whereOf, stateOf } = useCaseWords();
  const { place, raisedAt, kinds, independent, visibility, hiddenByRule, decided, appeal } = view;
  const times = Object.values(kinds).reduce((sum, count) => sum + count, 0);
  return (
    <>
      <p className={styles.facts}>
        <span>{whereOf(view)}</span>
        <span>{place && !place.isOpen && t('cases.closed')}</span>
        <time dateTime={raisedAt}>{t('cases.since', { moment: moment(raisedAt) })}</time>
        <span>{times > 0 && t('cases.times', { count: times })}</span>
        <span>{independent > 1 && t('cases.independent', { count: independent })}</span>
        <span>{stateOf(view)}</span>
      </p>
      {decided && (
        <p>
          <strong>{t(`cases.outcomeDone.${decided.outcome}`)}</strong>
          {decided.why && ` ${t('cases.because', { why: t(`measure.choose.${decided.why}`) })}`}
        </p>
      )}
      {appeal?.decided && (
        <p>
          <strong>{t(appeal.decided.isRight ? 'cases.appeal.right' : 'cases.appeal.notRight')}</strong>
        </p>
      )}
      {hiddenByRule && !decided && <p>{t('cases.hiddenByRule')}</p>}
      {visibility !== null && <p className="quiet">{t(`cases.item.${visibility}`)}</p>}
    </>
  );
}
