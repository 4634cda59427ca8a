import './seats.events.js';

export { checkPresence } from './actions/check-presence.js';
export { connectSeat } from './actions/connect-seat.js';
export { dropLine } from './actions/drop-line.js';
export { giveUpSeat } from './actions/give-up-seat.js';
export { renewLease } from './actions/renew-lease.js';
export { sweepPresence } from './actions/sweep-presence.js';
export { nodeLeaseCollection } from './node-leases.model.js';
export { type PresenceStore, presenceStore } from './presence.store.js';
export { seatClears } from './seats.clears.js';
export { seatCollection } from './seats.model.js';
export { seatRetention } from './seats.retention.js';
export { type SeatStore, seatStore } from './seats.store.js';
export { isResting, isSeated, type Seat } from './seats.types.js';
