import type { Domain } from '../domain.js';
import { nodeLeaseCollection } from './node-leases.model.js';
import { presenceStore } from './presence.store.js';
import { rowStore } from './row.store.js';
import { seatInvalidates } from './seats.invalidates.js';
import './seats.events.js';
import { seatCollection } from './seats.model.js';
import { seatStore } from './seats.store.js';
import { silentStore } from './silent.store.js';

export { checkPresence } from './actions/check-presence.js';
export { connectSeat } from './actions/connect-seat.js';
export { dropConnection } from './actions/drop-connection.js';
export { giveUpSeat } from './actions/give-up-seat.js';
export { giveUpSeatsOf } from './actions/give-up-seats-of.js';
export { renewLease } from './actions/renew-lease.js';
export { sweepPresence } from './actions/sweep-presence.js';
export { seatFor } from './seats.cases.js';
export { seatCollection } from './seats.model.js';
export { plainSeat } from './seats.present.js';
export {
  isResting,
  isSeated,
  isSilent,
  isWaiting,
  type Seat,
  type Slowed,
  type Standing,
  type Waiting,
} from './seats.types.js';

export const seats = {
  stores: ({ connection, vault, randomBelow, node }) => ({
    seats: seatStore(connection, vault, randomBelow),
    presence: presenceStore(connection, node),
    row: rowStore(connection, vault, randomBelow),
    silent: silentStore(connection, vault, randomBelow),
  }),
  collections: [seatCollection, nodeLeaseCollection],
  ofPlaces: ({ seats: { removePlace, forget } }) => ({ remove: removePlace, forget }),
  invalidates: seatInvalidates,
} satisfies Domain;
