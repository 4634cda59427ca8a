import { z } from 'zod';

export const roomDateKinds = ['closed', 'open'] as const;

/**
 * A local date "YYYY-MM-DD" on which a room differs from its week: only what its dates say of that day counts. `open`:
 * from `from` to `to`, and there may be more of one day; `closed`: not at all.
 */
export const roomDateSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('closed'), on: z.string() }),
  z.strictObject({ kind: z.literal('open'), on: z.string(), from: z.string(), to: z.string() }),
]);
export type RoomDate = z.infer<typeof roomDateSchema>;

/** So many people fit beside one host, and beside several. */
export const roomCapacitySchema = z.strictObject({ oneHost: z.number().int(), moreHosts: z.number().int() });
export type RoomCapacity = z.infer<typeof roomCapacitySchema>;
