import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { build } from './build-all.mjs';
import { fingerprint, listFiles } from './fingerprint.mjs';
import { oneAtATime } from './one-at-a-time.mjs';
import { inRoot } from './root.mjs';

const compiled = ['shared', 'embedded-mongo', 'server'];
const inputs = ['package.json', 'package-lock.json', 'tsconfig.base.json', ...compiled, 'client'];
const outputs = ['server/dist/main.js', 'client/dist/index.html', 'client/dist-ssr/entry-server.js'];
const stampFile = () => inRoot('.cache', 'build.json');

// What does not end up in the product: a change in it asks for no new build.
const isSource = (file) =>
  !/\.test\.tsx?$|(^|\/)README\.md$|jest\.config\.mjs$|^embedded-mongo\/testing\//.test(file);
const now = () => {
  const files = listFiles(inputs, isSource);
  return { print: fingerprint(files), files };
};

function lastBuild() {
  try {
    return JSON.parse(readFileSync(stampFile(), 'utf8'));
  } catch {
    return null; // never built, or written half: both mean "build"
  }
}

const isBuilt = (print) => lastBuild()?.print === print && outputs.every((path) => existsSync(inRoot(path)));

// The compiler never removes what it once wrote: a deleted source would live on in dist.
function forgetDeletedSources(files) {
  const known = new Set(files);
  if (lastBuild()?.files?.every((file) => known.has(file)) ?? true) return;
  for (const name of compiled) rmSync(inRoot(name, 'dist'), { recursive: true, force: true });
}

/** Builds the server and the client when a source changed since the last time. @param {boolean} [force] always */
export async function ensureBuilt(force = false) {
  if (!force && isBuilt(now().print)) return;
  await oneAtATime(async () => {
    const { print, files } = now();
    if (!force && isBuilt(print)) return;
    forgetDeletedSources(files);
    rmSync(stampFile(), { force: true });
    await build();
    mkdirSync(inRoot('.cache'), { recursive: true });
    writeFileSync(stampFile(), JSON.stringify({ print, files }));
  });
}
