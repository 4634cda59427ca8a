import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { refusalOf } from './api-error.js';
import { selfChanged } from './signal.js';

declare module '@tanstack/react-query' {
  interface Register {
    queryMeta: {
      /** Its data is the same for every user. Without it, the data belongs to one user. */
      readonly isForEverybody?: true;
      /**
       * It shows a setting of the organisation: refetched when one changes. None that the log notes as a read, and no list in which
       * somebody marks rows.
       */
      readonly showsSettings?: true;
      /** It shows what the whole team is told: refetched when an event says so, and after each connect of a team page. */
      readonly isTeamNews?: true;
    };
  }
}

const worthAnotherTry: readonly string[] = ['offline', 'noAnswer', 'storeUnavailable', 'internal', 'tooFast'];

/** A refusal because the screen is locked shows the lock. */
function onError(error: unknown): void {
  if (refusalOf(error) === 'locked') selfChanged.emit();
}

export function createQueryClient(): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        // Asking while offline fails at once and says so; waiting silently would leave a page without an answer.
        networkMode: 'always',
        staleTime: 5000,
        // A refusal that the server rendered is no Error here: the first render shows it as well.
        retryOnMount: ({ state }) => state.error === null || state.error instanceof Error,
        retry: (failures, error) => failures < 2 && worthAnotherTry.includes(refusalOf(error)),
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
}
