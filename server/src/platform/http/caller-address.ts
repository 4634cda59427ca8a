import type { IncomingMessage } from 'node:http';

/**
 * The address that asks, behind so many proxies of our own: what Express calls `request.ip`, for a handshake that never reaches
 * Express. Each proxy adds to the end of the header whom it heard; what stands before that anybody can have written.
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
