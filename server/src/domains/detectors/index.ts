import type { Domain } from '../domain.js';
import { detectorCases } from './detectors.cases.js';
import { detectorHttp } from './detectors.http.js';
import { detectorCountCollection } from './detectors.model.js';
import { detectorPolicy } from './detectors.policy.js';
import { detectorStore } from './detectors.store.js';

export { countDetected, judgeText, rulesHold } from './judging.js';

export const detectors = {
  policy: detectorPolicy,
  cases: detectorCases,
  stores: ({ connection, ...edges }) => ({ detectors: detectorStore(connection, edges) }),
  collections: [detectorCountCollection],
  invalidates: {
    'setting.changed': ({ subject }, stores) => {
      if (subject === 'detectors') stores.detectors.forgetSettings();
    },
  },
  http: detectorHttp,
} satisfies Domain;
