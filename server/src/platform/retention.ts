import type { Connection } from 'mongoose';
import type { RetentionRule } from '../kernel/domain.js';
import { removeExpiredSessions } from './http/session-store.js';

/** The platform's own collections. */
export function platformRetention(connection: Connection): RetentionRule[] {
  return [
    {
      collection: 'signInSessions',
      keeps: 'at most 12 hours after the last activity',
      sweep: (ctx) => removeExpiredSessions(connection, ctx.now()),
    },
    { collection: 'dataKeys', keeps: 'with the place whose words it seals', sweep: null },
    { collection: 'keyChecks', keeps: 'as long as the store: tells whether the key file fits', sweep: null },
    { collection: 'schemaVersions', keeps: 'as long as the store', sweep: null },
    { collection: 'leases', keeps: 'one per kind of job, renewed at each turn', sweep: null },
  ];
}
