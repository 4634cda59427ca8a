import { languages } from '@naast/shared/languages';
import { texts } from '@naast/shared/texts/all';

/** All that the operator's line hears: that there is an alarm, and where to look. What it is stays in Naast. */
export function alarmCall(address: string | null): { text: string; open: string | null } {
  const open = address === null ? null : `${address}/team`;
  const says = languages.map((language) => texts[language].alarms.call);
  // `text` is what chat programs show of a webhook.
  return { text: [...says, ...(open === null ? [] : [open])].join(' '), open };
}
