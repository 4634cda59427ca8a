import { become } from '../lib/become.mjs';
import { bootstrap } from '../lib/bootstrap.mjs';

export const help = `
npm run upgrade -- --to FOLDER [--log-is-known]
npm run upgrade -- --copied [--log-is-known]      on MongoDB

Brings what an older release stored to the form of this one, while Naast is stopped. Stop Naast, take the new release, run
this, start Naast. In this order it
  1. makes a backup in a new folder in FOLDER, as npm run backup does
  2. reads every document, and looks whether the key at hand is the right one
  3. looks whether the log of the team is as it was written
  4. makes the indexes and rewrites the documents of older versions, and shows how far it is
  5. says how to go back
What fails in 1, 2 or 3 leaves the store as it was. Cut off in 4 it loses nothing: run it again. The former release reads
the upgraded store too. It uses the same environment variables as npm start (see docs/settings.md).

  --copied        on MongoDB, which is copied by its own tools: you have made a copy. Nodes may run meanwhile
  --log-is-known  the log is broken, e.g. by a restore, and you know why

Exit code 0: upgraded, or nothing to upgrade; 1: not, or not wholly; 2: on MongoDB, without --copied. Relative paths begin
at the folder of the repository.
`;

export async function main(args) {
  await bootstrap();
  await become('server/dist/commands/upgrade.js', args);
}
