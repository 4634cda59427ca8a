/**
 * Runs in the page. All of it but its words: elements, attributes, and where there is text. Two pages of one structure on one screen
 * and in one light differ in nothing that a rule about roles, names or colours asks for.
 */
export function structureOf(): string {
  /** Of these it matters that they are there, or that they are empty: words, and what is drawn anew for each page. */
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
