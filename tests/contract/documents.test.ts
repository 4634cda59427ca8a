import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { routeHandlersOf } from '@naast/server/compose';
import { domains } from '@naast/server/domains';
import { createHttpApp } from '@naast/server/platform/http/http-app';
import { originRules } from '@naast/server/platform/http/origins';
import { builtPages } from '@naast/server/platform/http/pages';
import { createLog } from '@naast/server/platform/logging/log';
import { abilities } from '@naast/shared/abilities';
import { contract } from '@naast/shared/contract/all';
import type { Command, PacketSchema, PushedEvent, Route } from '@naast/shared/contract/kit';
import { errorStatus } from '@naast/shared/errors';
import { Naast } from '../support/naast.js';

const routes = Object.entries<Route>(contract.routes);
const commands = Object.entries<Command>(contract.commands);
const events = Object.entries<PushedEvent>(contract.events);

interface Operation {
  operationId: string;
  summary: string;
  parameters?: { name: string; in: string; required: boolean; schema: object }[];
  requestBody?: { required: boolean; content: { 'application/json'?: { schema: { properties: object } } } };
  responses: Record<string, { description: string; content: { 'application/json'?: { schema: object } } }>;
}
interface Described {
  properties: object;
  additionalProperties: boolean;
}
interface Told {
  name: string;
  direction: string;
  summary: string;
  audience?: string;
  payload: Described & { readonly oneOf?: readonly Described[]; readonly anyOf?: readonly Described[] };
  ack?: { anyOf: { properties: Record<string, { const?: boolean }> }[] };
}

describe('the documents that strangers build on', () => {
  let naast: Naast;
  let openApi: { openapi: string; paths: Record<string, Record<string, Operation>> };
  let live: { commands: Told[]; events: Told[] };

  beforeAll(async () => {
    naast = await Naast.start();
    const read = async <T>(path: string) => (await fetch(`${naast.url}${path}`)).json() as Promise<T>;
    openApi = await read('/api/openapi.json');
    live = await read('/api/events.json');
  });
  afterAll(() => naast.close());

  it.each(routes)(
    'describe the route %s: where, what goes in, what comes out, how it refuses',
    (name, route) => {
      const operation = openApi.paths[route.path.replace(/:(\w+)/g, '{$1}')]?.[route.method.toLowerCase()];
      expect(operation).toMatchObject({ operationId: name, summary: route.summary });
      const parameters = (where: string) =>
        (operation?.parameters ?? [])
          .filter((parameter) => parameter.in === where)
          .map((parameter) => parameter.name);
      expect(parameters('path')).toEqual([...route.path.matchAll(/:(\w+)/g)].map(([, key]) => key));
      expect(parameters('query')).toEqual(Object.keys(route.query?.shape ?? {}));
      const given = operation?.requestBody?.content;
      if (route.takesBytes !== undefined) expect(given).toEqual({ 'application/octet-stream': {} });
      const body = given?.['application/json']?.schema.properties ?? {};
      expect(Object.keys(body)).toEqual(Object.keys(route.body?.shape ?? {}));
      const { content } = operation?.responses['200'] ?? {};
      if (route.asset) expect(content).toEqual({ [route.asset]: {} });
      else if (route.isFile) expect(content).toEqual({ 'text/plain': { schema: { type: 'string' } } });
      else expect(content?.['application/json']?.schema).toMatchObject({ $schema: expect.any(String) });
      for (const code of route.errors)
        expect(operation?.responses[errorStatus[code]]?.description).toContain(code);
    },
  );

  it('describe nothing else', () => {
    const described = Object.entries(openApi.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    const declared = routes.map(([, { method, path }]) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`);
    expect(described.sort()).toEqual([...declared, 'GET /healthz'].sort());
    expect(live.commands.map(({ name }) => name)).toEqual(commands.map(([name]) => name));
    expect(live.events.map(({ name }) => name)).toEqual(events.map(([name]) => name));
  });

  /** All field names; of a union, those of each kind of place. */
  function expectsFields(told: Told['payload'] | undefined, schema: PacketSchema): void {
    const parts =
      'options' in schema ? (schema.options as Extract<PacketSchema, { shape: object }>[]) : [schema];
    const described = told?.oneOf ?? told?.anyOf ?? [told];
    expect(described).toHaveLength(parts.length);
    for (const [n, part] of parts.entries()) {
      expect(Object.keys(described[n]?.properties ?? {})).toEqual(Object.keys(part.shape));
      expect(described[n]?.additionalProperties).toBe(false);
    }
  }

  it.each(commands)('describe the command %s, with its ack', (name, command) => {
    const told = live.commands.find((candidate) => candidate.name === name);
    expect(told).toMatchObject({ direction: 'client to server', errors: [...command.errors] });
    expectsFields(told?.payload, command.payload);
    expect(told?.ack?.anyOf.map(({ properties }) => properties['ok']?.const)).toEqual([true, false]);
  });

  it.each(events)('describe the event %s, and who hears it', (name, event) => {
    const told = live.events.find((candidate) => candidate.name === name);
    expect(told).toMatchObject({ direction: 'server to client' });
    expectsFields(told?.payload, event.payload);
    expect(told?.audience?.length).toBeGreaterThan(10);
    expect(told?.summary.length).toBeGreaterThan(10);
  });

  it('leave no ability unused, and use none that nobody declared', () => {
    const used = [
      ...routes.map(([, { ability }]) => ability),
      ...commands.flatMap(([, { abilities: several }]) => several),
    ];
    expect([...new Set(used)].sort()).toEqual([...abilities].sort());
  });
});

describe('what is mounted', () => {
  /** Routes without an ability: health, the API documents, and the pages. */
  const open = [
    'GET /healthz',
    'GET /.well-known/security.txt',
    'GET /api/openapi.json',
    'GET /api/events.json',
    'GET /{*page}',
    'POST /leave',
    'POST /{*page}',
  ];

  it('is what the contract declares, and nothing more', async () => {
    const unused = () => Promise.reject(new Error('nobody asks anything here'));
    const app = createHttpApp({
      publicOrigin: null,
      proxyHops: 0,
      securityContact: null,
      now: () => new Date(),
      log: createLog({ level: 'silent' }),
      routes: contract.routes,
      handlers: routeHandlersOf(domains),
      visits: { enter: unused, ofSocket: unused },
      origins: originRules(null),
      sessions: [(_request, _response, next) => next()],
      isReady: async () => true,
      pages: await builtPages(),
      documents: { '/api/openapi.json': () => ({}), '/api/events.json': () => ({}) },
    });
    const mounted = app.router.stack.flatMap(({ route }) =>
      (route?.stack ?? []).map(({ method }) => `${method.toUpperCase()} ${route?.path}`),
    );
    const declared = routes.map(([, { method, path }]) => `${method} ${path}`);
    expect(mounted.filter((address) => !open.includes(address)).sort()).toEqual(declared.sort());
    expect(new Set(mounted).size).toBe(mounted.length);
  });
});
