/** Some browsers inside other apps cannot print. */
export const canPrint = (): boolean => typeof window.print === 'function';

export function printPage(): void {
  if (canPrint()) window.print();
}
