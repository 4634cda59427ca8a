/** What stands behind a logo where it could not be seen otherwise: a light ground by night, a dark one by day. */
export const markGrounds = ['none', 'light', 'dark'] as const;
export type MarkGround = (typeof markGrounds)[number];
