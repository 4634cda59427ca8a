import type { Connection } from 'mongoose';
import { logHeadsIn, logStore, type VerifiedMonth, verifyLog } from '../domains/logbook/index.js';
import type { Config } from '../platform/config/config.js';
import type { KeyRing } from '../platform/vault/key-ring.js';
import { keyedHashes } from '../platform/vault/keyed-hashes.js';
import { complain, say } from './say.js';

type Break = VerifiedMonth['breaks'][number];

const inWords: Record<Break['what'], string> = {
  changed: 'is not as it was written',
  replaced: 'is not the row that was noted outside the store when it was written',
  missing: 'was noted outside the store, and is not there',
  outOfPlace: 'does not follow on the row before it: rows were removed or put in between',
};

/** Verifies the whole logbook and says how it is, month by month. Read-only. Whether it is whole. */
export async function lookAtLog(
  connection: Connection,
  ring: KeyRing,
  { tombstoneDir }: Pick<Config, 'tombstoneDir'>,
): Promise<boolean> {
  const heads = logHeadsIn(tombstoneDir);
  const log = logStore(connection, { keyedHash: keyedHashes(ring.pepper) }, heads);
  let rows = 0;
  const breaks = await verifyLog(log, (month) => {
    rows += month.rows;
    tell(month);
  });
  const noted = (await heads.all()).rows.length;
  return conclude(rows, noted, breaks);
}

function tell({ month, rows, breaks: [first] }: VerifiedMonth): void {
  const state = first ? `broken at ${first.row}` : 'whole';
  say(`  ${month ?? 'of no month'}  ${String(rows).padStart(7)} rows  ${state}`);
}

function conclude(rows: number, noted: number, breaks: readonly Break[]): boolean {
  const [first] = breaks;
  if (first === undefined) {
    say(
      `The log is whole: ${rows} rows, of which ${noted} were noted outside the store as they were written.`,
    );
    return true;
  }
  complain(`The log is broken. The first row: ${first.row} ${inWords[first.what]}.`);
  if (breaks.length > 1) complain(`Places that do not fit, in all: ${breaks.length}.`);
  return false;
}
