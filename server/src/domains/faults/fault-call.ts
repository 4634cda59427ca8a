import { languages } from '@naast/shared/languages';
import { written } from '@naast/shared/texts/written';

/** All that the operator's webhook is told: that there is a fault, and where to look. What it is stays in Naast. */
export function faultCall(address: string | null): { text: string; open: string | null } {
  const open = address === null ? null : `${address}/team`;
  const says = languages.map((language) => written[language].faults.call);
  // `text` is what chat programs show of a webhook.
  return { text: [...says, ...(open === null ? [] : [open])].join(' '), open };
}
