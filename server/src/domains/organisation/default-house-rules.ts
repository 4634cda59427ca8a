import type { Bilingual } from '@naast/shared/languages';

/** The house rules of a new organisation, which it can edit. A new version must be accepted at the next entry. */
export const defaultHouseRules: { version: number; rules: Bilingual[] } = {
  version: 1,
  rules: [
    { nl: 'Wees vriendelijk. Spreek vanuit jezelf.', en: 'Be kind. Speak from yourself.' },
    {
      nl: 'Noem geen echte namen, nummers, woonplaatsen, werkgevers of sociale media. Niet van jezelf en niet van een ander.',
      en: 'Give no real names, numbers, towns, employers or social media. Not yours, and not anyone else’s.',
    },
    {
      nl: 'Vertel wat jij meemaakte. Zeg niet wat een ander moet nemen of stoppen. Stop of minder niet met medicijnen zonder je arts.',
      en: 'Tell what you went through. Don’t say what someone else should take or stop. Don’t stop or reduce medication without your doctor.',
    },
    {
      nl: 'Gedachten, wanhoop en boosheid mogen er zijn. Noem geen manier, tijd of plek van zelfdoding.',
      en: 'Thoughts, despair and anger are welcome. Name no method, time or place of suicide.',
    },
    {
      nl: 'Vertel niet verder wat je hier leest. Wij kunnen niet voorkomen dat iemand een schermfoto maakt.',
      en: 'Don’t pass on what you read here. We can’t stop someone from taking a screenshot.',
    },
    { nl: 'Een host mag ingrijpen.', en: 'A host may step in.' },
  ],
};
