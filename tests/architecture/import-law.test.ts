import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { cruise, ruleNames } from './cruise.js';
import { products, repository } from './sources.js';

const packages = ['zod', 'express', 'socket.io', 'mongoose', 'sharp', 'left-pad'];

/** A source tree that breaks every rule once. */
const brokenHouse: Record<string, string> = {
  'shared/src/errors.ts': "import 'express';",
  'embedded-mongo/src/index.ts': "import '../../shared/src/errors.js';",
  'server/src/kernel/ctx.ts': "import 'node:fs'; import '../platform/config/config.js';",
  'server/src/platform/config/config.ts': "import '../../domains/rooms/index.js'; import 'socket.io';",
  'server/src/domains/rooms/index.ts': "import '../seats/seats.store.js';",
  'server/src/domains/rooms/rooms.policy.ts': "import './rooms.store.js';",
  'server/src/domains/rooms/rooms.store.ts': "import '../../app.js';",
  'server/src/domains/rooms/rooms.subscribers.ts': "import 'mongoose'; import 'express';",
  'server/src/domains/rooms/actions/post.ts': "import type { Request } from 'express';",
  'server/src/domains/seats/index.ts': "import '../rooms/index.js';",
  'server/src/domains/seats/seats.store.ts':
    "import './nowhere.js'; import './seats.store.test.js'; import 'sharp';",
  'server/src/domains/seats/seats.store.test.ts': 'export {};',
  'server/src/app.ts': "import '../../client/src/features/home/home.js';",
  'client/src/features/home/home.ts': "import '../room/room.js'; import 'node:fs';",
  'client/src/features/room/room.ts': "import '../../../../server/src/app.js';",
  'scripts/lib/pad.mjs': "import 'left-pad';",
};

/** The same tree without violations, with the allowed type-only imports. */
const goodHouse: Record<string, string> = {
  'shared/src/errors.ts': "import 'zod';",
  'embedded-mongo/src/index.ts': "import 'node:fs';",
  'server/src/kernel/ctx.ts': "import '../../../shared/src/errors.js';",
  'server/src/platform/config/config.ts':
    "import '../../kernel/ctx.js'; import type { Socket } from 'socket.io';",
  'server/src/platform/http/app.ts': "import 'express';",
  'server/src/platform/realtime/realtime.ts': "import 'socket.io';",
  'server/src/platform/pictures/logo.ts': "import 'sharp';",
  'server/src/domains/rooms/index.ts': "import '../seats/index.js'; import './rooms.store.js';",
  'server/src/domains/rooms/rooms.store.ts': "import 'mongoose'; import '../../platform/config/config.js';",
  'server/src/domains/rooms/rooms.http.ts': "import type { Request } from 'express';",
  'server/src/domains/seats/index.ts': 'export {};',
  'client/src/features/home/home.ts': "import '../../ui/button.js';",
  'client/src/ui/button.ts': "import '../../../shared/src/errors.js';",
  'scripts/lib/pad.mjs': "import 'node:fs';",
};

let folder: string;

async function build(house: Record<string, string>): Promise<void> {
  const stubs = packages.flatMap((name) => [
    [`node_modules/${name}/package.json`, JSON.stringify({ name, main: 'index.js', types: 'index.d.ts' })],
    [`node_modules/${name}/index.js`, ''],
    [`node_modules/${name}/index.d.ts`, 'export {};'],
  ]);
  const manifest = JSON.stringify({
    dependencies: Object.fromEntries(packages.map((name) => [name, '1.0.0'])),
  });
  const files = {
    ...Object.fromEntries(stubs),
    ...house,
    'package.json': manifest,
    'tsconfig.check.json': '{}',
  };
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), String(text));
  }
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'naast-house-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** `npm run check` applies the rules to the product; this tests that the rules find violations. */
describe('who may import whom', () => {
  const folders = ['shared', 'embedded-mongo', 'server', 'client', 'scripts'];

  it('has no rule that cannot fail', async () => {
    await build(brokenHouse);
    const broken = new Set((await cruise(folder, folders)).map(({ rule }) => rule));
    expect([...broken].sort()).toEqual((await ruleNames()).sort());
  });

  it('does not forbid what is right', async () => {
    await build(goodHouse);
    expect(await cruise(folder, folders)).toEqual([]);
  });

  it('is held against all our sources by `npm run check`', () => {
    const checks = readFileSync(join(repository, 'scripts/lib/checks.mjs'), 'utf8');
    for (const path of ['.dependency-cruiser.cjs', ...products, 'tests', 'scripts'])
      expect(checks).toContain(`'${path}'`);
  });
});
