import { DateTime, type Doc, doc } from '../bson/values.js';
import { maxDocumentSize } from '../store/records.js';
import type { Server } from './command.js';
import { commandFields } from './fields.js';

export const maxMessageSize = 48_000_000;

/** A standalone server: no set name (no retryable writes), no compression, and polled rather than streamed. */
export function hello(server: Server): Doc {
  return doc({
    helloOk: true,
    ismaster: true,
    isWritablePrimary: true,
    maxBsonObjectSize: maxDocumentSize,
    maxMessageSizeBytes: maxMessageSize,
    maxWriteBatchSize: 100_000,
    localTime: new DateTime(BigInt(Date.now())),
    logicalSessionTimeoutMinutes: 30,
    connectionId: server.connectionId,
    minWireVersion: 0,
    maxWireVersion: 21,
    readOnly: false,
    ok: 1,
  });
}

export function ping(_server: Server, body: Doc): Doc {
  commandFields(body, []);
  return doc({ ok: 1 });
}

export function buildInfo(_server: Server, body: Doc): Doc {
  commandFields(body, []);
  return doc({
    version: '7.0.0',
    versionArray: [7, 0, 0, 0],
    gitVersion: 'naast-embedded-mongo',
    modules: ['embedded'],
    bits: 64,
    debug: false,
    maxBsonObjectSize: maxDocumentSize,
    ok: 1,
  });
}

export function connectionStatus(_server: Server, body: Doc): Doc {
  commandFields(body, []);
  return doc({ authInfo: doc({ authenticatedUsers: [], authenticatedUserRoles: [] }), ok: 1 });
}

/** Sessions hold nothing here: there are no transactions. */
export function endSessions(_server: Server, body: Doc): Doc {
  commandFields(body, []);
  return doc({ ok: 1 });
}
