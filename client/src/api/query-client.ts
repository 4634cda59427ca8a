import { QueryClient } from '@tanstack/react-query';
import { refusalOf } from './api-error.js';

const worthAnotherTry: readonly string[] = ['offline', 'storeUnavailable', 'internal', 'tooFast'];

export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        // Asking while offline fails at once and says so; waiting silently would leave a page without an answer.
        networkMode: 'always',
        staleTime: 5000,
        retry: (failures, error) => failures < 2 && worthAnotherTry.includes(refusalOf(error)),
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
}
