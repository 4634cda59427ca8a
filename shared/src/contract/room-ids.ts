import type { z } from 'zod';
import { idOf } from './kit.js';

export const roomIdSchema = idOf('RoomId');
export const sessionIdSchema = idOf('RoomSessionId');
export type RoomId = z.infer<typeof roomIdSchema>;
export type RoomSessionId = z.infer<typeof sessionIdSchema>;
