/** On the root element while what lies beneath an open dialog is hidden; base.css does so. */
const mark = 'data-covered';

interface Covering {
  /** What is beneath is not only out of reach but hidden, on paper too. */
  readonly hidesPage?: boolean;
}

/** Shows it over the page. Before Safari 15.4 there are no dialogs: then it is laid over the page by base.css, which hides the rest. */
export function openModal(dialog: HTMLDialogElement, { hidesPage = false }: Covering = {}): void {
  const root = document.documentElement;
  if (hidesPage) root.setAttribute(mark, 'beneath');
  try {
    dialog.showModal();
  } catch {
    dialog.setAttribute('open', '');
    root.setAttribute(mark, 'overlaid');
  }
}

export function closeModal(dialog: HTMLDialogElement): void {
  uncoverPage();
  if (typeof dialog.close === 'function') dialog.close();
  else dialog.removeAttribute('open');
}

export function uncoverPage(): void {
  document.documentElement.removeAttribute(mark);
}

/** Also where a dialog is an element like any other. */
export const isModalOpen = (dialog: HTMLDialogElement): boolean => dialog.hasAttribute('open');
