import { type DetectorMonth, detectedFates } from '@naast/shared/contract/detectors';
import { useQuery } from '@tanstack/react-query';
import { useLanguage } from '../../../language/language-context.js';
import { useTranslation } from '../../../language/use-translation.js';
import { CountsTable } from '../../../ui/counts-table.js';
import { Failed } from '../../../ui/failed.js';
import { Skeleton } from '../../../ui/skeleton.js';
import { monthInWords, monthName } from '../../../ui/time.js';
import { detectorCountsQuery } from '../queries.js';
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

function Counts({ month: { year, month, rules } }: { readonly month: DetectorMonth }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const nameOf = useRuleName();
  return (
    <CountsTable
      caption={monthInWords(monthName({ year, month }), language)}
      first={t('detectors.counts.rule')}
      columns={detectedFates.map((fate) => t(`detectors.counts.${fate}`))}
      rows={rules.map(({ rule, ...counts }) => ({
        name: nameOf(rule),
        counts: detectedFates.map((fate) => counts[fate]),
      }))}
    />
  );
}
