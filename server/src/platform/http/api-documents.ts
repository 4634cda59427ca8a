import {
  ackSchema,
  type Commands,
  type PushedEvents,
  type Route,
  type Routes,
} from '@naast/shared/contract/kit';
import { refusalSchema } from '@naast/shared/contract/refusals';
import { errorStatus } from '@naast/shared/errors';
import { z } from 'zod';

const jsonSchema = (schema: z.ZodType, io: 'input' | 'output') =>
  z.toJSONSchema(schema, { io, unrepresentable: 'any' });

/** OpenAPI 3.1 of all routes, from the same contract that the server parses with. */
export function openApiDocument(routes: Routes): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const [name, route] of Object.entries(routes)) {
    const path = route.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operation(name, route) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Naast',
      version: '1',
      description:
        'REST API of Naast. Live events: /api/events.json. What is counted per network is slowed, and answers 429 `tooFast` when too many of that network wait already (docs/limits.md).',
    },
    paths: {
      ...paths,
      '/healthz': {
        get: {
          operationId: 'healthz',
          summary: 'Answers 200 when ready.',
          responses: { 200: { description: 'Ready.' } },
        },
      },
    },
  };
}

function operation(name: string, route: Route): object {
  const parameters = (['params', 'query'] as const).flatMap((part) =>
    parametersOf(route[part], part === 'params' ? 'path' : 'query'),
  );
  const hasBody = route.body !== undefined || route.takesBytes !== undefined;
  const codes = [...new Set([...route.errors, ...(hasBody ? (['badInput', 'originRefused'] as const) : [])])];
  const statuses = [...new Set(codes.map((code) => errorStatus[code]))];
  return {
    operationId: name,
    summary: route.summary,
    'x-ability': route.ability,
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(hasBody ? { requestBody: { required: true, content: takenBy(route) } } : {}),
    responses: {
      200: {
        description: 'Done.',
        content: contentOf(route),
      },
      ...Object.fromEntries(
        statuses.map((status) => {
          const names = codes.filter((code) => errorStatus[code] === status);
          return [status, { description: names.join(', '), content: refusalContent }];
        }),
      ),
    },
  };
}

const takenBy = ({ body }: Route): object =>
  body ? { 'application/json': { schema: jsonSchema(body, 'input') } } : { 'application/octet-stream': {} };

function contentOf({ asset, isFile, reply }: Route): object {
  if (asset) return { [asset]: {} };
  if (isFile) return { 'text/plain': { schema: { type: 'string' } } };
  return { 'application/json': { schema: jsonSchema(reply, 'output') } };
}

const refusalContent = {
  'application/json': { schema: jsonSchema(refusalSchema, 'output') },
};

function parametersOf(schema: z.ZodObject | undefined, where: 'path' | 'query'): object[] {
  if (!schema) return [];
  return Object.entries(schema.shape).map(([name, part]) => ({
    name,
    in: where,
    required: where === 'path',
    schema: jsonSchema(part as z.ZodType, 'input'),
  }));
}

/** All socket commands and events: direction, JSON Schema of payload and ack, audience. */
export function eventsDocument(commands: Commands, events: PushedEvents): object {
  return {
    transport: 'Socket.IO 4, path /socket.io; connects only with the session cookie that a REST call began',
    commands: Object.entries(commands).map(([name, command]) => ({
      name,
      direction: 'client to server',
      summary: command.summary,
      abilities: command.abilities,
      errors: command.errors,
      payload: jsonSchema(command.payload, 'input'),
      ack: jsonSchema(ackSchema(command.reply), 'output'),
    })),
    events: Object.entries(events).map(([name, event]) => ({
      name,
      direction: 'server to client',
      summary: event.summary,
      audience: event.audience,
      payload: jsonSchema(event.payload, 'output'),
    })),
  };
}
