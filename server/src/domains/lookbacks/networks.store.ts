import { hour } from '@naast/shared/durations';
import type { RateLimitRule } from '@naast/shared/rate-limits';
import { TokenBuckets } from '../../platform/limits/token-buckets.js';

declare module '../../kernel/ctx.js' {
  interface Stores {
    readonly lookbackNetworks: LookbackNetworks;
  }
}

/** How many answers of one network count in one room session. In the memory of this node. */
export interface LookbackNetworks {
  /** False beyond the rule. `network`: a keyed mark; null, as behind an onion service: it always counts. */
  take(network: string | null, sessionId: string): boolean;
  /** It could not be stored. */
  giveBack(network: string | null, sessionId: string): void;
}

export function networkStore({ burst, perHour = 0 }: RateLimitRule, now: () => Date): LookbackNetworks {
  const buckets = new TokenBuckets({ burst, msPerToken: hour / perHour, clock: () => now().getTime() });
  const keyOf = (network: string, sessionId: string) => `${network}|${sessionId}`;
  return {
    take: (network, sessionId) => network === null || buckets.take(keyOf(network, sessionId)) === 0,
    giveBack(network, sessionId) {
      if (network !== null) buckets.giveBack(keyOf(network, sessionId));
    },
  };
}
