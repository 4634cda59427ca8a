import { type DetectorMonth, detectedFates } from '@naast/shared/contract/detectors';
import { useQuery } from '@tanstack/react-query';
import { useLanguage } from '../../../language/language-context.js';
import { useTranslation } from '../../../language/use-translation.js';
import { Failed } from '../../../ui/failed.js';
import { Skeleton } from '../../../ui/skeleton.js';
import { detectorCountsQuery } from '../queries.js';
import styles from './detector-counts.module.css';
import { useRuleName } from './rule-names.js';

/** How often each rule found something, a table for each month. */
export function DetectorCounts() {
  const { t } = useTranslation();
  const { data: months, error } = useQuery(detectorCountsQuery());
  return (
    <section aria-labelledby="detector-counts">
      <h2 id="detector-counts">{t('detectors.counts.title')}</h2>
      <p>{t('detectors.counts.text')}</p>
      {months ? <Months months={months} /> : error ? <Failed error={error} /> : <Skeleton shape="rows" />}
    </section>
  );
}

function Months({ months }: { readonly months: readonly DetectorMonth[] }) {
  const { t } = useTranslation();
  if (months.length === 0) return <p className="quiet">{t('detectors.counts.none')}</p>;
  return months.map((month) => <Counts key={`${month.year}-${month.month}`} month={month} />);
}

/** On a narrow screen each row is a block, whose cells say their column. */
function Counts({ month: { year, month, rules } }: { readonly month: DetectorMonth }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const nameOf = useRuleName();
  const name = new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    Date.UTC(year, month - 1),
  );
  return (
    <table className={styles.counts}>
      <caption>{name}</caption>
      <thead>
        <tr>
          <th scope="col">{t('detectors.counts.rule')}</th>
          {detectedFates.map((fate) => (
            <th key={fate} scope="col">
              {t(`detectors.counts.${fate}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rules.map(({ rule, ...counts }) => (
          <tr key={rule}>
            <th scope="row">{nameOf(rule)}</th>
            {detectedFates.map((fate) => (
              <td key={fate} data-column={t(`detectors.counts.${fate}`)}>
                {counts[fate]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
