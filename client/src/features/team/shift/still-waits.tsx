import type { DeskRowKind } from '@naast/shared/contract/desk';
import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { useTranslation } from '../../../language/use-translation.js';
import { Rows } from '../../../ui/rows.js';
import { deskQuery } from '../desk/desk-query.js';
import { DeskRowItem } from '../desk/desk-row.js';
import styles from './shift.module.css';

/** What of a shift is not finished: rows of the team's first page. */
const kinds: ReadonlySet<DeskRowKind> = new Set([
  'alarmMine',
  'alarmOpen',
  'alarmTakerGone',
  'alarmsMore',
  'casesMine',
  'casesForMe',
  'outsToConfirm',
  'dutyMine',
  'dutyOffered',
  'roomHosting',
  'roomHeldPresses',
  'roomNeedsHelp',
  'talkMine',
  'questionMine',
  'questionHalfway',
  'questionAlmostLate',
]);

/** What still waits for its reader, and where it is done. */
export function StillWaits() {
  const { t } = useTranslation();
  const id = useId();
  const { data: all } = useQuery(deskQuery());
  const rows = all?.filter(({ kind }) => kinds.has(kind));
  return (
    <section className={styles.place} aria-labelledby={id}>
      <h2 id={id}>{t('shift.waits')}</h2>
      {rows?.length === 0 && <p className="quiet">{t('shift.nothingWaits')}</p>}
      {rows && rows.length > 0 && (
        <Rows>
          {rows.map((row) => (
            <DeskRowItem key={row.id} row={row} />
          ))}
        </Rows>
      )}
    </section>
  );
}
