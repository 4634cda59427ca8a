import { limits } from '@naast/shared/limits';

declare module '../../kernel/ctx.js' {
  interface Stores {
    readonly flagNetworks: FlagNetworks;
  }
}

/** How many flags of one network count about one matter. In the memory of this node. */
export interface FlagNetworks {
  /** `network`: a keyed mark. Null, as behind an onion service, is not known, and so never counts. */
  counts(network: string | null, matter: string, flagger: string): boolean;
}

/** Older ones are forgotten; flags of then count in full again. */
const most = 10_000;

export function flagNetworks(): FlagNetworks {
  const flaggers = new Map<string, Set<string>>();
  return {
    counts(network, matter, flagger) {
      if (network === null) return false;
      const key = `${network}|${matter}`;
      const known = flaggers.get(key) ?? new Set();
      if (!known.has(flagger) && known.size >= limits.flag.sameNetworkMost) return false;
      known.add(flagger);
      flaggers.set(key, known);
      const oldest = flaggers.size > most ? flaggers.keys().next().value : undefined;
      if (oldest !== undefined) flaggers.delete(oldest);
      return true;
    },
  };
}
