import { become } from '../lib/become.mjs';
import { bootstrap } from '../lib/bootstrap.mjs';

export const help = `
npm run coordinator: makes the key and the first coordinator of an installation without sample content.

It uses the same environment variables as npm start (see README.md) and asks the rest here, in the terminal.
`;

export async function main(args) {
  await bootstrap();
  await become('server/dist/commands/make-coordinator.js', args);
}
