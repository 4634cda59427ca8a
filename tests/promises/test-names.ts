import ts from 'typescript';

/** The tests of one `describe`, with those around it, outermost first. */
export interface NamedTests {
  readonly subject: readonly string[];
  readonly names: readonly string[];
}

const groups = new Set(['describe']);
const tests = new Set(['it', 'test']);

/** What a test file says it shows, in its order: the names of its tests, by what they are about. */
export function testNamesIn(text: string): NamedTests[] {
  const found = new Map<string, { subject: readonly string[]; names: string[] }>();
  const note = (subject: readonly string[], name: string) => {
    const key = JSON.stringify(subject);
    const known = found.get(key) ?? { subject, names: [] };
    known.names.push(name);
    found.set(key, known);
  };
  const visit = (node: ts.Node, subject: readonly string[]): void => {
    const called = ts.isCallExpression(node) ? calledOf(node) : null;
    const name = called && ts.isCallExpression(node) ? nameOf(node.arguments[0]) : null;
    if (name !== null && called && tests.has(called)) note(subject, name);
    const inner = name !== null && called && groups.has(called) ? [...subject, name] : subject;
    ts.forEachChild(node, (child) => visit(child, inner));
  };
  visit(ts.createSourceFile('names.ts', text, ts.ScriptTarget.Latest, false, ts.ScriptKind.TS), []);
  return [...found.values()];
}

/** `it` of `it(…)`, of `it.each(rows)(…)` and of `it.each<Row>(rows)(…)`; null for every other call. */
function calledOf({ expression }: ts.CallExpression): string | null {
  const rows = ts.isTaggedTemplateExpression(expression) ? expression.tag : null;
  const made = ts.isCallExpression(expression) ? expression.expression : rows;
  let callee = made ?? expression;
  if (ts.isPropertyAccessExpression(callee)) {
    // `it.each(rows)` itself has no name: that is in the call of what it returns.
    if (callee.name.text === 'each' && !made) return null;
    callee = callee.expression;
  }
  const name = ts.isIdentifier(callee) ? callee.text : '';
  return groups.has(name) || tests.has(name) ? name : null;
}

/** The name as it is written; what a row fills in is an ellipsis. */
function nameOf(argument: ts.Expression | undefined): string | null {
  if (!argument) return null;
  if (ts.isStringLiteralLike(argument)) return argument.text.replaceAll(/%[a-zA-Z]|\$[a-zA-Z#][\w.]*/g, '…');
  if (ts.isTemplateExpression(argument))
    return argument.head.text + argument.templateSpans.map(({ literal }) => `…${literal.text}`).join('');
  return null;
}
