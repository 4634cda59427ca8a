/** How often something may be done: `burst` times at once, then again at a steady rate. */
export interface RateLimitRule {
  readonly burst: number;
  readonly perMinute?: number;
  readonly perHour?: number;
  /**
   * What the rule is counted for. `seat`: one person in one place. `connection`: one socket of a page. `account`: an account,
   * wherever it is tried from. `browser`: one in which one of the team has signed in before. `network`: all people behind one
   * address, so such a rule never refuses: a hundred people may share one (Tor, a school).
   */
  readonly per: 'seat' | 'connection' | 'account' | 'browser' | 'network';
  /** `wait`: the answer says how long, and the page asks again. `leaveOut`: it succeeds, and changes nothing. */
  readonly beyond: 'refuse' | 'slow' | 'wait' | 'leaveOut';
  /**
   * Of those that are slowed: how many may wait at once for the same thing, when that is less than `limits.waitingMost`. More are
   * refused, as tries side by side are no slower.
   */
  readonly waitingMost?: number;
}

/**
 * All rate limits, one rule each; docs/limits.md explains them. Reading has no rule: crisis information, pages and lists are never
 * slowed and never refused.
 */
export const rateLimits = {
  message: { burst: 10, perMinute: 12, per: 'seat', beyond: 'refuse' },
  reaction: { burst: 20, perMinute: 12, per: 'seat', beyond: 'refuse' },
  /** In one place. A worry about a person has no rule. */
  flag: { burst: 5, perHour: 0.8, per: 'seat', beyond: 'refuse' },
  /** Once in one room session: no token comes back while a member's sign-in and the session's seats last. */
  lookback: { burst: 1, perHour: 0.01, per: 'seat', beyond: 'refuse' },
  /** In one room session. Nobody is told whether theirs counts: that would tell of others behind the same address. */
  lookbackNetwork: { burst: 4, perHour: 0.01, per: 'network', beyond: 'leaveOut' },
  /** Reading a closed room back. Each reason stays on the list for thirty days. */
  review: { burst: 5, perHour: 10, per: 'account', beyond: 'refuse' },
  command: { burst: 120, perMinute: 600, per: 'connection', beyond: 'refuse' },
  secondFactor: { burst: 10, perHour: 10, per: 'account', beyond: 'refuse' },
  /** Entering asks twice: the second time shows that the cookie of the first was kept. */
  enterRoom: { burst: 80, perMinute: 120, per: 'network', beyond: 'slow' },
  /** Taking a chair, in one room session. A host can let in all who wait. */
  chair: { burst: 4, perMinute: 2, per: 'network', beyond: 'wait' },
  /** A school class that asks at one moment does not wait; sending in parallel does not speed up a flood. */
  ask: { burst: 40, perMinute: 20, per: 'network', beyond: 'slow', waitingMost: 10 },
  /** A notice from outside. What it says is not judged by this. */
  notice: { burst: 10, perMinute: 3, per: 'network', beyond: 'slow', waitingMost: 10 },
  return: { burst: 30, perMinute: 60, per: 'network', beyond: 'slow' },
  draftKey: { burst: 120, perMinute: 240, per: 'network', beyond: 'slow' },
  shareDevice: { burst: 40, perMinute: 60, per: 'network', beyond: 'slow' },
  /** Together with the name that is tried. */
  signIn: { burst: 5, perMinute: 6, per: 'network', beyond: 'slow', waitingMost: 10 },
  /** Whatever name is tried: one passphrase for many names. */
  signInAnyName: { burst: 100, perMinute: 60, per: 'network', beyond: 'slow', waitingMost: 100 },
  /** Instead of those two, from a browser that a team member signed in with before: no neighbour can use up these tokens. */
  signInKnown: { burst: 5, perMinute: 6, per: 'browser', beyond: 'slow', waitingMost: 10 },
  /** Counted per account, so that others on the same network cannot use them up. */
  confirmPassphrase: { burst: 5, perMinute: 6, per: 'account', beyond: 'slow', waitingMost: 10 },
  recover: { burst: 5, perMinute: 6, per: 'network', beyond: 'slow', waitingMost: 20 },
  invitation: { burst: 10, perMinute: 12, per: 'network', beyond: 'slow', waitingMost: 50 },
  setup: { burst: 5, perMinute: 6, per: 'network', beyond: 'slow', waitingMost: 20 },
  signUp: { burst: 20, perMinute: 30, per: 'network', beyond: 'slow', waitingMost: 100 },
  /** Each change makes every open page read the organisation again. */
  setting: { burst: 20, perMinute: 6, per: 'account', beyond: 'slow', waitingMost: 10 },
  /** Making, changing, moving, pausing and removing rooms: each makes every open page read the rooms again. */
  arranging: { burst: 60, perMinute: 30, per: 'account', beyond: 'slow', waitingMost: 10 },
  /** Each is drawn anew, one at a time. */
  mark: { burst: 10, perMinute: 6, per: 'account', beyond: 'slow', waitingMost: 5 },
} as const satisfies Readonly<Record<string, RateLimitRule>>;

export type Limited = keyof typeof rateLimits;
