/** In px: the head of the page, which stays in sight. */
const head = 170;
const apart = 8;

/**
 * Moves the page so far that the row which saves covers neither a field with the focus nor what is said below it. A browser brings only
 * the line with the cursor in sight. The top of a field that is higher than the window stays in sight.
 */
export function bringInSight(form: HTMLElement, field: HTMLElement): void {
  const row = form.querySelector('[data-stays]');
  if (!row || row.contains(field)) return;
  const said = (field.getAttribute('aria-describedby') ?? '').split(' ').flatMap((id) => {
    const one = id === '' ? null : document.getElementById(id);
    return one ? [one] : [];
  });
  const bottoms = [field, ...said].map((one) => one.getBoundingClientRect().bottom);
  const covered = Math.max(...bottoms) + apart - row.getBoundingClientRect().top;
  const most = field.getBoundingClientRect().top - head;
  if (covered > 0 && most > 0) window.scrollBy(0, Math.min(covered, most));
}
