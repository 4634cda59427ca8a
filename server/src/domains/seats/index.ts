import './seats.events.js';

export { dropLine } from './actions/drop-line.js';
export { giveUpSeat } from './actions/give-up-seat.js';
export { renewPresence } from './actions/renew-presence.js';
export { sweepPresence } from './actions/sweep-presence.js';
export { seatClears } from './seats.clears.js';
export { seatCollection } from './seats.model.js';
export { seatRetention } from './seats.retention.js';
export { type SeatStore, seatStore } from './seats.store.js';
export { isResting, isSeated, type Seat } from './seats.types.js';
