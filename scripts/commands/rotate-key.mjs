import { become } from '../lib/become.mjs';
import { bootstrap } from '../lib/bootstrap.mjs';

export const help = `
npm run rotate-key -- [--keep-old FILE] [--to FILE] [--all-stopped]

Changes the master key while Naast is stopped. All keys in the store are sealed under the new one; what people wrote,
visits, codenames and drafts stay as they are. It uses the same environment variables as npm start (see docs/settings.md).

  --keep-old FILE  a copy of the old key, in a new file: backups of the store from before now open with that one only
  --to FILE        the new key goes to this file, not over the key file; needed when the key is in NAAST_MASTER_KEY
  --all-stopped    on MongoDB: you have stopped every node (on the embedded store the command sees that by itself)

When it is cut off, nothing is lost: run the same command again and it finishes. Until then Naast runs with both keys.
It ends with "N keys re-sealed, 0 unreadable". Exit code 0: done; 1: not done, or not wholly. Relative paths begin at
the folder of the repository.
`;

export async function main(args) {
  await bootstrap();
  await become('server/dist/commands/rotate-key.js', args);
}
