import { limits } from '@naast/shared/limits';

declare module '../../kernel/ctx.js' {
  interface Stores {
    readonly rowWatch: RowWatch;
  }
}

/**
 * For how long those in a row have been away. In this node's memory only: a stored moment at which a page fell away could be
 * matched with what fell away elsewhere (promise 5). After a restart the time begins anew.
 */
export interface RowWatch {
  /** Of those who are away now, those who were so for `limits.row.skippedAfter`. */
  awayTooLong(placeId: string, away: readonly string[]): readonly string[];
  forget(placeId: string): void;
}

export function rowWatch(now: () => Date): RowWatch {
  const places = new Map<string, ReadonlyMap<string, number>>();
  return {
    awayTooLong(placeId, away) {
      const at = now().getTime();
      const known = places.get(placeId);
      const since = new Map(away.map((seatId) => [seatId, known?.get(seatId) ?? at]));
      if (since.size === 0) places.delete(placeId);
      else places.set(placeId, since);
      return away.filter((seatId) => at - (since.get(seatId) ?? at) >= limits.row.skippedAfter);
    },
    forget: (placeId) => void places.delete(placeId),
  };
}
