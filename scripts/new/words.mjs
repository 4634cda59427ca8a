import { Failure } from '../lib/failure.mjs';

// What a stub would declare twice, or JavaScript does not take as a name.
const reserved =
  /^(all|any|break|case|class|const|contract|default|delete|domains|else|enum|export|extends|false|finally|for|function|import|null|pages|return|static|super|switch|talk|texts|this|throw|true|try|type|typeof|void|while|with|yield)$/;

const withCapital = (word) => word[0].toUpperCase() + word.slice(1);

function singular(names) {
  if (/[^aeiou]ies$/.test(names)) return names.replace(/ies$/, 'y');
  if (/(x|z|ch|sh|ss)es$/.test(names)) return names.replace(/es$/, '');
  return /[^s]s$/.test(names) ? names.slice(0, -1) : names;
}

/**
 * The words that fill the templates. A name without plural is its own singular.
 * @throws {Failure} when it cannot name a domain
 */
export function wordsFor(names) {
  if (!/^[a-z]{3,24}$/.test(names))
    throw new Failure(
      `"${names}" cannot be the name.`,
      'Take an English noun, 3 to 24 letters a to z: letters.',
    );
  const name = singular(names);
  if ([names, name].some((word) => reserved.test(word)))
    throw new Failure(`"${names}" means something else in the code.`, 'Take another noun.');
  return { names, name, Names: withCapital(names), Name: withCapital(name) };
}
