import { createHmac } from 'node:crypto';
import { derive } from './key-ring.js';

/** The purposes of keyed hashes. Each has its own key, so that hashes of different purposes cannot be compared. */
const hashLabels = {
  seat: 'naast seat 1',
  seatName: 'naast seat name 1',
  signInName: 'naast sign-in name 1',
  signIn: 'naast sign-in 1',
  codename: 'naast codename 1',
  askKey: 'naast ask key 1',
  draft: 'naast draft 1',
  recoveryCode: 'naast recovery code 1',
  recoveryWords: 'naast recovery words 1',
  factorTicket: 'naast second factor ticket 1',
  knownBrowser: 'naast known browser 1',
  invitation: 'naast invitation 1',
  log: 'naast log 1',
  logPlace: 'naast log place 1',
  setupCode: 'naast setup code 1',
  alarm: 'naast alarm 1',
  talk: 'naast talk 1',
  flag: 'naast flag 1',
  measure: 'naast measure 1',
  measureCode: 'naast measure code 1',
  noticeCode: 'naast notice code 1',
  figure: 'naast figure 1',
} as const;
export type HashPurpose = keyof typeof hashLabels;

export type KeyedHash = (purpose: HashPurpose, ...parts: string[]) => string;

/** HMAC-SHA-256 with a key per purpose; base64url. */
export function keyedHashes(pepper: Buffer): KeyedHash {
  const keys = new Map(
    Object.entries(hashLabels).map(([purpose, label]) => [purpose, derive(pepper, label)]),
  );
  return (purpose, ...parts) => {
    const key = keys.get(purpose);
    if (!key) throw new Error(`no hash key for ${purpose}`);
    return createHmac('sha256', key).update(JSON.stringify(parts)).digest('base64url');
  };
}
