import { runCommand } from './lib/run-command.mjs';

runCommand(() => import('./commands/rotate-key.mjs'));
