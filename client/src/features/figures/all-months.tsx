import { type MonthOfFigures } from '@naast/shared/contract/figures';
import { Download, Printer } from 'lucide-react';
import { printPage } from '../../browser/print.js';
import { saveAsText } from '../../browser/save-as-text.js';
import { useLanguage } from '../../language/language-context.js';
import { useTranslation } from '../../language/use-translation.js';
import { Button } from '../../ui/button.js';
import { Disclosure } from '../../ui/disclosure.js';
import { NobodyWaiting } from '../../ui/drawings/nobody-waiting.js';
import { EmptyState } from '../../ui/empty-state.js';
import { monthInWords, monthName } from '../../ui/time.js';
import { useHydrated } from '../../ui/use-hydrated.js';
import { asCsv } from './as-csv.js';
import styles from './figures.module.css';
import { groupIn } from './group-in.js';
import { TableOfMonth } from './table-of-month.js';

/** The latest month is open, the others unfold; what is open is printed. */
export function AllMonths({ months }: { readonly months: readonly MonthOfFigures[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (months.length === 0)
    return (
      <EmptyState drawing={<NobodyWaiting />}>
        <h2>{t('figures.none.title')}</h2>
        <p>{t('figures.none.text')}</p>
      </EmptyState>
    );
  return (
    <>
      <Ways months={months} />
      <div className={`to-print ${styles.months}`}>
        {months.map((month, at) => (
          <Disclosure
            key={monthName(month)}
            open={at === 0}
            summary={<h2 className={styles.name}>{monthInWords(monthName(month), language)}</h2>}
          >
            <TableOfMonth month={month} />
          </Disclosure>
        ))}
        <p className="printed-only">{t('figures.small')}</p>
      </div>
    </>
  );
}

/** Both are made in the page. */
function Ways({ months }: { readonly months: readonly MonthOfFigures[] }) {
  const { t } = useTranslation();
  const isHydrated = useHydrated();
  if (!isHydrated) return null;
  const save = () => {
    const text = asCsv(months, {
      head: [t('figures.month'), t('figures.what'), t('figures.count')],
      fewer: t('figures.fewer'),
      nameOf: (figure) => `${t(`figures.group.${groupIn(figure)}`)}: ${t(`figures.figure.${figure}`)}`,
    });
    saveAsText(text, { name: `${t('figures.file')}.csv`, type: 'text/csv' });
  };
  return (
    <div className={styles.ways}>
      <Button look="soft" size="small" onClick={printPage}>
        <Printer size={18} aria-hidden /> {t('figures.print')}
      </Button>
      <Button look="soft" size="small" onClick={save}>
        <Download size={18} aria-hidden /> {t('figures.save')}
      </Button>
    </div>
  );
}
