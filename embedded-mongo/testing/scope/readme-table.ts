import { readFileSync } from 'node:fs';

export interface Row {
  area: string;
  names: string[];
  why: string;
}

/** The rows of the README's table under a heading: area, names in backticks, reason. */
export function readmeTable(heading: string): Row[] {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
  const section = readme.split(`### ${heading}\n`)[1]?.split('\n#')[0] ?? '';
  return section
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .slice(2)
    .map((line) => {
      const [, area = '', names = '', why = ''] = line.split('|').map((cell) => cell.trim());
      return { area, names: [...names.matchAll(/`([^`]+)`/g)].map(([, name]) => name ?? ''), why };
    });
}

/** Every name of a table by its area. */
export function namesByArea(rows: readonly Row[]): Record<string, string[]> {
  const areas: Record<string, string[]> = {};
  for (const { area, names } of rows) areas[area] = [...(areas[area] ?? []), ...names];
  return areas;
}
