import type { ComponentProps } from 'react';
import { Link } from '../router.js';
import { addressIn } from './addresses.js';
import { useLanguage } from './language-context.js';

/** A link to one of our own pages, in the language of the screen. */
export function LocalLink({ to, ...rest }: Omit<ComponentProps<typeof Link>, 'to'> & { to: string }) {
  return <Link {...rest} to={addressIn(useLanguage(), to)} />;
}
