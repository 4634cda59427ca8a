import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { browserCandidates } from './browser-candidates.js';
import { npmBrowser } from './npm-browser.js';

/** Options for `chromium.launch`. */
export interface Browser {
  executablePath: string;
  args: string[];
  env: Record<string, string>;
}

// No sandbox, since tests run as root in containers; the others prevent background requests and GPU failures.
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  // One process for all pages: starting one takes as long as loading a page.
  '--renderer-process-limit=1',
  // Otherwise each page with a Cross-Origin-Opener-Policy starts a process, despite the limit.
  '--disable-site-isolation-trials',
  // Threads that collect garbage for one page take time from the other test files.
  '--js-flags=--single-threaded-gc',
];

/** Debian and Ubuntu packages with the libraries that a browser needs. */
export const aptPackages = ['libnss3', 'libnspr4', 'libexpat1'] as const;

const ownEnv = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );

/** Why this browser cannot run here; null if it can. */
function obstacle(executablePath: string, env: Record<string, string>): string | null {
  if (!existsSync(executablePath)) return 'there is no such file';
  if (process.platform === 'win32') return null; // chrome.exe --version would open a window there
  const run = spawnSync(executablePath, ['--version'], { env, encoding: 'utf8', timeout: 20_000 });
  if (run.error !== undefined) return run.error.message;
  if (run.status === 0) return null;
  const missing = spawnSync('ldd', [executablePath], { env, encoding: 'utf8' }).stdout?.match(
    /\S+(?= => not found)/g,
  );
  if (missing) return `these system libraries are missing: ${missing.join(', ')}`;
  return run.stderr.trim().split('\n').at(-1) ?? 'it does not start';
}

function tryNpmBrowser(refusals: string[]): Browser | null {
  const found = npmBrowser();
  if (found === null) return null;
  const env = ownEnv();
  // Without fonts no text would be visible.
  if (!existsSync('/usr/share/fonts')) env['FONTCONFIG_FILE'] = found.fontsFile;
  const { executablePath } = found;
  const withSystemLibraries = obstacle(executablePath, env);
  if (withSystemLibraries === null) return { executablePath, args, env };
  // The package brings the libraries that slim systems lack; the system's own go first, being patched.
  env['LD_LIBRARY_PATH'] = [env['LD_LIBRARY_PATH'], found.libraries].filter(Boolean).join(':');
  const withOwnLibraries = obstacle(executablePath, env);
  if (withOwnLibraries === null) return { executablePath, args, env };
  refusals.push(`${executablePath}: ${withOwnLibraries}`);
  return null;
}

function explain(refusals: readonly string[]): Error {
  const lines = [
    'The browser tests need Chromium or Chrome, and none was found that runs here.',
    ...refusals.map((refusal) => `  ${refusal}`),
    'Any of these helps:',
    '  CHROMIUM_PATH=/path/to/chrome npm test',
    '  sudo apt-get install -y chromium                (Debian)',
    `  sudo apt-get install -y ${aptPackages.join(' ')}   (Debian, Ubuntu: the browser from npm then runs)`,
    '  npx playwright-core install chromium            (macOS, Windows, Linux)',
  ];
  return new Error(lines.join('\n'));
}

/**
 * The browser for the journeys: CHROMIUM_PATH, else the system's, else playwright's, else the one from npm.
 * @param {'npm'} [only] skips all but the one from npm (NAAST_TEST_BROWSER=npm does so too)
 * @throws an error that says, line by line, what was tried and what helps
 */
export function findBrowser(only = process.env['NAAST_TEST_BROWSER']): Browser {
  const refusals: string[] = [];
  const named = process.env['CHROMIUM_PATH'];
  const candidates = only === 'npm' ? [] : named === undefined ? browserCandidates() : [named];
  for (const executablePath of candidates) {
    const env = ownEnv();
    const why = obstacle(executablePath, env);
    if (why === null) return { executablePath, args, env };
    refusals.push(`${executablePath}: ${why}`);
  }
  const fromNpm = named === undefined || only === 'npm' ? tryNpmBrowser(refusals) : null;
  if (fromNpm !== null) return fromNpm;
  throw explain(refusals);
}
