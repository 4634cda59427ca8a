/**
 * Between the pages of one browser. Missing before Safari 15.4, and refused where all cookies are: then each page is on its own,
 * and hears from the server a while later.
 */
export function tellPages(name: string): void {
  const channel = openChannel(name);
  channel?.postMessage(null);
  channel?.close();
}

/** Answers how to stop. */
export function hearPages(name: string, listener: () => void): () => void {
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
