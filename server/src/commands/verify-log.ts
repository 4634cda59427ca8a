import { parseArgs } from 'node:util';
import { logHeadsIn, logStore, type VerifiedMonth, verifyLog } from '../domains/logbook/index.js';
import { type Config, readConfig, StartError } from '../platform/config/config.js';
import { openStorageToLook } from '../platform/storage/connect.js';
import { readKeyRing } from '../platform/vault/find-key-ring.js';
import { lookAtKeyCheck } from '../platform/vault/key-check.js';
import type { KeyRing } from '../platform/vault/key-ring.js';
import { keyedHashes } from '../platform/vault/keyed-hashes.js';
import { endWith } from './end-with.js';
import { complain, say } from './say.js';

type Break = VerifiedMonth['breaks'][number];

const inWords: Record<Break['what'], string> = {
  changed: 'is not as it was written',
  replaced: 'is not the row that was noted outside the store when it was written',
  missing: 'was noted outside the store, and is not there',
  outOfPlace: 'does not follow on the row before it: rows were removed or put in between',
};

/** Verifies the whole logbook. Read-only, also while Naast runs. */
async function verify(): Promise<number> {
  parseArgs({ options: {} });
  const config = readConfig();
  const storage = await openStorageToLook(config);
  try {
    const ring = await ringOf(config);
    if ((await lookAtKeyCheck(storage.connection, ring)) === null)
      throw new StartError('Naast has never run on this store.');
    const heads = logHeadsIn(config.tombstoneDir);
    const log = logStore(storage.connection, { keyedHash: keyedHashes(ring.pepper) }, heads);
    let rows = 0;
    const breaks = await verifyLog(log, (month) => {
      rows += month.rows;
      tell(month);
    });
    const noted = (await heads.all()).rows.length;
    return conclude(rows, noted, breaks);
  } finally {
    await storage.close();
  }
}

async function ringOf(config: Config): Promise<KeyRing> {
  const ring = await readKeyRing(config);
  if (ring === null)
    throw new StartError(`The key file ${config.keyFile} is missing; without it the log cannot be verified.`);
  return ring;
}

function tell({ month, rows, breaks: [first] }: VerifiedMonth): void {
  const state = first ? `broken at ${first.row}` : 'whole';
  say(`  ${month ?? 'of no month'}  ${String(rows).padStart(7)} rows  ${state}`);
}

function conclude(rows: number, noted: number, breaks: readonly Break[]): number {
  const [first] = breaks;
  if (first === undefined) {
    say(
      `The log is whole: ${rows} rows, of which ${noted} were noted outside the store as they were written.`,
    );
    return 0;
  }
  complain(`The log is broken. The first row: ${first.row} ${inWords[first.what]}.`);
  if (breaks.length > 1) complain(`Places that do not fit, in all: ${breaks.length}.`);
  return 1;
}

endWith(verify);
