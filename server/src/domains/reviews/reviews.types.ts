/** The act of opening the words of a closed room session. */
export interface Review {
  readonly id: string;
  /** An account. */
  readonly by: string;
  readonly roomId: string;
  /** The hour in which that session opened; null in what an older release wrote. */
  readonly openedAt: Date | null;
  /** The hour in which it began. */
  readonly at: Date;
  /** Null once it ended. */
  readonly open: { readonly sessionId: string; readonly until: Date } | null;
}

export const reviewKey = (id: string): string => `review:${id}`;
