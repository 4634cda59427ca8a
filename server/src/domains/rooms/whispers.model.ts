import { placeKey } from '../../kernel/place.js';
import { withItsPlace } from '../../platform/retention.js';
import { type DocumentIn, schemaOf } from '../../platform/storage/documents.js';
import type { SealedCollection } from '../domain.js';
import { placeOf } from './rooms.types.js';

declare module '../../platform/vault/vault.js' {
  interface SealedKinds {
    readonly 'whisper.text.1': true;
  }
}

/** What hosts of a room session say among themselves: never in the log of the place, which all in it read. */
export type WhisperDocument = DocumentIn<typeof schema>;
const schema = schemaOf({
  sessionId: { type: String, required: true },
  /** The seat of the host; no account is named. */
  seatId: { type: String, required: true },
  clientKey: { type: String, required: true },
  text: { type: Buffer, required: true },
  saidAt: { type: Date, required: true },
});

// They are read in order, by session.
schema.index({ sessionId: 1, saidAt: 1 });
// A retried whisper finds its first landing instead of making a second.
schema.index({ sessionId: 1, clientKey: 1 }, { unique: true });

const keyIds = ({ sessionId }: WhisperDocument) => [placeKey(placeOf({ id: sessionId }))];

export const whisperCollection = {
  name: 'whispers',
  schema,
  retention: withItsPlace({
    keeps: 'with their room session',
    placeIds: (ctx) => ctx.stores.whispers.placeIds(),
    removePlace: (ctx, id) => ctx.stores.whispers.removePlace({ id }),
  }),
  // As the talk beside it.
  backup: false,
  sealed: { 'whisper.text.1': { field: 'text', keyIds } },
} satisfies SealedCollection<WhisperDocument>;
