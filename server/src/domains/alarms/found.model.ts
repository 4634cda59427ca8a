import type { Ctx } from '../../kernel/ctx.js';
import { type DocumentIn, schemaOf } from '../../platform/storage/documents.js';
import type { SealedCollection } from '../domain.js';
import { foundKey } from './alarms.types.js';

declare module '../../platform/vault/vault.js' {
  interface SealedKinds {
    readonly 'found.words.1': true;
  }
}
declare module '../../platform/retention.js' {
  interface KeyKinds {
    readonly found: true;
  }
}

/** A phone number or an address for 112, of who wants to be found; its id is that of the alarm. */
export type FoundDocument = DocumentIn<typeof schema>;
const schema = schemaOf({
  words: { type: Buffer, required: true },
  /** The id of its key: of this leaving, so that one that was destroyed does not come back. */
  leaving: { type: String, required: true },
  until: { type: Date, required: true },
  isOpened: { type: Boolean, required: true },
});

// Each is removed at its time.
schema.index({ until: 1 });

// By its key.
schema.index({ leaving: 1 });

const keyIds = ({ leaving }: FoundDocument) => [foundKey(leaving)];

/** Their time is over, or their alarm is closed: a node may have stopped between the two. */
async function due(ctx: Ctx): Promise<string[]> {
  const past = new Set(await ctx.stores.found.past(ctx.now()));
  for (const id of await ctx.stores.found.alarmIds())
    if ((await ctx.stores.alarms.find(id))?.closed !== null) past.add(id);
  return [...past];
}

export const foundCollection = {
  name: 'foundWords',
  schema,
  retention: {
    keeps: '24 hours, and no longer than its alarm is open',
    lives: 'forATerm',
    async sweep(ctx: Ctx) {
      const past = await due(ctx);
      for (const id of past) await ctx.stores.found.remove(id, ctx.now());
      return past.length;
    },
    left: async (ctx: Ctx) => (await due(ctx)).length,
  },
  backup: false,
  sealed: { 'found.words.1': { field: 'words', keyIds } },
} satisfies SealedCollection<FoundDocument>;
