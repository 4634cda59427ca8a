import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { repository } from './sources.js';

let copy: string;

/** Copies the repository's sources, without builds and data. */
async function copySources(): Promise<void> {
  const isSource = (path: string) =>
    !/^(\.git|\.cache|node_modules|dist|dist-ssr|data|images|828702b)$/.test(basename(path));
  await cp(repository, copy, { recursive: true, filter: isSource });
  // Workspaces link to the copy, other packages to the repository's.
  const modules = join(copy, 'node_modules');
  await mkdir(join(modules, '@naast'), { recursive: true });
  for (const name of await readdir(join(repository, 'node_modules')))
    if (name !== '@naast') await symlink(join(repository, 'node_modules', name), join(modules, name));
  for (const name of ['shared', 'embedded-mongo', 'server', 'client', 'tests'])
    await symlink(join(copy, name), join(modules, '@naast', name));
}

const run = (...args: readonly string[]) =>
  new Promise<{ code: number; output: string }>((resolve) => {
    execFile(process.execPath, args, { cwd: copy, maxBuffer: 2 ** 26 }, (error, stdout, stderr) =>
      resolve({ code: error ? 1 : 0, output: stdout + stderr }),
    );
  });
const writes = (...args: readonly string[]) => run('scripts/new.mjs', ...args);
const read = (path: string) => readFile(join(copy, path), 'utf8');

const lists = [
  'client/src/pages.ts',
  'server/src/domains.ts',
  'shared/src/contract/all.ts',
  'shared/src/contract/place-kinds.ts',
  'client/src/language/texts.ts',
  'shared/src/texts/en.ts',
  'shared/src/texts/nl.ts',
] as const;
const textOfLists = () => Promise.all(lists.map(read));

describe('npm run new', () => {
  let before: string[];

  beforeAll(async () => {
    copy = await mkdtemp(join(tmpdir(), 'naast-new-'));
    await copySources();
    before = await textOfLists();
  });
  afterAll(() => rm(copy, { recursive: true, force: true }));

  it.each([
    [['domain'], 'Say what is new, and its name.'],
    [['thing', 'kites'], 'Say what is new, and its name.'],
    [['domain', 'Kites'], '"Kites" cannot be the name.'],
    [['domain', '../kites'], '"../kites" cannot be the name.'],
    [['domain', 'classes'], '"classes" means something else in the code.'],
    [['domain', 'rooms'], 'There is a '],
    [['place', 'threads'], 'shared/src/contract/place-kinds.ts'],
    [['domain', 'note'], 'shared/src/contract/all.ts has this already: ...noteRoutes'],
  ])('refuses %j, and writes nothing', async (args, reason) => {
    const { code, output } = await writes(...args);
    expect([code, output]).toEqual([1, expect.stringContaining(reason)]);
    expect(await textOfLists()).toEqual(before);
  });

  it('refuses a list that is not as expected, by its name, and writes nothing', async () => {
    const path = 'server/src/domains.ts';
    await writeFile(join(copy, path), 'export const domains = [];\n');
    const { code, output } = await writes('domain', 'kites');
    expect([code, output]).toEqual([1, expect.stringContaining(`${path} is not as expected`)]);
    await writeFile(join(copy, path), before[lists.indexOf(path)] ?? '');
    await expect(read('server/src/domains/kites/index.ts')).rejects.toThrow('ENOENT');
    expect(await textOfLists()).toEqual(before);
  });

  it('writes a domain, says what it wrote, and does not write it twice', async () => {
    const { code, output } = await writes('domain', 'kites');
    expect([code, output]).toEqual([0, expect.stringContaining('server/src/domains/kites/kites.policy.ts')]);
    expect(await read('server/src/domains.ts')).toContain("'./domains/kites/index.js'");
    expect(await read('docs/who-may-do-what.md')).toContain('kite.list');
    // What reads stands together, and the texts of a page come to the browsers that open it.
    expect(await read('server/src/domains/kites/actions/reads.ts')).toContain('function listKites(');
    expect(await read('client/src/pages.ts')).toContain("texts: ['kites']");
    expect(await read('shared/src/texts/nl/everywhere.ts')).not.toContain('kites');
    const after = await textOfLists();
    expect(await writes('domain', 'kites')).toMatchObject({ code: 1 });
    expect(await textOfLists()).toEqual(after);
  });

  it('writes a kind of place', async () => {
    const { code, output } = await writes('place', 'rafts');
    expect([code, output]).toEqual([0, expect.stringContaining('server/src/domains/rafts/rafts.places.ts')]);
    expect(await read('shared/src/contract/place-kinds.ts')).toContain('raft: raftPackets');
    expect((await readdir(join(copy, 'server/src/domains/rafts/actions'))).sort()).toEqual([
      'close-raft.ts',
      'enter-raft.ts',
      'follows.ts',
      'open-raft.ts',
      'post-in-raft.ts',
      'reads.ts',
    ]);
  });

  it('wrote what compiles beside all that is there, in the form of the rest', async () => {
    const stubs = ['kites', 'rafts'].map((names) => `tests/${names}/${names}.test.ts`);
    const config = {
      extends: './tsconfig.check-tests.json',
      compilerOptions: { types: ['node', 'vite/client'], incremental: false },
      include: [],
      files: [...stubs, 'client/src/pages.ts'],
    };
    await writeFile(join(copy, 'tsconfig.new.json'), JSON.stringify(config));
    const tsc = join(repository, 'node_modules/typescript-native/bin/tsc');
    expect(await run(tsc, '--pretty', 'false', '-p', 'tsconfig.new.json')).toEqual({ code: 0, output: '' });
    const biome = join(repository, 'node_modules/@biomejs/biome/bin/biome');
    const formatted = await run(
      biome,
      'check',
      '--vcs-enabled=false',
      'server/src',
      'shared/src',
      'client/src',
      'tests',
    );
    expect(formatted.code === 0 ? '' : formatted.output).toBe('');
  });
});
