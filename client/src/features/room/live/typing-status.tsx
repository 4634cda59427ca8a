import { useTranslation } from '../../../language/use-translation.js';
import type { Typing } from '../../../live/typing.js';
import { findSeat, seatsHere } from '../seats.js';
import styles from './live.module.css';
import { useSaid } from './said-context.js';

/** Who is typing. Not announced to screen readers. */
export function TypingStatus({ typing }: { typing: Typing }) {
  const { t } = useTranslation();
  const { state, talking } = useSaid();
  // Leaving stops nobody's typing by an event of its own.
  const here = seatsHere(state.seats);
  const names = [...typing.keys()]
    .filter((seatId) => seatId !== state.mySeatId && !talking.reading.hiddenSeats.includes(seatId))
    .flatMap((seatId) => findSeat(here, seatId)?.name ?? []);
  const [first, second] = names;
  const line =
    names.length > 2
      ? t('live.typing.many')
      : names.length === 2
        ? t('live.typing.two', { first, second })
        : t('live.typing.one', { name: first });
  // Keyed by its text, so that React replaces the element with the browser's translation in it.
  return <p className={styles.typing}>{names.length > 0 && <span key={line}>{line}</span>}</p>;
}
