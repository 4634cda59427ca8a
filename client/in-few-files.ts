import type { Rolldown } from 'vite';

const teamPages = /\/src\/features\/(team|duty|alarms|settings|arranging|questions|log|member|join|setup)\//;

/**
 * What is fetched by itself, from what most pages have to what few have. A module that several need goes with the first of them that
 * is here: so a page has few files, and a file only ever imports one that stands before it.
 */
const inOrder: readonly (readonly [root: RegExp, file: string])[] = [
  [/\/home\/home-page\.tsx$/, 'home-parts'],
  [/\/room\/room-page\.tsx$/, 'door-parts'],
  [/\/room\/talk\.ts$/, 'talk-parts'],
  [/\/api\/live\.ts$/, 'live-parts'],
  [/\/asker\/pages\.ts$/, 'asking-parts'],
];

/** Few files for each page. */
function togetherWith(id: string, context: Rolldown.ChunkingContext): string | null {
  const roots = rootsOf(id, context);
  if (roots.includes(id)) return null;
  // What runs first stays small and by itself.
  if (roots.some((root) => root.endsWith('/index.html'))) return null;
  // Packages apart from what is ours, which changes more often. The bundler's own helpers (their ids begin with a null character) go
  // with the packages, which use them too: the two files must not import each other.
  if (roots.some((root) => root.endsWith('/src/main.tsx')))
    return id.includes('/node_modules/') || id.startsWith('\0') ? 'packages' : 'base';
  if (roots.length === 1) return null;
  const first = inOrder.find(([page]) => roots.some((root) => page.test(root)));
  if (first) return first[1];
  return roots.every((root) => teamPages.test(root)) ? 'team' : null;
}

/** The modules that are fetched by themselves, or are a page, and that need this one. */
function rootsOf(id: string, context: Rolldown.ChunkingContext): readonly string[] {
  const seen = new Set<string>();
  const roots: string[] = [];
  const climb = (module: string) => {
    if (seen.has(module)) return;
    seen.add(module);
    const { importers = [], dynamicImporters = [] } = context.getModuleInfo(module) ?? {};
    if (dynamicImporters.length > 0 || importers.length === 0) roots.push(module);
    else importers.forEach(climb);
  };
  climb(id);
  return roots;
}

/** Dependencies stay where they are needed: the script that runs first must not import the rest. */
export const inFewFiles = { includeDependenciesRecursively: false, groups: [{ name: togetherWith }] };
