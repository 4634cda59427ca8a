import type { Domain } from '../domain.js';
import { lookbackCases } from './lookbacks.cases.js';
import { lookbackHttp } from './lookbacks.http.js';
import { batchCollection, waitingCollection } from './lookbacks.model.js';
import { lookbackPolicy } from './lookbacks.policy.js';
import { lookbackStore } from './lookbacks.store.js';
import { networkStore } from './networks.store.js';

export const lookbacks = {
  policy: lookbackPolicy,
  cases: lookbackCases,
  stores: ({ connection, newId, now, randomBelow, limits }) => ({
    lookbacks: lookbackStore(connection, { newId, now, randomBelow }),
    lookbackNetworks: networkStore(limits.lookbackNetwork, now),
  }),
  collections: [waitingCollection, batchCollection],
  http: lookbackHttp,
} satisfies Domain;
