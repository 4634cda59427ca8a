import type { NaastApp } from './app.js';
import { say } from './commands/say.js';
import { isCoordinated } from './domains/people/index.js';
import { setupCode } from './domains/setup/index.js';
import { type Config, isLoopback } from './platform/config/config.js';
import { type SampleSignIn, sampleTeamFile } from './sample/sample-team-file.js';

/** Prints what the operator needs to know after the start. */
export async function greet(
  app: NaastApp,
  config: Config,
  isNewKey: boolean,
  sampleTeam: readonly SampleSignIn[] | null,
): Promise<void> {
  say();
  say(`  Naast is open:  ${config.origin ?? localAddress(app, config)}`);
  say();
  sayKey(config, isNewKey);
  if (sampleTeam) saySampleTeam(config, sampleTeam);
  else if (!(await isCoordinated(app.ctxFor()))) saySetup(await setupCode(app.ctxFor()));
  say();
  say('  Stop with Ctrl+C.');
}

function localAddress(app: NaastApp, config: Config): string {
  const host = config.host === '0.0.0.0' || config.host === '::' ? 'localhost' : config.host;
  const address = app.server.address();
  const port = typeof address === 'object' && address !== null ? address.port : config.port;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

/** At every start, since the first one may have been interrupted right after the key was made. */
function sayKey(config: Config, isNew: boolean): void {
  if (config.masterKey !== null) {
    say('  The key comes from NAAST_MASTER_KEY.');
    return;
  }
  say(`  ${isNew ? 'A new key was made:' : 'The key lies in'} ${config.keyFile}`);
  say('  Everything people write is sealed with it. Keep a copy somewhere safe: losing it loses everything.');
}

function saySampleTeam(config: Config, team: readonly SampleSignIn[]): void {
  say();
  say(
    `  Sample content is in. The sample team signs in at /team (also in ${sampleTeamFile(config.dataDir)}):`,
  );
  for (const { name, roles, passphrase } of team)
    say(`    ${name.padEnd(6)} ${roles.join(', ').padEnd(12)} ${passphrase}`);
  if (!isLoopback(config.host) || config.origin !== null) {
    say(
      '  This installation can be reached by others and still holds sample people. Start a real one with a new data folder.',
    );
  }
}

function saySetup(code: string): void {
  say();
  say('  There is no coordinator yet. Set up Naast in your browser, at /setup, with this code:');
  say();
  say(`    ${code}`);
  say();
  say('  The code works once. It stays the same until then, also at the next start.');
}
