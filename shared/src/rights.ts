/** The same rights, all refused. */
export const noneOf = <M extends Readonly<Record<string, boolean>>>(may: M): M =>
  Object.fromEntries(Object.keys(may).map((right) => [right, false])) as M;
