import type { Texts } from '../shape.js';

export const professions: Texts['professions'] = {
  psychiatrist: 'psychiatrist',
  psychologist: 'psychologist',
  psychotherapist: 'psychotherapist',
  nursePractitioner: 'nurse practitioner',
  nurse: 'nurse',
  doctor: 'doctor',
  socialWorker: 'social worker',
  pharmacist: 'pharmacist',
  lawyer: 'lawyer',
  spiritualCounsellor: 'spiritual counsellor',
  otherProfessional: 'another professional',
};
