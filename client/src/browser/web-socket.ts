/** Missing in some hardened browsers, and behind some settings of companies. */
export const hasWebSocket = (): boolean => typeof WebSocket === 'function';
