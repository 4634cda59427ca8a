// Starts the worker from TypeScript sources. On Node 20 a thread does not take over `--import tsx`, so it registers
// the loader itself. Compiled code starts worker.js and never comes here.
import { register } from 'tsx/esm/api';

register();
await import(new URL('./worker.ts', import.meta.url).href);
