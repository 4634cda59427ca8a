import { ensureInstalled } from '../lib/ensure-installed.mjs';
import { testsBrowser } from '../lib/tests-browser.mjs';

export const help = `
node scripts/browser.mjs: says which browser the tests use here, or what is missing (exit code 1).

CHROMIUM_PATH names one yourself; NAAST_TEST_BROWSER=npm takes the one from npm although the system has one.
`;

export async function main() {
  await ensureInstalled();
  console.log(testsBrowser());
  return 0;
}
