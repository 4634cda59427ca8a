import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

const root = fileURLToPath(new URL('../../', import.meta.url));

describe('npm run spam', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'naast-spam-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const table = (text: string): string => {
    const path = join(folder, 'some.tsv');
    writeFileSync(path, text);
    return path;
  };
  const runs = (...given: string[]) =>
    new Promise<{ code: number; out: string; err: string }>((resolve) => {
      const flags = ['--conditions=@naast/source', '--import', 'tsx', 'scripts/spam.ts'];
      execFile(process.execPath, [...flags, ...given], { cwd: root }, (error, out, err) =>
        resolve({ code: Number(error?.code ?? 0), out, err }),
      );
    });

  it('gives each text its label, wherever its columns are, and passes over others', async () => {
    const path = table(
      'text\tlang\tid\r\nIk heb soep gemaakt\tnl\ta-1\r\nApp me op 06-71829304\tnl\ta-2\r\nklootzak\tnl\ta-3\r\n\t\ta-4\r\n',
    );
    expect(await runs(path)).toEqual({
      code: 0,
      out: 'id\tlabel\na-1\tok\na-2\tcontact\na-3\tinsult\na-4\tok\n',
      err: '',
    });
  });

  it('says what is missing', async () => {
    const other = await runs(table('id\tbericht\n1\thoi\n'));
    expect([other.code, other.out]).toEqual([2, '']);
    expect(other.err).toContain('no column text');
    const gone = await runs(join(folder, 'gone.tsv'));
    expect([gone.code, gone.err.includes('there is no such file')]).toEqual([2, true]);
    expect((await runs()).code).toBe(2);
    expect((await runs('--help')).out).toContain('npm run spam -- FILE.tsv');
  });
});
