const hourMs = 60 * 60 * 1000;

/** The beginning of its hour (UTC): for rows that must not be held against the times of places. */
export const hourOf = (at: Date): Date => new Date(Math.floor(at.getTime() / hourMs) * hourMs);
