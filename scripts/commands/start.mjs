import { become } from '../lib/become.mjs';
import { bootstrap } from '../lib/bootstrap.mjs';

export const help = `
npm start: installs what is missing, builds what changed, and runs Naast.

It is set up by environment variables (PORT, HOST, NAAST_DATA_DIR, MONGODB_URI and more): see the table in docs/settings.md.
Ctrl-C lets people finish and stops; a second Ctrl-C stops at once.
`;

export async function main(args) {
  await bootstrap();
  await become('server/dist/main.js', args);
}
