import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from '../architecture/sources.js';

export const read = (path: string): string => readFileSync(join(repository, path), 'utf8');

/** The part below this heading of the second level. */
export const under = (text: string, heading: string): string =>
  text.split(/^## /m).find((part) => part.startsWith(`${heading}\n`)) ?? '';

/** The cells of each row of the tables in this text, without the head. */
export const rowsOf = (text: string): string[][] =>
  [...text.matchAll(/^\| (.*) \|$/gm)].map(([, row = '']) => row.split(' | ')).slice(1);

/** What stands in backticks. */
export const namesIn = (text = ''): string[] => [...text.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);

/** Folders that hold none of our own pages. */
const foreign = new Set(['node_modules', 'dist', 'dist-ssr', 'data', 'coverage']);

/** All Markdown pages of the repository, as paths from its root. */
export function pagesOfDocs(folder = ''): string[] {
  return readdirSync(join(repository, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory())
      return foreign.has(entry.name) || entry.name.startsWith('.') ? [] : pagesOfDocs(path);
    return entry.name.endsWith('.md') ? [path] : [];
  });
}
