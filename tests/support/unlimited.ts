import type { RateLimitTable } from '@naast/server/platform/limits/limits';
import { type Limited, rateLimits } from '@naast/shared/rate-limits';

/** Rate limits that never apply, for tests that are not about limits. */
export const unlimited = Object.fromEntries(
  (Object.keys(rateLimits) as Limited[]).map((rule) => [
    rule,
    { ...rateLimits[rule], burst: 100_000, perMinute: 100_000 },
  ]),
) as RateLimitTable;
