import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import { promisify } from 'node:util';

const client = new URL('../../client/', import.meta.url);
const built = new URL('dist-parts/', client);
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** Builds the page of parts, which is not in the product's build, and serves it at /parts.html. */
export async function serveParts(): Promise<{ url: string; close(): Promise<void> }> {
  await promisify(execFile)('npm', ['run', 'build:parts'], { cwd: client });
  const server = createServer(({ url = '/' }, answer) => {
    const file = new URL(`.${url}`, built);
    readFile(file).then(
      (content) => answer.setHeader('content-type', types[extname(file.pathname)] ?? '').end(content),
      () => answer.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
