import { z } from 'zod';
import { limits } from '../limits.js';
import { teamRoles } from '../roles.js';
import { defineEvents, defineRoutes } from './kit.js';

/** Who the browser is to the server: nobody yet, a visitor in a visit, or somebody of the team. */
export const selfViewSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('anonymous') }),
  z.strictObject({ kind: z.literal('visitor') }),
  z.strictObject({
    kind: z.literal('team'),
    name: z.string(),
    roles: z.array(z.enum(teamRoles)),
    /** What the screen may offer; the server still asks each time. */
    may: z.strictObject({ openRooms: z.boolean() }),
  }),
]);
export type SelfView = z.infer<typeof selfViewSchema>;

export const peopleRoutes = defineRoutes({
  readSelf: {
    method: 'GET',
    path: '/api/self',
    summary: 'Who this browser is to Naast now.',
    ability: 'self.read',
    reply: selfViewSchema,
    errors: [],
  },
  signIn: {
    method: 'POST',
    path: '/api/sign-in',
    summary: 'Signs somebody of the team in. Unknown name and wrong passphrase get the same answer.',
    ability: 'signIn.start',
    body: z.strictObject({
      name: z.string().min(1).max(limits.name.maxCharacters),
      passphrase: z.string().min(1).max(limits.passphrase.maxCharacters),
    }),
    reply: selfViewSchema,
    errors: ['signInFailed'],
  },
  openDraft: {
    method: 'POST',
    path: '/api/draft-key',
    summary:
      'A key under which this browser may keep typed words until they are sent. With the ticket of an earlier answer: the same key. In a visit the key ends with the visit; before one, with the ticket.',
    ability: 'draft.keep',
    body: z.strictObject({ ticket: z.string().max(200).optional() }),
    reply: z.strictObject({
      ticket: z.string(),
      /** 256 bits, base64url. */
      key: z.string(),
    }),
    errors: [],
  },
  signOut: {
    method: 'POST',
    path: '/api/sign-out',
    summary: 'Ends this visit or sign-in, also on open sockets. Quick exit uses it too.',
    ability: 'signIn.end',
    reply: z.strictObject({}),
    errors: [],
  },
});

export const peopleEvents = defineEvents({
  'signIn:ended': {
    summary: 'This visit or sign-in has ended; the socket closes.',
    audience: 'the sockets of that one sign-in session',
    payload: z.strictObject({}),
  },
});
