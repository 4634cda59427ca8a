import { day } from '@naast/shared/durations';
import type { Express } from 'express';
import { NaastError } from '../../kernel/errors.js';

/** RFC 9116 recommends less than a year. */
const holdsFor = 180 * day;

/** The contact for reporting vulnerabilities (RFC 9116). Without a contact there is no such page. */
export function serveSecurityTxt(
  app: Express,
  options: { contact: string | null; publicOrigin: string | null; now: () => Date },
): void {
  app.get('/.well-known/security.txt', (_request, response) => {
    const { contact, publicOrigin, now } = options;
    if (contact === null) throw new NaastError('notFound');
    const lines = [
      `Contact: ${contact}`,
      `Expires: ${new Date(now().getTime() + holdsFor).toISOString()}`,
      'Preferred-Languages: nl, en',
      ...(publicOrigin === null ? [] : [`Canonical: ${publicOrigin}/.well-known/security.txt`]),
    ];
    response.type('text/plain; charset=utf-8').send(`${lines.join('\n')}\n`);
  });
}
