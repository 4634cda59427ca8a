import { createHmac, randomBytes } from 'node:crypto';
import { isIPv6 } from 'node:net';

/** What a network is known by, in memory only: keyed hashes under a salt that is new every day (promise 5). */
export interface NetworkKeys {
  /** Of an IPv4 address, or an IPv6 /64: a household. */
  readonly network: string;
  /** Of an IPv6 /48, which one customer can have whole; of an IPv4 address the same as `network`. */
  readonly site: string;
}

export function networkKeys(now: () => Date): (address: string) => NetworkKeys {
  let salt = randomBytes(32);
  let day = '';
  const keyed = (name: string) => createHmac('sha256', salt).update(name).digest('base64url');
  return (address) => {
    const today = now().toISOString().slice(0, 10);
    if (today !== day) {
      salt = randomBytes(32);
      day = today;
    }
    const groups = groupsOf(address.toLowerCase());
    if (typeof groups === 'string') return { network: keyed(groups), site: keyed(groups) };
    return { network: keyed(groups.slice(0, 4).join(':')), site: keyed(groups.slice(0, 3).join(':')) };
  };
}

/** The eight groups of an IPv6 address; any other as it is. */
function groupsOf(address: string): readonly number[] | string {
  if (!isIPv6(address)) return address;
  // A server that listens on both kinds sees IPv4 as ::ffff:192.0.2.1; those share a /64 with each other.
  if (address.startsWith('::ffff:')) return address.slice('::ffff:'.length);
  const [head = [], tail = []] = address.split('::').map(numbersIn);
  const missing = address.includes('::') ? 8 - head.length - tail.length : 0;
  return [...head, ...Array.from({ length: missing }, () => 0), ...tail];
}

/** As numbers: `0db8` and `db8` are one. */
const numbersIn = (part: string): number[] =>
  part
    .split(':')
    .filter((group) => group !== '')
    .map((group) => Number.parseInt(group, 16));
