/** What without JavaScript tells its form from those of the page. */
export const notSafeFormName = 'notSafe';
