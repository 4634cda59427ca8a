import { describe, expect, it } from '@jest/globals';
import { readConfig, StartError } from './config.js';
import { wantsSample } from './sample-rule.js';

describe('settings', () => {
  it('have the defaults that docs/settings.md names', () => {
    const config = readConfig({ XDG_CONFIG_HOME: '/conf' });
    expect(config).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      origin: null,
      proxyHops: 0,
      securityContact: null,
      operatorWebhook: null,
      mongoUri: null,
      sample: null,
    });
    expect(config.dataDir).toMatch(/\/data$/);
    expect(config.keyFile.startsWith('/conf/naast/')).toBe(true);
    expect(config.keyFile.startsWith(config.dataDir)).toBe(false);
  });

  it('name what is wrong and never repeat a value', () => {
    const read = () => readConfig({ PORT: 'geheim-port', MONGODB_URI: 'http://user:geheim@db' });
    expect(read).toThrow(StartError);
    expect(read).toThrow(/PORT should be a port number[\s\S]*MONGODB_URI should be a mongodb/);
    expect(read).not.toThrow(/geheim/);
  });

  it('take as a contact for security what others can write to, and nothing that breaks the line', () => {
    const contact = (value: string) => readConfig({ NAAST_SECURITY_CONTACT: value }).securityContact;
    for (const good of ['mailto:veilig@naast.example', 'https://naast.example/veilig', 'tel:+31-20-0000000'])
      expect(contact(good)).toBe(good);
    for (const bad of [
      'veilig@naast.example',
      'javascript:alert(1)',
      'mailto:a@b.nl\nExpires: never',
      'http://x',
    ])
      expect(() => contact(bad)).toThrow('NAAST_SECURITY_CONTACT should be where to tell of a hole');
  });

  it('call for a fault where nobody on the way sees it, and never repeat the address', () => {
    const webhook = (value: string) => readConfig({ NAAST_OPERATOR_WEBHOOK: value }).operatorWebhook;
    for (const good of [
      'https://haak.example/a?b=c',
      'http://127.0.0.1:9/a',
      'http://[::1]:9/',
      'http://localhost/',
    ])
      expect(webhook(good)).toBe(good);
    expect(webhook('')).toBeNull();
    expect(readConfig({ NAAST_ALARM_WEBHOOK: 'https://haak.example/' }).operatorWebhook).toBe(
      'https://haak.example/',
    );
    for (const bad of [
      'http://haak.example/geheim',
      'http://127.0.0.1.haak.example/geheim',
      'https://naam:geheim@haak.example/',
      'ftp://haak.example/geheim',
      'geheim',
    ]) {
      expect(() => webhook(bad)).toThrow('NAAST_OPERATOR_WEBHOOK should be an https:// address');
      expect(() => webhook(bad)).not.toThrow(/geheim/);
    }
  });

  it('take the form of the log, and no other than the two', () => {
    expect(readConfig({}).logForm).toBeNull();
    expect(readConfig({ NAAST_LOG: 'json' }).logForm).toBe('json');
    expect(() => readConfig({ NAAST_LOG: 'loud' })).toThrow('NAAST_LOG should be json or plain');
  });

  it('keep only the origin of the public address', () => {
    expect(readConfig({ NAAST_ORIGIN: 'https://naast.example/pad', NAAST_PROXY_HOPS: '1' }).origin).toBe(
      'https://naast.example',
    );
  });
});

describe('sample content', () => {
  const config = (environment: NodeJS.ProcessEnv) => readConfig(environment);
  const fresh = { isNew: true };

  it('comes by default in a new embedded store on loopback', () => {
    expect(wantsSample(config({}), fresh)).toBe(true);
    expect(wantsSample(config({ HOST: '::1' }), fresh)).toBe(true);
    expect(wantsSample(config({ NAAST_SAMPLE: '0' }), fresh)).toBe(false);
    expect(wantsSample(config({}), { isNew: false })).toBe(false);
  });

  it.each([
    ['MONGODB_URI', { MONGODB_URI: 'mongodb://db' }],
    ['HOST', { HOST: '0.0.0.0' }],
    ['NAAST_ORIGIN', { NAAST_ORIGIN: 'http://naast.example' }],
    ['NAAST_PROXY_HOPS', { NAAST_PROXY_HOPS: '1' }],
  ])('stays out where others can come, and asking for it says why: %s', (name, environment) => {
    expect(wantsSample(config(environment), fresh)).toBe(false);
    expect(() => wantsSample(config({ ...environment, NAAST_SAMPLE: '1' }), fresh)).toThrow(name);
  });
});
