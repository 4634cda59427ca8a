import { defineConfig, mergeConfig } from 'vite';
import app from './vite.config.js';

/** Builds the page of parts apart from the product, for `tests/journeys/every-part.test.ts`. `npm run dev` serves it at /parts. */
export default defineConfig((env) =>
  mergeConfig(app(env), {
    build: { outDir: 'dist-parts', emptyOutDir: true, rollupOptions: { input: 'parts.html' } },
  }),
);
