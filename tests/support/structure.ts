/**
 * Runs in the page. Serializes its elements and attributes, and where there is text, without the text. Two pages of the same structure,
 * size and colour scheme give axe the same results.
 */
export function structureOf(): string {
  /** Attributes of which only presence or emptiness counts: texts, and ids that differ per page. */
  const wordy = [
    'aria-label',
    'alt',
    'placeholder',
    'title',
    'value',
    'content',
    'lang',
    'hreflang',
    'href',
    'action',
    'src',
    'datetime',
    'data-column',
  ];
  const named = ['id', 'for', 'name', 'aria-labelledby', 'aria-describedby', 'aria-controls', 'data-said'];
  const blank = new Set([...wordy, ...named]);
  const attributeOf = ({ name, value }: Attr) => `${name}=${blank.has(name) ? value.trim() !== '' : value}`;
  const nodeOf = (node: Node): string => {
    if (!(node instanceof Element)) return node.textContent?.trim() ? 'words' : '';
    const attributes = [...node.attributes].map(attributeOf).sort();
    return `<${node.localName} ${attributes.join(' ')}>${[...node.childNodes].map(nodeOf).join('')}</>`;
  };
  const look = [window.innerWidth, window.innerHeight, matchMedia('(prefers-color-scheme: dark)').matches];
  return `${look.join(' ')} ${nodeOf(document.documentElement)}`;
}
