import { z } from 'zod';
import { dangerSubjects } from '../detectors/danger-subjects.js';

/** Why words are folded for who moderates: what they speak of, or that they have a content note. */
export const heavyKinds = [...dangerSubjects, 'noted'] as const;
export type HeavyKind = (typeof heavyKinds)[number];
/** Null: they are not folded. */
export const heavySchema = z.enum(heavyKinds).nullable();
