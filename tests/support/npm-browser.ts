import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const repository = fileURLToPath(new URL('../../', import.meta.url));
const tests = join(repository, 'tests');

/** The unpacked browser from npm, and the system libraries and fonts that come with it. */
export interface NpmBrowser {
  executablePath: string;
  libraries: string;
  fontsFile: string;
}

function version(): string {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  // The package does not export its package.json, so that is found from its entry (build/cjs/index.cjs).
  const manifest: unknown = JSON.parse(readFileSync(join(dirname(entry), '../../package.json'), 'utf8'));
  return (manifest as { version: string }).version;
}

// The package unpacks to the temporary folder, and takes a partial file of another run for complete. So it runs in a process with its
// own temporary folder. With the variables of Lambda it also unpacks libraries that slim systems lack.
function unpackInto(folder: string): void {
  const code =
    "const { default: chromium } = await import('@sparticuz/chromium'); await chromium.executablePath();";
  execFileSync(process.execPath, ['--input-type=module', '--eval', code], {
    cwd: tests,
    env: { PATH: process.env['PATH'], TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' },
    stdio: ['ignore', 'ignore', 'pipe'],
    timeout: 120_000,
  });
}

// The fonts come with a list of folders that only exist on Lambda.
const fontsFile = (home: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(home, 'fonts')}</dir>
  <cachedir>${join(home, 'fonts-cache')}</cachedir>
</fontconfig>
`;

/** Unpacks @sparticuz/chromium once per version, into `.cache/`. Only for Linux on x64: null elsewhere. */
export function npmBrowser(): NpmBrowser | null {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  const cache = join(repository, '.cache');
  const home = join(cache, `chromium-${version()}`);
  if (!existsSync(home)) {
    mkdirSync(cache, { recursive: true });
    const fresh = mkdtempSync(join(cache, 'unpacking-'));
    try {
      unpackInto(fresh);
      writeFileSync(join(fresh, 'fonts.conf'), fontsFile(home));
      renameSync(fresh, home);
    } catch (error) {
      rmSync(fresh, { recursive: true, force: true });
      // Another test worker unpacked it first: use its folder.
      if (!existsSync(home)) throw error;
    }
  }
  return {
    executablePath: join(home, 'chromium'),
    libraries: join(home, 'al2023', 'lib'),
    fontsFile: join(home, 'fonts.conf'),
  };
}
