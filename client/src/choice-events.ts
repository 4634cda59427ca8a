import { options, type VNode } from 'preact';

type Props = Record<string, unknown>;

/**
 * Makes `onChange` of a choice hear `input`, which comes before `change`. Otherwise a form around it that hears `input` renders the
 * choice as it was, before its own handler has read what was chosen.
 */
export function hearChoicesFirst(): void {
  const normalise = options.vnode;
  options.vnode = (node) => {
    const props: Props = node.props;
    if (props['onInput'] === undefined && isChoice(node.type, props)) {
      props['onInput'] = props['onChange'];
      delete props['onChange'];
    }
    normalise?.(node);
  };
}

const isChoice = (type: VNode['type'], props: Props): boolean =>
  type === 'select' || (type === 'input' && /^(checkbox|radio)$/.test(String(props['type'])));
