export const alarms = {
  /** All that the webhook of who is on call says. */
  call: 'Naast: er wacht een alarm. Open Naast.',
};
