// A debugger's or an editor's NODE_OPTIONS would slip into npm, the compiler, vite and jest and change what they do.
const unwanted = new Set(['NODE_OPTIONS', 'NODE_ENV', 'NODE_PATH']);

/** The environment for tools: as it is, without what would bend them. */
export function cleanEnv(extra = {}) {
  const kept = Object.entries(process.env).filter(([name]) => !unwanted.has(name));
  return { ...Object.fromEntries(kept), ...extra };
}
