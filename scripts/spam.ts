import { readFile } from 'node:fs/promises';
import { createJudge } from '@naast/shared/detectors/judge';

const help = `npm run spam -- FILE.tsv   judges each text of a table alone, and prints a table of id and label:
                           spam, contact, insult, flood or ok
FILE.tsv has a line of names first, with the columns id and text in any order; other columns are passed over.
`;

function fail(message: string): void {
  process.stderr.write(`${message}\n\n${help}`);
  process.exitCode = 2;
}

async function judgeTable(path: string): Promise<void> {
  const table = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    fail(
      `${path} cannot be read: ${error.code === 'ENOENT' ? 'there is no such file' : (error.code ?? 'unknown reason')}.`,
    );
    return null;
  });
  if (table === null) return;
  const [names = '', ...lines] = table.replace(/^\ufeff/, '').split(/\r?\n/);
  const columns = names.split('\t').map((name) => name.trim().toLowerCase());
  const missing = ['id', 'text'].filter((name) => !columns.includes(name));
  if (missing.length > 0) {
    fail(
      `${path} has no column ${missing.join(' and no column ')} in its first line. It has: ${columns.join(', ')}.`,
    );
    return;
  }
  const judge = createJudge();
  const rows = lines.filter((line) => line !== '').map((line) => line.split('\t'));
  const judged = rows.map(
    (row) => `${row[columns.indexOf('id')] ?? ''}\t${judge(row[columns.indexOf('text')] ?? '').label}\n`,
  );
  process.stdout.write(`id\tlabel\n${judged.join('')}`);
}

const [path, ...more] = process.argv.slice(2);
if (path === '--help' || path === '-h') process.stdout.write(help);
else if (path === undefined || more.length > 0) fail('Name one file.');
else await judgeTable(path);
