/** null on plain http in a local network. */
export const sealing = (): SubtleCrypto | null => globalThis.crypto?.subtle ?? null;

export const randomBytes = (count: number): Uint8Array<ArrayBuffer> =>
  crypto.getRandomValues(new Uint8Array(count));
