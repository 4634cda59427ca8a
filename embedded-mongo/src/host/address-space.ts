import { readFileSync } from 'node:fs';

/** The process may not have so many addresses as the store's file needs. */
export class StoreAddressSpaceError extends Error {
  readonly code = 'STORE_ADDRESS_SPACE';
}

/** Addresses, not memory, and it grows beyond them where nothing limits it. */
const usual = 2 ** 35;
/** For what the process needs besides. */
const leftFree = 2 ** 30;
/** A file that is mapped into less would be full at once. */
const least = 2 ** 26;

export interface Mapping {
  /** How many bytes of addresses to take for the file. */
  bytes: number;
  /** The file must not grow beyond them. */
  isLimited: boolean;
}

/**
 * How much to map, where a limit (`ulimit -v`) leaves less than usual: lmdb takes the process down when the system refuses.
 * Throws StoreAddressSpaceError when the file and room to write do not fit.
 */
export function mappingFor(fileBytes: number, left: number = addressesLeft()): Mapping {
  const bytes = Math.floor(Math.min(usual, left - leftFree) / least) * least;
  if (bytes === usual) return { bytes, isLimited: false };
  if (bytes >= fileBytes + least) return { bytes, isLimited: true };
  throw new StoreAddressSpaceError(
    `The store needs ${megabytes(fileBytes + least + leftFree)} MB of addresses, and this process has ${megabytes(Math.max(0, left))} MB left. Raise its limit (ulimit -v).`,
  );
}

const megabytes = (bytes: number): number => Math.ceil(bytes / 2 ** 20);

/** Where the system does not tell (other than Linux), nothing is known to limit it. */
function addressesLeft(): number {
  try {
    const limit = /^Max address space\s+(\d+)/m.exec(readFileSync('/proc/self/limits', 'utf8'))?.[1];
    const taken = /^VmSize:\s+(\d+) kB/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
    if (limit !== undefined && taken !== undefined) return Number(limit) - Number(taken) * 1024;
  } catch {
    // No such files.
  }
  return Number.POSITIVE_INFINITY;
}
