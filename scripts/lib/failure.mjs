/** Something that went wrong and that we can explain: it is shown as a sentence and a hint, without a stack. */
export class Failure extends Error {
  constructor(message, hint = '') {
    super(message);
    this.name = 'Failure';
    this.hint = hint;
  }
}
