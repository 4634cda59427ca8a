const hourMs = 60 * 60 * 1000;

/** Rounds down to the hour (UTC), so that a row cannot be matched with the times of a place. */
export const hourOf = (at: Date): Date => new Date(Math.floor(at.getTime() / hourMs) * hourMs);
