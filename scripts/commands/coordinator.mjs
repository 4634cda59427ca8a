import { become } from '../lib/become.mjs';
import { bootstrap } from '../lib/bootstrap.mjs';

export const help = `
npm run coordinator: a link for one new coordinator, for when none can get in any more.

It prints the link, which works once and for seven days. Naast may run meanwhile, and nobody in it notices. A new installation does not need it: npm start
shows the code for its /setup page. It uses the same environment variables as npm start (see docs/settings.md).
Exit code 0: the link stands there; 1: there is none.
`;

export async function main(args) {
  await bootstrap();
  await become('server/dist/commands/make-coordinator.js', args);
}
