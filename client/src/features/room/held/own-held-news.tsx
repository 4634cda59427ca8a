import type { OwnHeld } from '@naast/shared/contract/held-views';
import { useEffect, useEffectEvent, useRef } from 'react';
import { useTranslation } from '../../../language/use-translation.js';
import { useLive } from '../live/live-context.js';
import { useLines } from '../live/use-lines.js';
import { findSeat } from '../seats.js';

/** Announces once that a text of the user waits, was returned, declined or placed. What waited before this page is no news. */
export function OwnHeldNews() {
  const { t } = useTranslation();
  const { state } = useLive();
  const known = useRef(new Map(state.myHeld.map((held) => [held.id, held.state])));
  const [lines, announce] = useLines();
  const look = useEffectEvent((mine: readonly OwnHeld[]) => {
    const news: { readonly text: string }[] = [];
    for (const held of mine) {
      if (known.current.get(held.id) === held.state) continue;
      const name = findSeat(state.seats, held.decided?.by ?? null)?.name ?? t('live.aHost');
      const why = held.decided?.why ? t(`measure.told.${held.decided.why}`) : '';
      const line = held.decided?.line ?? '';
      if (held.state === 'waits') news.push({ text: t('held.nowWaits') });
      else news.push({ text: `${t(`held.${held.state}`, { name })} ${why} ${line}` });
    }
    const now = new Map(mine.map((held) => [held.id, held.state]));
    const isPlaced = [...known.current.keys()].some(
      (id) => !now.has(id) && state.messages.some((message) => message.id === id),
    );
    if (isPlaced) news.push({ text: t('held.placed') });
    known.current = now;
    announce(news);
  });
  useEffect(() => look(state.myHeld), [state.myHeld]);
  return (
    <div className="unseen" aria-live="polite" aria-relevant="additions">
      {lines.map(({ key, text }) => (
        <p key={key}>{text}</p>
      ))}
    </div>
  );
}
