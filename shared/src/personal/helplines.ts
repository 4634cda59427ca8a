import type { CrisisBlock } from '../contract/organisation.js';

/** The numbers of the organisation's crisis lines. */
export const helplinesOf = ({ danger, lines }: Pick<CrisisBlock, 'danger' | 'lines'>): string[] =>
  [danger.phone, ...lines.flatMap(({ phone, discreetPhone }) => [phone, discreetPhone])].flatMap((phone) =>
    phone ? [phone.dial] : [],
  );
