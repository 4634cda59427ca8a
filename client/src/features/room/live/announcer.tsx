import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNews } from '../../../news/use-news.js';
import { findSeat } from '../seats.js';
import { useLive } from './live-context.js';

/** Long enough for a screen reader to take the line up. */
const keptFor = 15_000;

interface Line {
  readonly id: string;
  readonly text: string;
}

/** Speaks what is new, as "name: words"; not my own, and not what was there when I came. */
export function Announcer() {
  const { t } = useTranslation();
  const { state } = useLive();
  useNews(
    [...state.messages.filter(({ seatId }) => seatId !== state.mySeatId), ...state.seats].map(({ id }) => id),
  );
  const [lines, setLines] = useState<readonly Line[]>([]);
  const spokenUpTo = useRef(state.messages.at(-1)?.seq ?? 0);

  useEffect(() => {
    const fresh = state.messages.filter((message) => message.seq > spokenUpTo.current);
    spokenUpTo.current = state.messages.at(-1)?.seq ?? 0;
    const spoken: Line[] = fresh
      .filter((message) => message.seatId !== state.mySeatId)
      .map((message) => {
        const name = findSeat(state.seats, message.seatId)?.name ?? t('live.somebody');
        return {
          id: message.id,
          text:
            message.text === null
              ? t('live.announceHidden', { name })
              : t('live.announce', { name, text: message.text }),
        };
      });
    if (spoken.length === 0) return;
    setLines((before) => [...before, ...spoken]);
    // Not cleared with the effect: each line stays its time, also when another comes meanwhile.
    setTimeout(() => setLines((before) => before.filter((line) => !spoken.includes(line))), keptFor);
  }, [state.messages, state.mySeatId, state.seats, t]);

  return (
    <div className="unseen" aria-live="polite" aria-relevant="additions">
      {lines.map((line) => (
        <p key={line.id}>{line.text}</p>
      ))}
    </div>
  );
}
