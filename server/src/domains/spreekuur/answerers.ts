import type { TeamRole } from '@naast/shared/roles';
import { written } from '@naast/shared/texts/written';
import type { Ctx } from '../../kernel/ctx.js';
import type { CollectPersonalData } from '../domain.js';
import { roleForVoice } from './answering.policy.js';
import { placeOf, type Thread } from './spreekuur.types.js';
import * as changes from './thread-changes.js';
import { voiceState } from './thread-rules.js';

/** Removes an erased account from all threads. Its answers stay, under the seat's name. */
export async function forgetAnswerer(ctx: Ctx, accountId: string): Promise<void> {
  await freeVoices(ctx, accountId, []);
  for (const threadId of await ctx.stores.spreekuur.mentioning(accountId)) {
    if ((await ctx.stores.spreekuur.find(threadId)) === null) continue;
    const changed = await ctx.stores.spreekuur.change(threadId, ctx.now(), (thread) =>
      thread === null ? null : changes.withoutAccount(thread, accountId),
    );
    ctx.publish({ type: 'thread.changed', place: placeOf(changed), rev: changed.rev });
  }
}

/** The number of threads that mention a team account. */
export const personalDataInQuestions: CollectPersonalData = async (ctx, { id, kind }, { language }) => {
  if (kind === 'member') return [];
  const { length } = await ctx.stores.spreekuur.mentioning(id);
  return [{ title: null, lines: [`${written[language].accountFile.questions}: ${length}`] }];
};

/** Releases voices that an account took and may no longer give, so that no asker waits for it. */
export async function freeVoices(ctx: Ctx, accountId: string, roles: readonly TeamRole[]): Promise<void> {
  for (const threadId of await ctx.stores.spreekuur.takenBy(accountId)) {
    const before = await ctx.stores.spreekuur.find(threadId);
    if (before === null || freed(before, accountId, roles) === null) continue;
    const changed = await ctx.stores.spreekuur.change(threadId, ctx.now(), (thread) =>
      thread === null ? null : freed(thread, accountId, roles),
    );
    ctx.publish({ type: 'thread.changed', place: placeOf(changed), rev: changed.rev });
  }
}

/** Null if there is nothing to release. Answered voices keep their author. */
function freed(thread: Thread, accountId: string, roles: readonly TeamRole[]): changes.ThreadChange | null {
  if (thread.withdrawnAt !== null) return null;
  const lost = thread.voices.filter(
    (voice) =>
      voice.takenBy === accountId &&
      voiceState(thread, voice) !== 'answered' &&
      roleForVoice(voice.kind, roles) === null,
  );
  if (lost.length === 0) return null;
  return lost.reduce<changes.ThreadChange>(
    (change, { id }) => changes.letGo({ ...thread, ...change }, id),
    {},
  );
}
