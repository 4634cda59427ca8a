import { readFileSync } from 'node:fs';

/** The release, as CHANGELOG.md names it: of the repository's own package.json, which stands as high above `src` as above `dist`. */
const { version: written } = JSON.parse(
  readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'),
) as { version: string };

export const version: string = written;
