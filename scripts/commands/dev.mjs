import { ensureBuilt } from '../lib/ensure-built.mjs';
import { ensureInstalled } from '../lib/ensure-installed.mjs';
import { inRoot } from '../lib/root.mjs';
import { runTool } from '../lib/run-tool.mjs';

export const help = `
npm run dev: runs Naast from its sources, and again at every change.

The server restarts by itself; the client is bundled again, and a reload of the page shows it. One address, as in
production (no second server of vite's): the origin checks and the content security policy are then the real ones.
`;

const node = (...args) => ({ command: process.execPath, args });

export async function main(args) {
  await ensureInstalled();
  await ensureBuilt(); // the server reads the first bundles at its start
  const vite = (...rest) => ({
    ...node(
      inRoot('node_modules', 'vite', 'bin', 'vite.js'),
      'build',
      '--watch',
      '--logLevel',
      'warn',
      ...rest,
    ),
    cwd: inRoot('client'),
  });
  const server = node(
    inRoot('node_modules', 'tsx', 'dist', 'cli.mjs'),
    'watch',
    '--conditions=@naast/source',
    '--clear-screen=false',
    '--include=client/dist-ssr/**',
    'server/src/main.ts',
    ...args,
  );
  // Whichever ends first ends the others: half a development server misleads.
  return Promise.race([
    runTool({ ...server, env: { NODE_ENV: 'development' } }),
    runTool(vite()),
    runTool(vite('--ssr', 'src/entry-server.tsx', '--outDir', 'dist-ssr')),
  ]);
}
