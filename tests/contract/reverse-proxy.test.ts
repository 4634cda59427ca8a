import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { readConfig } from '@naast/server/platform/config/config';
import { limits } from '@naast/shared/limits';

const page = new URL('../../docs/reverse-proxy.md', import.meta.url);

/** Operators copy these examples, so they must not log addresses. */
describe('the example of a reverse proxy', () => {
  let text: string;
  let nginx: string;
  let caddy: string;

  beforeAll(async () => {
    text = await readFile(page, 'utf8');
    const blocks = [...text.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)].map(([, kind, code = '']) => ({
      kind,
      code,
    }));
    const without = (code: string, comment: RegExp) => code.replaceAll(comment, '');
    nginx = without(blocks.find(({ kind }) => kind === 'nginx')?.code ?? '', /#.*$/gm);
    caddy = without(blocks.find(({ code }) => code.includes('\treverse_proxy '))?.code ?? '', /#.*$/gm);
  });

  /** All values of a directive. */
  const all = (directive: string): string[] =>
    [...nginx.matchAll(new RegExp(`^\\s*${directive}\\s+([^;]+);`, 'gm'))].map(([, value = '']) =>
      value.trim(),
    );
  const headers = () =>
    Object.fromEntries(all('proxy_set_header').map((value) => value.split(/\s+/, 2) as [string, string]));
  const kilobytes = (value: string | undefined) => Number.parseInt(value ?? '0', 10) * 1024;

  it('logs no visit in nginx: every server says so, for both logs', () => {
    const servers = nginx.split(/^server \{$/m).slice(1);
    expect(servers).toHaveLength(2);
    for (const server of servers) {
      expect(server).toMatch(/^\s*access_log off;$/m);
      expect(server).toMatch(/^\s*error_log\s+\/dev\/null;$/m);
    }
    expect(new Set(all('access_log'))).toEqual(new Set(['off']));
    expect(new Set(all('error_log'))).toEqual(new Set(['/dev/null']));
    expect(nginx).not.toMatch(/log_format|mirror|sub_filter|add_header/);
  });

  it('says from where somebody comes by what nginx sees itself', () => {
    expect(headers()).toEqual({
      Host: '$host',
      'X-Forwarded-Proto': '$scheme',
      'X-Forwarded-For': '$remote_addr',
      Upgrade: '$http_upgrade',
      Connection: '$connection_upgrade',
    });
    expect(nginx).not.toMatch(/proxy_add_x_forwarded_for|http_x_forwarded_for|http_x_real_ip/);
  });

  it('lets through all that Naast takes, and puts none of it on disk', () => {
    const [most] = all('client_max_body_size');
    expect(kilobytes(most)).toBeGreaterThanOrEqual(Math.max(limits.formBytes, limits.jsonBytes));
    expect(all('client_body_buffer_size')).toEqual([most]);
    expect(all('proxy_max_temp_file_size')).toEqual(['0']);
    expect(nginx).not.toContain('proxy_cache');
  });

  it('keeps no log in Caddy, and its own errors out of the program’s log', () => {
    const [global = '', site = ''] = caddy.split(/^naast\.example /m);
    expect(global).toMatch(/exclude http\.log\.error http\.handlers\.reverse_proxy/);
    expect(site).toContain('reverse_proxy 127.0.0.1:3000');
    expect(site).not.toMatch(/^\s*log\b/m);
    expect(caddy).not.toContain('trusted_proxies');
  });

  it('names the hops, in a start that works; without them Naast refuses', () => {
    const line = /^(NAAST_ORIGIN=\S+) (NAAST_PROXY_HOPS=\d+) npm start$/m.exec(text);
    const settings = Object.fromEntries(
      (line ?? []).slice(1).map((pair) => pair.split('=') as [string, string]),
    );
    expect(readConfig(settings)).toMatchObject({ origin: 'https://naast.example', proxyHops: 1 });
    expect(() => readConfig({ ...settings, NAAST_PROXY_HOPS: '' })).toThrow('NAAST_PROXY_HOPS=1');
    expect(text).toContain('`NAAST_PROXY_HOPS=2`');
  });
});
