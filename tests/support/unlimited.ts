import type { TurnTable } from '@naast/server/platform/limits/limits';
import { type Limited, turns } from '@naast/shared/limits';

/** For tests that are about something else than limits. */
export const unlimited = Object.fromEntries(
  (Object.keys(turns) as Limited[]).map((line) => [
    line,
    { ...turns[line], burst: 100_000, perMinute: 100_000 },
  ]),
) as TurnTable;
