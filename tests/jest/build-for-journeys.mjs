import { testsBrowser } from '../../scripts/lib/tests-browser.mjs';
import buildClient from './build-client.mjs';

/** Jest's globalSetup of the journeys: also finds the browser, or says at once what is missing. */
export default async function buildForJourneys() {
  console.log(`\n  The journeys use ${testsBrowser()}`);
  await buildClient();
}
