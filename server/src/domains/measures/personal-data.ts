import { written } from '@naast/shared/texts/written';
import { whoOf } from '../../kernel/actor.js';
import type { CollectPersonalData } from '../domain.js';

/** Of the team what they imposed, with their own lines; of a member what keeps them out of a room. */
export const personalDataInMeasures: CollectPersonalData = async (ctx, { id, kind }, wording) => {
  const { measures: title, outUntil, measureKinds } = written[wording.language].accountFile;
  const { measures } = ctx.stores;
  if (kind === 'member') {
    const out = await measures.outAnywhere(whoOf('member', id), ctx.now());
    const lines = out.flatMap(({ until, words }) =>
      until ? [`– ${outUntil} ${wording.moment(until)}${words ? `: ${words}` : ''}`] : [],
    );
    return lines.length === 0 ? [] : [{ title, lines }];
  }
  const lines = (await measures.by(id)).map(
    (measure) =>
      `– ${wording.moment(measure.from)}: ${measureKinds[measure.kind]}${measure.words ? ` – ${measure.words}` : ''}`,
  );
  return lines.length === 0 ? [] : [{ title, lines }];
};
