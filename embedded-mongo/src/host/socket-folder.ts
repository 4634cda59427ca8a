import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';

const prefix = 'naast-';
/** Longer paths of Unix sockets are cut off by the system (104 on macOS). */
const maxSocketPath = 103;

/** A fresh folder, mode 0700 (mkdtemp), for one socket; the system's /tmp where TMPDIR is too long. */
export function makeSocketFolder(): string {
  const wanted = join(tmpdir(), `${prefix}XXXXXX`, 's.sock');
  const base = wanted.length <= maxSocketPath ? tmpdir() : '/tmp';
  return mkdtempSync(join(base, prefix));
}

export function socketIn(folder: string): string {
  return join(folder, 's.sock');
}

/** Only ever removes what this module makes, whatever a damaged lock file says. */
export function removeSocketFolder(folder: string): void {
  if (!basename(folder).startsWith(prefix)) return;
  if (dirname(folder) !== tmpdir() && dirname(folder) !== '/tmp') return;
  rmSync(socketIn(folder), { force: true });
  rmSync(folder, { recursive: true, force: true });
}
