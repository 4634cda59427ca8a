import { organisationRoutes } from './organisation.js';
import { peopleEvents, peopleRoutes } from './people.js';
import { roomCommands, roomEvents, roomRoutes } from './rooms.js';

/** The whole wire, for the generated documents and the sweeping tests. */
export const contract = {
  routes: { ...organisationRoutes, ...peopleRoutes, ...roomRoutes },
  commands: { ...roomCommands },
  events: { ...peopleEvents, ...roomEvents },
} as const;
export type AllCommands = typeof contract.commands;
export type AllEvents = typeof contract.events;
