import type { ComponentProps } from 'react';
import styles from './button.module.css';
import { joinClasses } from './join-classes.js';

interface Looks {
  readonly look?: 'main' | 'soft' | 'bare';
  readonly size?: 'normal' | 'small';
}

export function buttonClass({ look = 'main', size = 'normal' }: Looks): string {
  return joinClasses(styles.button, styles[look], styles[size]);
}

export function Button({
  look,
  size,
  className,
  type = 'button',
  ...rest
}: ComponentProps<'button'> & Looks) {
  const looks = { ...(look && { look }), ...(size && { size }) };
  return <button {...rest} type={type} className={joinClasses(buttonClass(looks), className)} />;
}
