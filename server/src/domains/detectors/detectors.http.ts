import type { detectorRoutes } from '@naast/shared/contract/detectors';
import type { Handlers } from '../../platform/http/handlers.js';
import { readCounts } from './actions/read-counts.js';
import { trySentence } from './actions/try-sentence.js';
import { presentCounts, presentJudgement } from './detectors.present.js';

export const detectorHttp: Handlers<typeof detectorRoutes> = {
  async readDetectorCounts(ctx) {
    return { months: presentCounts(await readCounts(ctx)) };
  },
  async trySentence(ctx, { body }) {
    return presentJudgement(body.text, await trySentence(ctx, body));
  },
};
