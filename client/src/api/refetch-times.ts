/** In ms: while somebody looks at what changes without an event. */
export const lookAgainEvery = 15_000;

/** In ms. Events refetch sooner; polling covers a lost connection that is not noticed. */
export const pollEvery = 30_000;
