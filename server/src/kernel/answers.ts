/**
 * Questions to domains built on the asking one, which must not import them. Each domain adds what it asks by declaration merging; the
 * domain that knows has it in `answers`.
 */
export interface Answers {}
