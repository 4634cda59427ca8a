/**
 * BroadcastChannel between the pages of one browser. Missing before Safari 15.4, and where all cookies are refused: other pages then
 * learn it from the server later.
 */
export function postToPages(name: string): void {
  const channel = openChannel(name);
  channel?.postMessage(null);
  channel?.close();
}

/** Returns a function that stops it. */
export function listenToPages(name: string, listener: () => void): () => void {
  const channel = openChannel(name);
  channel?.addEventListener('message', listener);
  return () => channel?.close();
}

function openChannel(name: string): BroadcastChannel | null {
  try {
    return new BroadcastChannel(name);
  } catch {
    return null;
  }
}
