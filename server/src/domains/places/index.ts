import type { Domain } from '../domain.js';
import { mergeMessages, placeAudience } from './places.audience.js';
import './places.events.js';
import { placeSocket } from './places.socket.js';

export { copiedMessages } from './copied-messages.js';
export { joinedCopy } from './joined-copy.js';
export type { MarkedText, PlaceAlarms, UrgentReading } from './place-alarms.js';
export { type PlaceHolding, placeHoldings } from './place-holdings.js';
export {
  type FoundPlace,
  type ItemRef,
  type PlaceCopy,
  type PlaceItems,
  placeCopySchema,
} from './place-items.js';
export type { LivePlace, PlaceKind, PlaceKinds, Posted, Subscribe, Viewer } from './place-kind.js';
export type {
  PlaceHiding,
  PlaceMeasuring,
  PlaceModeration,
  Visibility,
} from './place-moderation.js';

export const places = {
  socket: (all) => placeSocket(all.places),
  invalidates: {
    'place.messagesChanged': ({ place, rev }, stores) => stores.messages.raiseRev(place.id, rev),
  },
  audience: (all) => placeAudience(all.places),
  merge: mergeMessages,
} satisfies Domain;
