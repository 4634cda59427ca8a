import { ensureBuilt } from '../lib/ensure-built.mjs';
import { ensureInstalled } from '../lib/ensure-installed.mjs';

export const help = `
npm run build [-- --if-needed]: builds shared, embedded-mongo, the server and the client for production.

  --if-needed   only when a source changed since the last build (npm start and npm test do this by themselves)
`;

export async function main(args) {
  await ensureInstalled();
  await ensureBuilt(!args.includes('--if-needed'));
  return 0;
}
