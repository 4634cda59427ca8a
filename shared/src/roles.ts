/** What a person may be on the team. Somebody of the team can have several. */
export const teamRoles = ['host', 'consultant', 'coordinator'] as const;
export type TeamRole = (typeof teamRoles)[number];

/** What a consultant is by profession; a coordinator has seen that it is so before giving the role. */
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

/** The profession that people are told by name; null where "professional" says as much. */
export const namedProfession = (profession: Profession | null): Profession | null =>
  profession === 'otherProfessional' ? null : profession;

/** How somebody sits in a place; everybody sees it. */
export const seatRoles = ['person', 'host', 'consultant'] as const;
export type SeatRole = (typeof seatRoles)[number];

/** Sits there as a host; everybody sees it. What a host may do, the policies say. */
export const isHostSeat = (seat: { readonly role: SeatRole } | null | undefined): boolean =>
  seat?.role === 'host';

/** Sits there as a professional: a profession goes with what is said from it. */
export const isConsultantSeat = (seat: { readonly role: SeatRole } | null | undefined): boolean =>
  seat?.role === 'consultant';
