import { limits } from '@naast/shared/limits';

const minute = 60_000;

/** What the page's clock may be behind: it ticks every ten seconds, and was read over the network. In ms. */
const lag = 20_000;

/** Minutes until a moment, at least one: less than that is said as "within a minute". A clock that is behind makes it no more than it was when it was set. */
export const minutesUntil = (moment: number, now: number): number =>
  Math.max(1, Math.ceil((moment - now - lag) / minute));

/** The same two terms as a host is told them beforehand. */
export const hostAwayMinutes = {
  stops: limits.room.readOnlyWithoutHost / minute,
  closes: limits.room.closesWithoutHost / minute,
} as const;
