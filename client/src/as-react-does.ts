import { options, type VNode } from 'preact';

type Props = Record<string, unknown>;

/** Where Preact does otherwise than React, for which the client is written (docs/decisions/0085). Before the first rendering, in the browser and on the server. */
export function doAsReactDoes(): void {
  const normalise = options.vnode;
  options.vnode = (node) => {
    const props: Props = node.props;
    if (typeof node.type === 'string') keepUntranslated(props);
    hearChoicesFirst(node.type, props);
    normalise?.(node);
  };
}

/**
 * Makes `onChange` of a choice hear `input`, which comes before `change`. Otherwise a form around it that hears `input` renders the
 * choice as it was, before its own handler has read what was chosen.
 */
function hearChoicesFirst(type: VNode['type'], props: Props): void {
  if (props['onInput'] !== undefined || !isChoice(type, props)) return;
  props['onInput'] = props['onChange'];
  delete props['onChange'];
}

const isChoice = (type: VNode['type'], props: Props): boolean =>
  type === 'select' || (type === 'input' && /^(checkbox|radio)$/.test(String(props['type'])));

/**
 * `translate="no"` as the attribute that it is. Preact makes a property of it, which no page that the server makes would have: a
 * browser would translate nine words. In capitals it is no property's name, and HTML reads it all the same.
 */
function keepUntranslated(props: Props): void {
  if (props['translate'] === undefined) return;
  props['TRANSLATE'] = props['translate'];
  delete props['translate'];
}
