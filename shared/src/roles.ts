/** Roles in the team. An account can have several. */
export const teamRoles = ['host', 'consultant', 'coordinator'] as const;
export type TeamRole = (typeof teamRoles)[number];

/** A consultant's profession, verified by a coordinator before giving the role. */
export const professions = [
  'psychiatrist',
  'psychologist',
  'psychotherapist',
  'nursePractitioner',
  'nurse',
  'doctor',
  'socialWorker',
  'pharmacist',
  'lawyer',
  'spiritualCounsellor',
  'otherProfessional',
] as const;
export type Profession = (typeof professions)[number];

/** The profession as shown to people; null where "professional" says as much. */
export const namedProfession = (profession: Profession | null): Profession | null =>
  profession === 'otherProfessional' ? null : profession;

/** The role of a seat; visible to all in the place. */
export const seatRoles = ['person', 'host', 'consultant'] as const;
export type SeatRole = (typeof seatRoles)[number];

/** Whether the seat is a host's. Policies decide what a host may do. */
export const isHostSeat = (seat: { readonly role: SeatRole } | null | undefined): boolean =>
  seat?.role === 'host';

/** Whether the seat is a consultant's: its messages carry a profession. */
export const isConsultantSeat = (seat: { readonly role: SeatRole } | null | undefined): boolean =>
  seat?.role === 'consultant';
