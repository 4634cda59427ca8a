import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { repository } from './sources.js';

interface Violation {
  readonly rule: string;
  readonly from: string;
  readonly to: string;
}

/** The rules of `.dependency-cruiser.cjs`, by name. */
export async function ruleNames(): Promise<string[]> {
  const text = await readFile(join(repository, '.dependency-cruiser.cjs'), 'utf8');
  return [...text.matchAll(/^ {6}name: '([^']+)'/gm)].map(([, name]) => name ?? '');
}

/** Applies the import rules to the folders under `root`; returns the violations. */
export async function cruise(root: string, folders: readonly string[]): Promise<Violation[]> {
  const program = join(repository, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const config = join(repository, '.dependency-cruiser.cjs');
  const args = [program, '--config', config, '--output-type', 'json', ...folders];
  const output = await new Promise<string>((resolve, reject) => {
    execFile(process.execPath, args, { cwd: root, maxBuffer: 2 ** 26 }, (error, stdout, stderr) => {
      // The exit code is the number of violations; no output means that the tool failed.
      if (stdout === '')
        reject(new Error(`dependency-cruiser said nothing: ${error?.message ?? ''} ${stderr}`));
      else resolve(stdout);
    });
  });
  const { summary } = JSON.parse(output) as {
    summary: { violations: { from: string; to: string; rule: { name: string } }[] };
  };
  return summary.violations.map(({ from, to, rule }) => ({ rule: rule.name, from, to }));
}
