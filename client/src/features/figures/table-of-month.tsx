import { figureGroupNames, type MonthOfFigures } from '@naast/shared/contract/figures';
import { useTranslation } from '../../language/use-translation.js';
import styles from './figures.module.css';
import { groupIn } from './group-in.js';

/** The numbers of a month by group. The bars beside them say the same once more. */
export function TableOfMonth({ month: { figures } }: { readonly month: MonthOfFigures }) {
  const { t } = useTranslation();
  const most = Math.max(...figures.map(({ count }) => count ?? 0));
  return (
    <table className={styles.figures}>
      <thead>
        <tr>
          <th scope="col">{t('figures.what')}</th>
          <th scope="col">{t('figures.count')}</th>
        </tr>
      </thead>
      {figureGroupNames.map((group) => (
        <tbody key={group}>
          <tr>
            <th scope="rowgroup" colSpan={2}>
              {t(`figures.group.${group}`)}
            </th>
          </tr>
          {figures
            .filter(({ figure }) => groupIn(figure) === group)
            .map(({ figure, count }) => (
              <tr key={figure}>
                <th scope="row">{t(`figures.figure.${figure}`)}</th>
                <td>
                  {count === null ? (
                    <span className={styles.fewer}>{t('figures.fewer')}</span>
                  ) : (
                    <>
                      <span className={styles.number}>{count}</span>
                      <Bar share={count / most} />
                    </>
                  )}
                </td>
              </tr>
            ))}
        </tbody>
      ))}
    </table>
  );
}

/** Beside the largest number of the month. */
function Bar({ share }: { readonly share: number }) {
  return (
    <svg className={styles.bar} viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden focusable="false">
      <rect width={Math.max(1, Math.round(share * 100))} height="10" rx="1" />
    </svg>
  );
}
