/** Jest's globalTeardown; more than one project asks for it. */
export default async function closeStore() {
  const close = globalThis.closeTestStore;
  delete globalThis.closeTestStore;
  await close?.();
}
