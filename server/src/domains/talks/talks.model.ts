import { talkEndings, talkStates } from '@naast/shared/contract/talks';
import type { Collection } from '../../platform/storage/collection.js';
import { type DocumentIn, partOf, schemaOf } from '../../platform/storage/documents.js';
import { endedTalks, removeEndedTalks } from './talks.retention.js';

const date = { type: Date, default: null };

/** What is said there lies in the place's log, and who is there in its seats. */
export type TalkDocument = DocumentIn<typeof schema>;
const schema = schemaOf({
  sessionId: { type: String, required: true },
  roomId: { type: String, required: true },
  /** HMAC(room session, seat in it). */
  personMark: { type: String, required: true },
  /** The same, while it is not closed. */
  openKey: { type: String, allowNull: false },
  hostId: { type: String, required: true },
  state: { type: String, enum: talkStates, required: true },
  offeredAt: { type: Date, required: true },
  startedAt: date,
  hostAwaySince: date,
  personAwaySince: date,
  closed: {
    type: partOf({
      at: { type: Date, required: true },
      reason: { type: String, enum: talkEndings, required: true },
    }),
    default: null,
  },
  rev: { type: Number, required: true },
});

// Somebody in a room has one talk or offer, also when two hosts offer at the same moment.
schema.index({ openKey: 1 }, { unique: true, partialFilterExpression: { openKey: { $exists: true } } });
// Those of a room session, and of who holds them.
schema.index({ sessionId: 1 });
schema.index({ hostId: 1 });
// The ones that go on are tended.
schema.index({ state: 1 });
// Retention looks for what ended long enough ago.
schema.index({ 'closed.at': 1 });

export const talkCollection: Collection<TalkDocument> = {
  name: 'talks',
  schema,
  retention: ({ vault }) => ({
    keeps: '47 hours after its end; an offer that was declined, minutes',
    lives: 'forATerm',
    sweep: (ctx) => removeEndedTalks(ctx, vault),
    left: async (ctx) => (await endedTalks(ctx)).length,
  }),
  backup: false,
};
