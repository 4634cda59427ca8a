import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import '../support/built-client.js';
import { newInstallation } from '../support/started-naast.js';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Files that the Dockerfile's last stage copies from the build stage. */
const takenAlong = (
  readFileSync(join(root, 'Dockerfile'), 'utf8')
    .split(/^FROM /m)
    .at(-1) ?? ''
)
  .split('\n')
  .flatMap((line) => /^COPY --from=build \/naast\/(\S+) (\S+)$/.exec(line)?.slice(1, 3) ?? [])
  .filter((_, at) => at % 2 === 0);

describe('the Docker image', () => {
  let installation: Awaited<ReturnType<typeof newInstallation>>;
  let image: string;

  beforeAll(async () => {
    installation = await newInstallation();
    image = join(installation.folder, 'image');
    mkdirSync(image);
    for (const path of takenAlong) {
      cpSync(join(root, path), join(image, path), { recursive: true });
    }
    cpSync(join(root, 'package.json'), join(image, 'package.json'));
    for (const part of ['', 'server', 'embedded-mongo', 'shared']) {
      if (part !== '') cpSync(join(root, part, 'package.json'), join(image, part, 'package.json'));
      if (existsSync(join(root, part, 'node_modules')))
        symlinkSync(join(root, part, 'node_modules'), join(image, part, 'node_modules'));
    }
  });
  afterAll(() => installation.remove());

  async function run(command: string, ...args: string[]): Promise<{ code: number | null; output: string }> {
    const { PATH = '', HOME = '' } = process.env;
    const child = spawn(process.execPath, [join('scripts', `${command}.mjs`), ...args], {
      cwd: image,
      env: { PATH, HOME, ...installation.env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => {
        output += chunk.toString();
      });
    const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
    return { code, output };
  }

  it('holds the commands that an operator needs, and they work without building anything', async () => {
    const backups = join(installation.folder, 'backups');
    const oldKey = join(installation.folder, 'old.key');
    expect(await run('coordinator')).toEqual({ code: 0, output: expect.stringContaining('/join#') });
    expect(await run('log-verify')).toMatchObject({ code: 0 });
    expect(await run('prove-sealed')).toEqual({
      code: 0,
      output: expect.stringContaining('0 found readable'),
    });
    expect(await run('backup', '--to', backups)).toMatchObject({ code: 0 });
    expect(await run('upgrade', '--to', join(installation.folder, 'before-upgrade'))).toEqual({
      code: 0,
      output: expect.stringContaining('the form of this release already'),
    });
    expect(await run('rotate-key', '--keep-old', oldKey)).toEqual({
      code: 0,
      output: expect.stringContaining('0 unreadable'),
    });
    expect(existsSync(oldKey)).toBe(true);
    expect(existsSync(join(image, '.cache'))).toBe(false);
  });

  it('puts a backup back', async () => {
    const backups = join(installation.folder, 'more-backups');
    const { output } = await run('backup', '--to', backups);
    const made = /(\S*naast-[\dTZ-]+)/.exec(output)?.[1] ?? '';
    rmSync(String(installation.env['NAAST_DATA_DIR']), { recursive: true });
    expect(await run('restore', '--from', join(backups, made.split('/').at(-1) ?? ''))).toEqual({
      code: 0,
      output: expect.stringContaining('opens it'),
    });
  });
});
