import type { CrisisBlock } from '@naast/shared/contract/organisation';
import { useQuery } from '@tanstack/react-query';
import { ChevronDown } from 'lucide-react';
import { useEffect, useId, useRef } from 'react';
import { organisationQuery } from '../../api/queries.js';
import { isKey } from '../../browser/keys.js';
import { useTranslation } from '../../language/use-translation.js';
import { Button } from '../button.js';
import { useClock } from '../clock.js';
import { joinClasses } from '../join-classes.js';
import lineStyles from './crisis.module.css';
import { FixedList } from './crisis-fallback.js';
import { linesInOrder, phoneWay, waysOf } from './crisis-lines.js';
import { CrisisList } from './crisis-list.js';
import styles from './crisis-strip.module.css';
import { useSharedDevice } from './shared-device.js';
import { useFixedLines } from './use-fixed-lines.js';
import { WayLink } from './way-link.js';

/** On top of every page: the ways that always answer, to call and to chat. It unfolds to all lines, also without JavaScript. */
export function CrisisStrip() {
  const { t } = useTranslation();
  const titleId = useId();
  const { isShared } = useSharedDevice();
  const crisis = useQuery(organisationQuery()).data?.crisis ?? null;
  const sheet = useRef<HTMLDetailsElement>(null);
  useEffect(() => foldsAway(sheet), []);
  return (
    <section className={joinClasses(styles.strip, isShared && styles.shared)} aria-labelledby={titleId}>
      <span id={titleId} className={joinClasses(styles.title, 'unseen-if-narrow')}>
        {t('crisis.short')}
      </span>
      <WaysNow crisis={crisis} />
      <details ref={sheet} className={styles.more}>
        <summary>
          <span className={styles.long}>{t('crisis.more')}</span>
          <span className={styles.brief} aria-hidden>
            {t('crisis.moreShort')}
          </span>
          <ChevronDown size={18} aria-hidden />
        </summary>
        <div className={joinClasses(styles.sheet, lineStyles.wide)}>
          {crisis ? <CrisisList crisis={crisis} /> : <FixedList />}
          <div className={joinClasses(styles.end, 'needs-script')}>
            <Button look="soft" size="small" onClick={() => close(sheet.current)}>
              {t('frame.close')}
            </Button>
          </div>
        </div>
      </details>
    </section>
  );
}

/** The emergency number and the first line that is open now, as short as they can be. */
export function WaysNow({ crisis }: { readonly crisis: CrisisBlock | null }) {
  const { now, timeZone } = useClock();
  const { isShared } = useSharedDevice();
  const fixed = useFixedLines();
  const first =
    crisis && linesInOrder(crisis, now, timeZone).find(({ line, isOpen }) => isOpen && line.phone)?.line;
  const ways = crisis
    ? [phoneWay(crisis.danger.phone), ...(first ? waysOf(first, isShared) : [])]
    : fixed.lines.slice(0, 2).flatMap((line) => line.ways);
  return ways.map((way) => <WayLink key={way.address} way={way} isShort />);
}

function close(sheet: HTMLDetailsElement | null): void {
  if (!sheet) return;
  const holdsFocus = sheet.contains(document.activeElement);
  sheet.open = false;
  if (holdsFocus) sheet.querySelector('summary')?.focus();
}

/** By Escape, which gives the focus back, and by a press elsewhere. */
function foldsAway(sheet: { readonly current: HTMLDetailsElement | null }): () => void {
  const onKey = (event: KeyboardEvent) => {
    if (!isKey(event, 'Escape') || !sheet.current?.open) return;
    close(sheet.current);
  };
  const onPress = ({ target }: PointerEvent) => {
    if (sheet.current?.open && target instanceof Node && !sheet.current.contains(target))
      sheet.current.open = false;
  };
  document.addEventListener('keydown', onKey);
  document.addEventListener('pointerdown', onPress);
  return () => {
    document.removeEventListener('keydown', onKey);
    document.removeEventListener('pointerdown', onPress);
  };
}
