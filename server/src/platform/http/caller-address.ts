import type { IncomingMessage } from 'node:http';

/**
 * The client's address behind `proxyHops` proxies of our own; like Express' `request.ip`, for handshakes that Express
 * does not see. Each proxy appends to the header; any client can forge the entries before that.
 */
export function callerAddress({ headers, socket }: IncomingMessage, proxyHops: number): string {
  const passedOn = [headers['x-forwarded-for'] ?? []].flat().join(',').split(',');
  const addresses = [
    socket.remoteAddress ?? '',
    ...passedOn
      .map((one) => one.trim())
      .filter(Boolean)
      .reverse(),
  ];
  return addresses[Math.min(proxyHops, addresses.length - 1)] ?? '';
}
