import { hour } from '@naast/shared/durations';

/** Rounds down to the hour (UTC), so that a row cannot be matched with the times of a place. */
export const hourOf = (at: Date): Date => new Date(Math.floor(at.getTime() / hour) * hour);
