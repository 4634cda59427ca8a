import type { Schema } from 'mongoose';

/**
 * The fields that the next version adds. Pure, and removes nothing, so that nodes of the former release can still read.
 */
type Step<T, By> = (document: T, by: By) => Partial<T>;

/**
 * The steps of one collection: `upgrades[0]` leads from version 1 to 2, and so on. `By` is what they need beside the
 * document, e.g. its key.
 */
export type Upgrades<T, By> = readonly Step<T, By>[];

export interface Versioned {
  readonly schemaVersion: number;
}

/** The version that this code writes. */
export const versionAfter = (upgrades: readonly unknown[]): number => upgrades.length + 1;

/** The fields that upgrade a document to the current version; none for a current or newer one. */
export function upgradeOf<T extends Versioned, By>(
  document: T,
  upgrades: Upgrades<T, By>,
  by: By,
): Partial<T> {
  const steps = upgrades.slice(document.schemaVersion - 1);
  if (steps.length === 0) return {};
  const fields = steps.reduce<Partial<T>>(
    (added, step) => ({ ...added, ...step({ ...document, ...added }, by) }),
    {},
  );
  return { ...fields, schemaVersion: versionAfter(upgrades) };
}

/** The document as this code would have written it. */
export const upgraded = <T extends Versioned, By>(document: T, upgrades: Upgrades<T, By>, by: By): T => ({
  ...document,
  ...upgradeOf(document, upgrades, by),
});

/** A partial index on older versions, to find them without a scan. One index per version. */
export function indexFormer(schema: Schema, upgrades: readonly unknown[]): void {
  const version = versionAfter(upgrades);
  const partialFilterExpression = { schemaVersion: { $lt: version } };
  schema.index({ schemaVersion: 1 }, { name: `before_${version}`, partialFilterExpression });
}
