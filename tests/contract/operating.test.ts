import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { settingNames } from '@naast/server/platform/config/config';
import { repository } from '../architecture/sources.js';

/** What an operator copies: it must stay complete, and must name what exists. */

const read = (path: string) => readFileSync(join(repository, path), 'utf8');
const compose = read('compose.yaml');
const running = read('docs/running.md');

describe('the sample of a settings file', () => {
  const sample = read('naast.env.sample');
  const named = [...sample.matchAll(/^#?([A-Z_]+)=/gm)].map(([, name = '']) => name);
  /** Read by compose.yaml, for the services beside Naast. */
  const ofCompose = ['MONGO_PASSWORD', 'MONGO_ROOT_PASSWORD', 'REDIS_PASSWORD'];

  it('names every setting once, and nothing else but the passwords of compose.yaml', () => {
    expect([...named].sort()).toEqual([...settingNames, ...ofCompose].sort());
  });

  it('sets only what every real installation needs', () => {
    const set = [...sample.matchAll(/^([A-Z_]+)=/gm)].map(([, name]) => name);
    expect(set).toEqual(['NAAST_ORIGIN', 'NAAST_PROXY_HOPS']);
  });

  it('has a row for each in docs/settings.md', () => {
    for (const name of settingNames) expect(read('docs/settings.md')).toContain(`| \`${name}\` |`);
  });
});

describe('compose.yaml', () => {
  /** The image says where to listen and where things lie; sample people never come where others can. */
  const ofTheImage = [
    'PORT',
    'HOST',
    'NAAST_DATA_DIR',
    'NAAST_KEY_FILE',
    'NAAST_TOMBSTONE_DIR',
    'NAAST_SAMPLE',
  ];

  it('passes every setting that the image leaves open', () => {
    const passed = [...compose.matchAll(/^ {4}([A-Z_]+): \$\{\1\b/gm)].map(([, name = '']) => name);
    expect(passed.sort()).toEqual(settingNames.filter((name) => !ofTheImage.includes(name)).sort());
  });

  it('uses nothing that is not in the sample of a settings file', () => {
    const former = ['NAAST_FAULT_WEBHOOK', 'NAAST_ALARM_WEBHOOK'];
    const used = [...compose.matchAll(/(?<!\$)\$\{([A-Z_]+)/g)].map(([, name = '']) => name);
    const sample = read('naast.env.sample');
    expect(used.filter((name) => !former.includes(name) && !sample.includes(`${name}=`))).toEqual([]);
  });

  it('lets nobody into MongoDB without a password, and makes it a replica set', () => {
    expect(compose).toMatch(/mongod --replSet naast .*--keyFile/);
    expect(compose).toContain('MONGO_INITDB_ROOT_PASSWORD: ${MONGO_ROOT_PASSWORD:?');
    expect(compose).toMatch(
      /mongodb:\/\/naast:\$\{MONGO_PASSWORD:\?[^}]*\}@mongo:27017\/naast\?replicaSet=naast/,
    );
    expect(existsSync(join(repository, 'scripts/docker/mongo-user.js'))).toBe(true);
  });

  it('publishes ports on this machine only, and none of MongoDB and Redis', () => {
    const ports = [...compose.matchAll(/ports: \["(.*?)"\]/g)].map(([, port]) => port);
    expect(ports).toEqual(['127.0.0.1:3000:3000', '127.0.0.1:3001:3000']);
  });
});

describe('images', () => {
  it('are pinned by what is in them', () => {
    const images = [
      ...compose.matchAll(/^ +image: (\S+)$/gm),
      ...read('Dockerfile').matchAll(/^ARG NODE_IMAGE=(\S+)$/gm),
    ].map(([, image = '']) => image);
    expect(images).toHaveLength(3);
    for (const image of images) expect(image).toMatch(/^\w+:\S+@sha256:[0-9a-f]{64}$/);
    const bases = [...read('Dockerfile').matchAll(/^FROM (\S+)/gm)].map(([, base]) => base);
    expect(new Set(bases)).toEqual(new Set(['${NODE_IMAGE}']));
  });
});

describe('the systemd units', () => {
  const folder = join(repository, 'docs/systemd');
  const units = readdirSync(folder).map((name) => ({ name, text: read(`docs/systemd/${name}`) }));
  const services = units.filter(({ name }) => name.endsWith('.service'));

  it('start programs that the build makes', () => {
    expect(services).toHaveLength(4);
    for (const { text } of services) {
      const program = /^ExecStart=\/usr\/bin\/node .*?server\/dist\/(\S+)\.js/m.exec(text)?.[1] ?? 'none';
      expect([program, existsSync(join(repository, 'server/src', `${program}.ts`))]).toEqual([program, true]);
      expect(text).toContain('EnvironmentFile=/etc/naast/naast.env');
      expect(text).toContain('NoNewPrivileges=yes');
    }
  });

  it('have a service for each timer, and docs/running.md names each', () => {
    const timers = units.filter(({ name }) => name.endsWith('.timer'));
    expect(timers).toHaveLength(3);
    for (const { name, text } of timers) {
      expect(units.map((unit) => unit.name)).toContain(name.replace('.timer', '.service'));
      expect(text).toMatch(/^OnCalendar=/m);
      expect(text).toContain('WantedBy=timers.target');
    }
    for (const { name } of units.filter(
      ({ name: unit }) => !unit.startsWith('naast-') || unit.endsWith('.timer'),
    ))
      expect(running).toContain(name);
  });
});

describe('the changelog', () => {
  const changelog = read('CHANGELOG.md');
  const { version } = JSON.parse(read('package.json')) as { version: string };

  it('tells of the present release first, and package-lock.json knows it', () => {
    const releases = [...changelog.matchAll(/^## \[(.*?)\](?: - (\d{4}-\d\d-\d\d))?$/gm)];
    const dated = releases.filter(([, name]) => name !== 'Unreleased');
    expect(dated[0]?.[1]).toBe(version);
    expect(dated.filter(([, , date]) => date === undefined)).toEqual([]);
    const lock = JSON.parse(read('package-lock.json')) as {
      version: string;
      packages: Record<string, { version: string }>;
    };
    expect([lock.version, lock.packages['']?.version]).toEqual([version, version]);
  });

  it('uses the kinds of change of Keep a Changelog', () => {
    const kinds = [...changelog.matchAll(/^### (.*)$/gm)].map(([, kind = '']) => kind);
    const known = ['Added', 'Changed', 'Deprecated', 'Removed', 'Fixed', 'Security'];
    expect(kinds.filter((kind) => !known.includes(kind))).toEqual([]);
    expect(kinds.length).toBeGreaterThan(3);
  });
});

describe('docs/running.md', () => {
  it('names every command of the operator, as package.json has it', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const named = [...running.matchAll(/npm run ([a-z:-]+)/g)].map(([, name = '']) => name);
    expect([...new Set(named)].filter((name) => !(name in scripts))).toEqual([]);
    for (const name of [
      'upgrade',
      'backup',
      'restore',
      'coordinator',
      'rotate-key',
      'prove-sealed',
      'log:verify',
    ])
      expect(named).toContain(name);
  });

  it('says how to upgrade and what to do when something is wrong', () => {
    expect(running).toMatch(/^## Upgrading$/m);
    expect(running).toContain('](troubleshooting.md)');
    expect(read('docs/troubleshooting.md')).toMatch(/^\| message \| what to do \|$/m);
  });
});
