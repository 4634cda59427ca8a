import { become } from '../lib/become.mjs';
import { bootstrap } from '../lib/bootstrap.mjs';

export const help = `
npm run log:verify: goes along the log of team reads and decisions, month by month, and says whether it is as it was written.

Only reads, also while Naast runs. It uses the same environment variables as npm start (see docs/settings.md). Exit code 0: the
log is whole; 1: something was changed, removed or put in (the first such row is named); 3: it could not look.
`;

export async function main(args) {
  await bootstrap();
  await become('server/dist/commands/verify-log.js', args);
}
