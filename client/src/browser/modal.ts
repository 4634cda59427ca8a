/** On the root element while a dialog is open: whether what lies beneath is `hidden`, and the dialog `overlaid`; base.css does so. */
const mark = 'data-covered';

interface Covering {
  /** What is beneath is not only out of reach but hidden, on paper too. */
  readonly hidesPage?: boolean;
}

/** Shows it over the page. Before Safari 15.4 there are no dialogs: then base.css lays it over the page, whose crisis lines stay in sight. */
export function openModal(dialog: HTMLDialogElement, { hidesPage = false }: Covering = {}): void {
  const root = document.documentElement;
  if (hidesPage) coverPage();
  try {
    dialog.showModal();
  } catch {
    dialog.setAttribute('open', '');
    root.setAttribute(mark, hidesPage ? 'hidden overlaid' : 'overlaid');
  }
}

export function closeModal(dialog: HTMLDialogElement): void {
  uncoverPage();
  if (typeof dialog.close === 'function') dialog.close();
  else dialog.removeAttribute('open');
}

/** Hides all that is not in an open dialog, before there is one. */
export function coverPage(): void {
  document.documentElement.setAttribute(mark, 'hidden');
}

export function uncoverPage(): void {
  document.documentElement.removeAttribute(mark);
}

/** Also where a dialog is an element like any other. */
export const isModalOpen = (dialog: HTMLDialogElement): boolean => dialog.hasAttribute('open');
