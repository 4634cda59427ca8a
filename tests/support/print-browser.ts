// For the scripts: which browser the journeys would use, or (exit code 1) what is missing.
import { findBrowser } from './find-browser.js';

try {
  console.log(findBrowser().executablePath);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
