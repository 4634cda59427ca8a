import { runCommand } from './lib/run-command.mjs';

runCommand(() => import('./commands/codename-words.mjs'));
