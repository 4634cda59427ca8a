import { become } from '../lib/become.mjs';
import { bootstrap } from '../lib/bootstrap.mjs';

export const help = `
npm run restore -- --from FOLDER/naast-2026-11-27T20-15-00Z [--without-tombstones]

Puts a backup of npm run backup into a new data folder (NAAST_DATA_DIR), and says whether the key at hand opens it. It
overwrites nothing. It uses the same environment variables as npm start (see docs/settings.md): the key file and the
tombstone folder have to be where they say.

Then start Naast as ever. Before it lets anybody in it forgets again what was erased since, by the tombstones, and what
is past its term. So it refuses when there are no tombstones, and refuses a backup that is older than 50 days:
tombstones are kept for sixty.

  --without-tombstones  there never were any, or they are lost: what was erased since comes back

Exit code 0: put back, and the key at hand opens it; 1: not put back; 2: the data is on MongoDB, which has its own tools;
3: put back, and the key at hand does not open it. Relative paths begin at the folder of the repository.
`;

export async function main(args) {
  await bootstrap();
  await become('server/dist/commands/restore.js', args);
}
