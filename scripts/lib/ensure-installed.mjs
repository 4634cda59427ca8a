import { isInstalled, rememberInstalled } from './installed.mjs';
import { npm } from './npm.mjs';
import { oneAtATime } from './one-at-a-time.mjs';
import { step } from './progress.mjs';
import { runQuietly } from './run-quietly.mjs';

const reasons = [
  [
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ENETUNREACH|ECONNRESET|ERR_SOCKET_TIMEOUT/,
    'The npm registry could not be reached: is this machine online, does it need a proxy?',
  ],
  [
    /SELF_SIGNED_CERT|UNABLE_TO_(GET|VERIFY)/,
    'The registry’s certificate is not trusted here (NODE_EXTRA_CA_CERTS names your own).',
  ],
  [
    /\bEUSAGE\b/,
    'package.json and package-lock.json do not fit together; after a change of dependencies both are committed.',
  ],
  [/\b(EACCES|EPERM|EROFS)\b/, 'This folder, or npm’s cache, cannot be written by this user.'],
  [/\bENOSPC\b/, 'The disk is full.'],
];
const explain = (log) => reasons.find(([sign]) => sign.test(log))?.[1] ?? '';

/** Installs the dependencies exactly as package-lock.json says, when they are not there already. */
export async function ensureInstalled() {
  if (isInstalled()) return;
  await oneAtATime(async () => {
    if (isInstalled()) return; // the script that we waited for did it
    // --include=dev: with NODE_ENV=production npm would leave out the build tools.
    const install = npm('ci', '--include=dev', '--no-audit', '--no-fund');
    await step('Installing dependencies', () => runQuietly('npm-ci', install, { explain }));
    rememberInstalled();
  });
}
