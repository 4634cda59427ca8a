import { createHmac, randomBytes } from 'node:crypto';
import { isIPv6 } from 'node:net';

/** HMAC of the IPv4 address or IPv6 /64 under a salt that lives in memory and is new every day (promise 5). */
export function networkKeys(now: () => Date): (address: string) => string {
  let salt = randomBytes(32);
  let day = '';
  return (address) => {
    const today = now().toISOString().slice(0, 10);
    if (today !== day) {
      salt = randomBytes(32);
      day = today;
    }
    return createHmac('sha256', salt).update(networkOf(address)).digest('base64url');
  };
}

/** An IPv6 household has a whole /64. */
function networkOf(given: string): string {
  const address = given.toLowerCase();
  // A server that listens on both kinds sees IPv4 as ::ffff:192.0.2.1; those share a /64 with each other.
  if (!isIPv6(address)) return address;
  if (address.startsWith('::ffff:')) return address.slice('::ffff:'.length);
  const [head = [], tail = []] = address.split('::').map(groupsOf);
  const missing = address.includes('::') ? 8 - head.length - tail.length : 0;
  return [...head, ...Array.from({ length: missing }, () => 0)].slice(0, 4).join(':');
}

/** As numbers: `0db8` and `db8` are one. */
const groupsOf = (part: string): number[] =>
  part
    .split(':')
    .filter((group) => group !== '')
    .map((group) => Number.parseInt(group, 16));
