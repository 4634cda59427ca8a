import type { MeasureReason } from '../../contract/seats.js';

/** Why a host hid a message or lets somebody rest: what the host chooses, and what the one it is about reads. */
export const measure: {
  readonly [K in 'choose' | 'told']: Record<MeasureReason, string>;
} = {
  choose: {
    unkind: 'Niet vriendelijk',
    personal: 'Namen, nummers of adressen',
    method: 'Zelfdoding: hoe, waar of wanneer',
    advice: 'Advies, zoals over medicijnen',
    tooMuch: 'Te veel voor nu',
    other: 'Iets anders',
  },
  told: {
    unkind: 'Waarom: het kwam niet vriendelijk over.',
    personal: 'Waarom: er stonden namen, nummers of adressen in.',
    method: 'Waarom: er stond een manier, tijd of plek in. Je gedachten mogen er zijn.',
    advice: 'Waarom: er stond in wat een ander moet nemen, stoppen of doen.',
    tooMuch: 'Waarom: het werd te veel voor de ruimte. Wat je voelt mag er zijn.',
    other: 'Vraag de host gerust waarom.',
  },
};
