import './places.events.js';

export type { Hear, LivePlace, PlaceKind, PlaceKinds, Posted, Viewer } from './place-kind.js';
export { mergeMessages, placeAudience } from './places.audience.js';
export { placeClears } from './places.clears.js';
export { placeSocket } from './places.socket.js';
