import { type Config, isLoopback, StartError } from './config.js';

/** Call before creating anything. Throws `StartError` if sample content is wanted where others could reach it. */
export function refuseSampleElsewhere(config: Config): void {
  wantsSample(config, { isNew: true });
}

/**
 * Sample accounts have known passphrases, so sample content is only for one's own machine: by default in a new embedded
 * store, on loopback, without a public origin or proxy. Throws `StartError` if it is wanted elsewhere.
 */
export function wantsSample(config: Config, store: { isNew: boolean }): boolean {
  if (config.sample === false) return false;
  const reason = whyNoSample(config, store);
  if (reason === null) return true;
  if (config.sample === true) throw new StartError(`NAAST_SAMPLE asks for sample content, but ${reason}.`);
  return false;
}

function whyNoSample(config: Config, store: { isNew: boolean }): string | null {
  if (config.mongoUri !== null)
    return 'MONGODB_URI points at a real database: sample people do not belong there';
  if (!isLoopback(config.host))
    return 'HOST is not a loopback address: others could reach the sample people’s sign-in';
  if (config.origin !== null) return 'NAAST_ORIGIN makes this a public installation';
  if (config.proxyHops > 0) return 'NAAST_PROXY_HOPS says that a proxy stands in front of this installation';
  if (!store.isNew) return 'the data folder already holds an installation without sample content';
  return null;
}
