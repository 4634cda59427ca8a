import { limits } from '@naast/shared/limits';

const minute = 60_000;

/** In ms: the page's clock may be this far behind, since it ticks every ten seconds and was read over the network. */
const lag = 20_000;

/** Minutes until a moment, at least one. Never more than the full term, also if the clock is behind. */
export const minutesUntil = (moment: number, now: number): number =>
  Math.max(1, Math.ceil((moment - now - lag) / minute));

/** The two terms in minutes, as told to a host who leaves. */
export const hostAwayMinutes = {
  stops: limits.room.readOnlyWithoutHost / minute,
  closes: limits.room.closesWithoutHost / minute,
} as const;
