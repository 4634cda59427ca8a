import { npm } from './npm.mjs';
import { step } from './progress.mjs';
import { runQuietly } from './run-quietly.mjs';
import { tsc } from './typescript.mjs';

/** Compiles shared, embedded-mongo and the server (it refers to both), and bundles the client, side by side. */
export async function build() {
  const production = { NODE_ENV: 'production' };
  await step('Building the server and the client', async () => {
    const results = await Promise.allSettled([
      runQuietly('build-server', { ...tsc('-b', 'server/tsconfig.build.json'), env: production }),
      runQuietly('build-client', { ...npm('run', 'build', '-w', 'client'), env: production }),
    ]);
    const failed = results.find((result) => result.status === 'rejected');
    if (failed !== undefined) throw failed.reason;
  });
}
