import react from '@vitejs/plugin-react';
import { defaultClientConditions, defaultServerConditions, defineConfig, type Plugin } from 'vite';

const server = 'http://127.0.0.1:3000';

/** Where the server puts what it rendered with. Added here, because formatters read a script of type JSON as JSON. */
const placeForState: Plugin = {
  name: 'naast:place-for-state',
  transformIndexHtml: () => [
    {
      tag: 'script',
      attrs: { type: 'application/json', id: 'state' },
      children: '<!--state-->',
      injectTo: 'body',
    },
  ],
};

export default defineConfig({
  plugins: [react(), placeForState],
  resolve: { conditions: ['@naast/source', ...defaultClientConditions] },
  ssr: {
    // The server loads one file and needs none of the client's packages at hand.
    noExternal: true,
    resolve: { conditions: ['@naast/source', ...defaultServerConditions] },
  },
  // No polyfill and no inlined assets: the content security policy allows scripts and styles from our own files only.
  build: { modulePreload: false, assetsInlineLimit: 0 },
  server: { proxy: { '/api': server, '/socket.io': { target: server, ws: true } } },
});
