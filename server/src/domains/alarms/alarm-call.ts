import { languages } from '@naast/shared/languages';
import { written } from '@naast/shared/texts/written';

/** All that who is on call is told: that an alarm waits, and where to look. What and whom it is about stays in Naast. */
export function alarmCall(address: string | null): { text: string; open: string | null } {
  const open = address === null ? null : `${address}/team/alarms`;
  const says = languages.map((language) => written[language].alarms.call);
  // `text` is what chat programs show of a webhook.
  return { text: [...says, ...(open === null ? [] : [open])].join(' '), open };
}
