import { become } from '../lib/become.mjs';
import { bootstrap } from '../lib/bootstrap.mjs';

export const help = `
npm run prove-sealed

Proves on this installation, also while it runs, that what people wrote cannot be read from the disk. It opens
everything that is sealed into memory, and then looks for each of those texts of 8 characters or more, and for the
master key itself, in every byte of the data folder and the tombstone folder and in every document: as text, in
UTF-16, hex and base64; of long texts also for parts. It changes nothing and never shows words: only what kind of
words was found, and where. It uses the same environment variables as npm start (see docs/settings.md).

On MongoDB it searches the documents; the files of MongoDB itself are not read.

Exit code 0: "N sealed texts searched in M MB: 0 found readable"; 1: something was found, or is not sealed; 2: nothing
is sealed yet; 3: it could not look (no right key, no right to read).
`;

export async function main(args) {
  await bootstrap();
  await become('server/dist/commands/prove-sealed.js', args);
}
