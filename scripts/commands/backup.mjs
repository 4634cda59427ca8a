import { become } from '../lib/become.mjs';
import { bootstrap } from '../lib/bootstrap.mjs';

export const help = `
npm run backup -- --to FOLDER

Makes a backup in a new folder in FOLDER (naast-2026-11-27T20-15-00Z, in UTC), while Naast runs or while it is stopped.
It holds one moment of the embedded store, and your own crisis.json. It never holds rooms (their sessions, seats,
messages and keys), sign-ins, the master key or the tombstones. Then it removes those of its own backups in FOLDER that
are older than 30 days, and names them; it touches nothing else. It uses the same environment variables as npm start
(see docs/settings.md).

FOLDER is not in the data folder or the tombstone folder, and the key file is not in FOLDER: best on another disk.

Run it every day, e.g. by cron. Exit code 0: made; 1: not made; 2: the data is on MongoDB, which has its own tools.
Relative paths begin at the folder of the repository.
`;

export async function main(args) {
  await bootstrap();
  await become('server/dist/commands/backup.js', args);
}
