import type { Ctx } from '../../kernel/ctx.js';
import { type Account, listTeam } from '../people/index.js';
import { givesAnotherVoice, roleForVoice } from './answering.policy.js';
import type { Thread, Voice } from './spreekuur.types.js';

/** Team accounts that may give this voice, except its present holder. Sorted by name. */
export async function colleaguesFor(ctx: Ctx, thread: Thread, voice: Voice): Promise<Account[]> {
  const team = await listTeam(ctx);
  return team
    .filter(
      ({ id, roles }) =>
        id !== voice.takenBy &&
        roleForVoice(voice.kind, roles) !== null &&
        !givesAnotherVoice(thread, id, voice.id),
    )
    .sort((a, b) => a.name.localeCompare(b.name));
}
