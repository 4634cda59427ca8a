import { type Place, placeKey } from '../../kernel/place.js';

/** A Socket.IO room. Names are made here only; whoever hears something is named by one of these. */
export type Channel = string & { readonly __channel: unique symbol };

const channel = (name: string) => name as Channel;

export const channels = {
  /** Those seated in a place who are no host. */
  people: (place: Place) => channel(`${placeKey(place)}:people`),
  hosts: (place: Place) => channel(`${placeKey(place)}:hosts`),
  /** The pages of one seat. */
  seat: (seatId: string) => channel(`seat:${seatId}`),
  /** The pages of one visit or sign-in. */
  signInSession: (key: string) => channel(`signInSession:${key}`),
};
