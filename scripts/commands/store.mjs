import { become } from '../lib/become.mjs';
import { bootstrap } from '../lib/bootstrap.mjs';

export const help = `
npm run store -- --dir DIR (--socket PATH.sock | --port N)
  Runs the embedded store alone, for several Naast processes or any MongoDB driver. When it is ready it prints one
  line, its connection string (after those of the build, when something had to be built). It knows no passwords: only
  this user reaches the socket, and only this machine the port. Ctrl-C stops it.

npm run store:backup -- --dir DIR --to FOLDER
  Copies a store, all of it, into a new or empty folder, also while it is in use: to move it. The backups that Naast
  keeps are made by npm run backup, which leaves out what people said in rooms.

npm run store:restore -- --from FOLDER --dir DIR
  Puts such a copy into a new or empty folder.

DIR is the folder of a store: Naast's own is the folder 'store' in its data folder (data/store). Relative paths begin
at the folder of the repository.
`;

export async function main(args) {
  await bootstrap();
  await become('embedded-mongo/dist/cli/main.js', args);
}
