import type { Plugin } from 'vite';

/** Modules of packages, by the end of their path, and what the client has in their place. */
const instead: Readonly<Record<string, string>> = {
  // WebTransport, which the server does not offer.
  '/engine.io-client/build/esm/transports/index.js': `
    import { XHR } from './polling-xhr.node.js';
    import { WS } from './websocket.node.js';
    export const transports = { polling: XHR, websocket: WS };`,
  // Attachments: every packet of the contract is JSON.
  '/socket.io-parser/build/esm/is-binary.js': `
    export const isBinary = () => false;
    export const hasBinary = () => false;`,
  '/socket.io-parser/build/esm/binary.js': `
    const never = () => { throw new Error('a packet with attachments'); };
    export { never as deconstructPacket, never as reconstructPacket };`,
  // Contexts, aliases and sizes of icons: ours have their look from styles.
  '/lucide-react/dist/esm/createLucideIcon.mjs': `
    import { createElement } from 'react';
    export default ({ node }) => ({ size = 24, ...props }) =>
      createElement(
        'svg',
        {
          xmlns: 'http://www.w3.org/2000/svg', width: size, height: size, viewBox: '0 0 24 24', fill: 'none',
          stroke: 'currentColor', strokeWidth: 2, strokeLinecap: 'round', strokeLinejoin: 'round', ...props,
        },
        node.map(([tag, shape]) => createElement(tag, shape)),
      );`,
  // What Vite waits for before a late script runs: files that ours are never split into.
  '\0vite/preload-helper.js': 'export const __vitePreload = (fetch) => fetch();',
};

const isQueryCore = /\/@tanstack\/query-core\/build\/modern\/(\w+)\.js$/;

/**
 * Packages without what no page uses, and in fewer bytes. The build of the client fails when a module of a package that it has is no
 * longer there, so that an update cannot bring it back unseen.
 */
export function packagesForBrowsers(): Plugin {
  const seen = new Set<string>();
  const names: string[] = [];
  const shortOf = (name: string): string => {
    if (!names.includes(name)) names.push(name);
    return `_${names.indexOf(name).toString(36)}`;
  };
  return {
    name: 'naast:packages-for-browsers',
    enforce: 'pre',
    load(id) {
      const end = Object.keys(instead).find((known) => id.endsWith(known));
      if (end === undefined) return null;
      seen.add(end);
      return { code: instead[end] ?? '', moduleSideEffects: false };
    },
    // Private fields are rewritten for Safari 15 with a helper around each use; plain ones are not. Each file has its own names, so
    // that a class and what it extends never share one.
    transform(code, id) {
      const file = isQueryCore.exec(id)?.[1];
      if (file === undefined) return null;
      return {
        code: code.replace(/^\s*#\w+;$/gm, '').replace(/(?<=[\s.!(])#\w+/g, (name) => shortOf(file + name)),
        map: null,
      };
    },
    generateBundle() {
      const ids = [...this.getModuleIds()];
      // The page of parts has no sockets.
      const isThere = (known: string) =>
        ids.some((id) => id.includes(known.slice(0, known.indexOf('/', 1) + 1)));
      const gone = Object.keys(instead).filter((known) => !seen.has(known) && isThere(known));
      if (gone.length > 0 && this.environment.name === 'client')
        throw new Error(`not found: ${gone.join(', ')}`);
    },
  };
}
