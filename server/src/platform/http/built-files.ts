import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import express, { type Express } from 'express';

/** Vite's manifest: what became of each file of the client's source. */
export type Manifest = Readonly<
  Record<string, { readonly file: string; readonly imports?: readonly string[] }>
>;

export const manifestIn = (folder: string): string => `${folder}/.vite/manifest.json`;
export const readManifest = async (folder: string): Promise<Manifest> =>
  JSON.parse(await readFile(manifestIn(folder), 'utf8')) as Manifest;

/** The addresses of the script of these files, and of all that it imports: a browser can fetch them at once. */
export function scriptsOf(manifest: Manifest, files: readonly string[]): string[] {
  const found = new Set<string>();
  const addresses = new Set<string>();
  function add(file: string): void {
    const built = manifest[file];
    if (!built || found.has(file)) return;
    found.add(file);
    addresses.add(`/${built.file}`);
    built.imports?.forEach(add);
  }
  files.forEach(add);
  return [...addresses];
}

/** The Cache-Control of what never changes at its address. */
export const keptForGood = 'public, max-age=31536000, immutable';

/** What the build wrote beside each file, best first. */
const encodings = [
  ['br', '.br'],
  ['gzip', '.gz'],
] as const;

/** Static files; those with a hash in their name are cached forever, and sent as the build compressed them. */
export function serveAssets(app: Express, folder: string): void {
  const built = new Set(existsSync(`${folder}/assets`) ? readdirSync(`${folder}/assets`) : []);
  app.use('/assets', (request, response, next) => {
    const name = request.path.slice(1);
    if (!built.has(`${name}.br`)) return next();
    response.vary('Accept-Encoding');
    const taken = encodings.find(([encoding]) => request.acceptsEncodings(encoding));
    if (taken) {
      const [encoding, ending] = taken;
      response.type(name).set('Content-Encoding', encoding);
      request.url = `/${name}${ending}`;
    }
    next();
  });
  app.use(
    '/assets',
    express.static(`${folder}/assets`, {
      fallthrough: false,
      // Said outright: it would leave the `no-store` of every other answer as it is.
      setHeaders: (response) => response.set('Cache-Control', keptForGood),
    }),
  );
  const serve = express.static(folder, {
    index: false,
    maxAge: 0,
    setHeaders: (response) => response.set('Cache-Control', 'no-cache'),
  });
  // By name, to leave out `index.html`: it is only the template of the pages.
  const names = readdirSync(folder).filter((name) => name !== 'index.html' && !name.startsWith('.'));
  const paths = new Set(names.map((name) => `/${name}`));
  app.use((request, response, next) => (paths.has(request.path) ? serve(request, response, next) : next()));
}
