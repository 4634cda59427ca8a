import { z } from 'zod';

/** A time of a day by the clock, "HH:MM"; the end of a day is not one. */
export const clockTimeSchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** A date that any clock and calendar can add to, "YYYY-MM-DD". */
export const nearDateSchema = z.iso.date().refine((date) => date >= '2000-01-01' && date < '2100-01-01', {
  params: { problem: 'notAllowed' },
});

/** When something ends: also at the end of the day, "24:00". */
export const endTimeSchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/);
