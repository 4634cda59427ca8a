const windowMs = 500;

/**
 * Under `npm start`, one Ctrl-C arrives twice: from the terminal, and again from npm, which passes it on. The server
 * takes a second signal for impatience and ends without draining; so a repetition within half a second is dropped.
 */
export function oneSignalPerKeystroke(signals = ['SIGINT', 'SIGTERM']) {
  const emit = process.emit;
  const lastAt = new Map();
  process.emit = function emitOnce(name, ...rest) {
    if (signals.includes(name)) {
      const before = lastAt.get(name) ?? Number.NEGATIVE_INFINITY;
      if (performance.now() - before < windowMs) return true;
      lastAt.set(name, performance.now());
    }
    return emit.call(this, name, ...rest);
  };
}
