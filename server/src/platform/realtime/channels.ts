import { type Place, placeKey } from '../../kernel/place.js';

/** A Socket.IO room. Names are made here only. */
export type Channel = string & { readonly __channel: unique symbol };

const channel = (name: string) => name as Channel;

export const channels = {
  /** All pages that follow a place. */
  place: (place: Place) => channel(placeKey(place)),
  /** Those of them that belong to one class of viewers of its kind. */
  viewers: (place: Place, viewer: string) => channel(`${placeKey(place)}:${viewer}`),
  /** The pages of one seat. */
  seat: (seatId: string) => channel(`seat:${seatId}`),
  /** All pages that have a connection. */
  everybody: channel('everybody'),
  /** All pages of the team that are not locked. */
  team: channel('team'),
  /** The pages that show a list, e.g. of questions; its domain names it. */
  list: (name: string) => channel(name),
  /** The pages of one account, on whatever device. */
  account: (accountId: string) => channel(`account:${accountId}`),
  /** The pages of one visit or sign-in. */
  signInSession: (key: string) => channel(`signInSession:${key}`),
};
