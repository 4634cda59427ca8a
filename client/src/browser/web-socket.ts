/** Missing in some hardened browsers and by some company policies. */
export const hasWebSocket = (): boolean => typeof WebSocket === 'function';
