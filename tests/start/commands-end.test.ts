import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newInstallation, runCommand } from '../support/started-naast.js';

describe('a command that did not succeed says so in words, with the exit code of its --help', () => {
  let installation: Awaited<ReturnType<typeof newInstallation>>;

  beforeAll(async () => {
    installation = await newInstallation();
  });
  afterAll(() => installation.remove());

  it.each([
    ['backup', 1],
    ['make-coordinator', 1],
    ['prove-sealed', 3],
    ['restore', 1],
    ['rotate-key', 1],
    ['upgrade', 1],
    ['verify-log', 3],
  ] as const)('%s, asked for something that it does not know: %i', async (name, code) => {
    expect(await runCommand(name, installation.env, '--anders')).toEqual({
      code,
      output: "\nUnknown option '--anders'\n",
    });
  });

  it('make-coordinator, where the disk does not let it note what it did', async () => {
    const file = join(installation.folder, 'a-file');
    await writeFile(file, '');
    const env = { ...installation.env, NAAST_TOMBSTONE_DIR: join(file, 'x') };
    const { code, output } = await runCommand('make-coordinator', env);
    expect([code, output]).toEqual([1, expect.stringMatching(/That did not work: ENOTDIR.*a-file/)]);
    expect(output).not.toMatch(/\n\s+at /);
  });
});
