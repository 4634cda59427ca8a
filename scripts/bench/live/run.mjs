import { runCommand } from '../../lib/run-command.mjs';

runCommand(() => import('./main.mjs'));
