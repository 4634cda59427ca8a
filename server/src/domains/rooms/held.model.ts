import { measureReasons } from '@naast/shared/contract/seats';
import { placeKey } from '../../kernel/place.js';
import { withItsPlace } from '../../platform/retention.js';
import { type DocumentIn, schemaOf } from '../../platform/storage/documents.js';
import type { SealedCollection } from '../domain.js';
import { placeOf } from './rooms.types.js';

declare module '../../platform/vault/vault.js' {
  interface SealedKinds {
    readonly 'held.line.1': true;
    readonly 'held.found.1': true;
  }
}

/** `placing`: a host placed it, and it has not landed yet. `takenBack`: its words are gone; kept so that a late retry is not held anew. */
export const heldTextStates = ['waits', 'placing', 'returned', 'declined', 'takenBack'] as const;

/** What is known of a held message, which has the same id: its words are with the messages. */
export type HeldTextDocument = DocumentIn<typeof schema>;
const schema = schemaOf({
  sessionId: { type: String, required: true },
  clientKey: { type: String, required: true },
  seatId: { type: String, required: true },
  sentAt: { type: Date, required: true },
  state: { type: String, enum: heldTextStates, required: true },
  /** For whatever reason, so that it says nothing of the words. Absent until it does. */
  presses: { type: Boolean, allowNull: false },
  /** The seat of the host who saw danger in it; absent until one does. */
  urgentBy: { type: String, allowNull: false },
  /** The alarm that a host asked for was not raised yet: stored with it, so that a node that stops loses none. */
  isAlarmDue: { type: Boolean, allowNull: false },
  /** Of the last decision: the seat of the host, the reason, and the host's own line, sealed. Absent while it waits. */
  decidedBy: { type: String, allowNull: false },
  decidedWhy: { type: String, enum: measureReasons, allowNull: false },
  line: { type: Buffer, allowNull: false },
  /** What a rule found in it, which held it: sealed JSON of rules and places in the text. Absent where the door held it. */
  found: { type: Buffer, allowNull: false },
  /** A host said whether the rule was right; counted once. */
  isJudged: { type: Boolean, allowNull: false },
});

// A retried send is held once, also after its author took it back.
schema.index({ sessionId: 1, clientKey: 1 }, { unique: true });
// What waits too long, and what was placed and has not landed, is looked for in all rooms.
schema.index({ state: 1, sentAt: 1 });
schema.index({ isAlarmDue: 1 }, { partialFilterExpression: { isAlarmDue: { $exists: true } } });

const keyIds = ({ sessionId }: HeldTextDocument) => [placeKey(placeOf({ id: sessionId }))];

export const heldTextCollection = {
  name: 'heldTexts',
  schema,
  retention: withItsPlace({
    keeps: 'until their room session closes',
    placeIds: (ctx) => ctx.stores.heldTexts.sessionIds(),
    removePlace: (ctx, id) => ctx.stores.heldTexts.removePlace({ id }),
  }),
  // As the talk beside it.
  backup: false,
  sealed: { 'held.line.1': { field: 'line', keyIds }, 'held.found.1': { field: 'found', keyIds } },
} satisfies SealedCollection<HeldTextDocument>;
