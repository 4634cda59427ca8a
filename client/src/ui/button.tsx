import type { ComponentProps } from 'react';
import styles from './button.module.css';
import { joinClasses } from './join-classes.js';

interface Looks {
  /** `main` is the one thing to do on a screen; `soft` is another, `bare` a quiet one, `danger` cannot be undone. */
  readonly look?: 'main' | 'soft' | 'bare' | 'danger';
  readonly size?: 'normal' | 'small';
}

export function buttonClass({ look = 'main', size = 'normal' }: Looks): string {
  return joinClasses(styles.button, styles[look], styles[size]);
}

interface ButtonProps extends ComponentProps<'button'>, Looks {
  /** What it started goes on: it keeps its label and the focus, and says that it is busy. */
  readonly isBusy?: boolean;
}

export function Button({ look, size, isBusy, className, type = 'button', ...rest }: ButtonProps) {
  const looks = { ...(look && { look }), ...(size && { size }) };
  return (
    <button
      {...(isBusy && { 'aria-busy': true, 'aria-disabled': true })}
      {...rest}
      type={type}
      className={joinClasses(buttonClass(looks), className)}
    />
  );
}
