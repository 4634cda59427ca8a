import type { Ctx } from '../../../kernel/ctx.js';
import { authorize } from '../../../platform/policy/authorize.js';
import type { Account } from '../../people/index.js';
import { colleaguesFor } from '../colleagues.js';
import { findVoice, type OfVoice } from '../find-voice.js';

/** The colleagues a voice can be handed to. */
export async function listColleagues(ctx: Ctx, input: OfVoice): Promise<Account[]> {
  const { thread, voice } = authorize(ctx, 'answering.handOver', await findVoice(ctx, input));
  return colleaguesFor(ctx, thread, voice);
}
