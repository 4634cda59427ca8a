import { answeringCommands, answeringEvents, answeringRoutes } from './answering.js';
import { noteEvents, noteRoutes } from './notes.js';
import { organisationRoutes } from './organisation.js';
import { peopleEvents, peopleRoutes } from './people.js';
import { roomCommands, roomEvents, roomRoutes } from './rooms.js';
import { spreekuurCommands, spreekuurEvents, spreekuurRoutes } from './spreekuur.js';

/** The whole wire, for the generated documents and the sweeping tests. */
export const contract = {
  routes: {
    ...organisationRoutes,
    ...peopleRoutes,
    ...roomRoutes,
    ...spreekuurRoutes,
    ...answeringRoutes,
    ...noteRoutes,
  },
  commands: { ...roomCommands, ...spreekuurCommands, ...answeringCommands },
  events: { ...peopleEvents, ...roomEvents, ...spreekuurEvents, ...answeringEvents, ...noteEvents },
} as const;
export type AllCommands = typeof contract.commands;
export type AllEvents = typeof contract.events;
