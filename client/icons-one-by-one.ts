import type { Plugin } from 'vite';

const imported = /import \{([^}]+)\} from 'lucide-react';/g;

/**
 * Imports each icon from its own file. Through the list of all icons the bundler cannot see which page uses which, and puts them in
 * files that then import each other.
 */
export const iconsOneByOne: Plugin = {
  name: 'naast:icons-one-by-one',
  enforce: 'pre',
  transform(code, id) {
    if (!/\/client\/src\/.*\.tsx?$/.test(id) || !code.includes("'lucide-react'")) return null;
    // On one line, so that the lines of the file stay where they are.
    const split = code.replace(imported, (_all, names: string) =>
      names
        .split(',')
        .map((name) => name.trim())
        .filter((name) => name !== '' && !name.startsWith('type '))
        .map((name) => {
          const [icon = '', as = icon] = name.split(/\s+as\s+/);
          return `import ${as} from 'lucide-react/icons/${fileOf(icon)}';`;
        })
        .join(' '),
    );
    return { code: split, map: null };
  },
};

/** `MessageCircle`: `message-circle`; `Trash2`: `trash-2`. */
const fileOf = (icon: string): string => icon.replace(/(?<=.)([A-Z]|\d+)/g, '-$1').toLowerCase();
