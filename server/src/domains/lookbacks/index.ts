import type { Domain } from '../domain.js';
import { lookbackCases } from './lookbacks.cases.js';
import { lookbackHttp } from './lookbacks.http.js';
import { batchCollection, waitingCollection } from './lookbacks.model.js';
import { lookbackPolicy } from './lookbacks.policy.js';
import { lookbackStore } from './lookbacks.store.js';

export const lookbacks = {
  policy: lookbackPolicy,
  cases: lookbackCases,
  stores: ({ connection, newId }) => ({ lookbacks: lookbackStore(connection, newId) }),
  collections: [waitingCollection, batchCollection],
  http: lookbackHttp,
} satisfies Domain;
