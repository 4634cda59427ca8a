import type { Profession } from '../../roles.js';

export const professions: Record<Profession, string> = {
  psychiatrist: 'psychiater',
  psychologist: 'psycholoog',
  psychotherapist: 'psychotherapeut',
  nursePractitioner: 'verpleegkundig specialist',
  nurse: 'verpleegkundige',
  doctor: 'arts',
  socialWorker: 'maatschappelijk werker',
  pharmacist: 'apotheker',
  lawyer: 'jurist',
  spiritualCounsellor: 'geestelijk verzorger',
  otherProfessional: 'andere professional',
};
