/** Attributes of the root element while a dialog is open; base.css acts on them. */
const mark = 'data-covered';

interface Covering {
  /** The page beneath is hidden as well, also in print. */
  readonly hidesPage?: boolean;
}

/** Opens a modal dialog. Safari before 15.4 has none: base.css then overlays it, and the crisis lines stay visible. */
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
  const { activeElement } = document;
  if (activeElement === document.body || dialog.contains(activeElement))
    hadFocus?.focus({ preventScroll: true });
  hadFocus = null;
}

/** A browser takes the focus from what is hidden, and would give none back. */
let hadFocus: HTMLElement | null = null;

/** Hides the page before the dialog is open. */
export function coverPage(): void {
  const { activeElement } = document;
  if (activeElement instanceof HTMLElement && activeElement !== document.body) hadFocus ??= activeElement;
  document.documentElement.setAttribute(mark, 'hidden');
}

export function uncoverPage(): void {
  document.documentElement.removeAttribute(mark);
}

/** Also where the browser does not know `<dialog>`. */
const isModalOpen = (dialog: HTMLDialogElement): boolean => dialog.hasAttribute('open');

/** A `close` event comes late: of a dialog that left the page, or was opened again, it says nothing now. */
export const isClosedInPage = (dialog: HTMLDialogElement): boolean =>
  dialog.isConnected && !isModalOpen(dialog);
