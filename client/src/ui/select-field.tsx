import { type ComponentProps, useId } from 'react';
import field from './field.module.css';

interface SelectFieldProps extends ComponentProps<'select'> {
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

/** One choice out of a long list. */
export function SelectField({ label, options, ...select }: SelectFieldProps) {
  const id = useId();
  return (
    <div className={field.field}>
      <label htmlFor={id}>{label}</label>
      <select {...select} id={id} className={field.input}>
        {options.map(({ value, label: said }) => (
          <option key={value} value={value}>
            {said}
          </option>
        ))}
      </select>
    </div>
  );
}
