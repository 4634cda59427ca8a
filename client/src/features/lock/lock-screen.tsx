import { peopleRoutes } from '@naast/shared/contract/people';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type SubmitEvent, useEffect, useId, useRef } from 'react';
import { refusalOf } from '../../api/api-error.js';
import { call } from '../../api/call.js';
import { selfQuery } from '../../api/queries.js';
import { selfElsewhere } from '../../api/signal.js';
import { useSignOut } from '../../api/use-signed-in.js';
import { closeModal, isClosedInPage, openModal } from '../../browser/modal.js';
import { draftNames } from '../../drafts/draft-box.js';
import { useTranslation } from '../../language/use-translation.js';
import { PassphraseField } from '../../ui/account/passphrase-field.js';
import { Button } from '../../ui/button.js';
import { CrisisStrip } from '../../ui/crisis/crisis-strip.js';
import { DoorWithKey } from '../../ui/drawings/door-with-key.js';
import { ErrorText } from '../../ui/error-text.js';
import { formText } from '../../ui/form-text.js';
import { QuickExitButton } from '../../ui/frame/quick-exit.js';
import { BrandMark } from '../../ui/organisation/brand-mark.js';
import { useHydrated } from '../../ui/use-hydrated.js';
import styles from './lock.module.css';

/** Covers the page, which stays as it is, so that no input is lost. */
export function LockScreen({ name }: { name: string }) {
  const { t } = useTranslation();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const queries = useQueryClient();
  const open = useMutation({
    mutationFn: (passphrase: string) => call(peopleRoutes.unlock, { body: { passphrase } }),
    onSuccess(self) {
      queries.setQueryData(selfQuery().queryKey, self);
      selfElsewhere.emit();
    },
    onError(error) {
      if (refusalOf(error) === 'passphraseWrong') passphraseIn(dialog.current)?.focus();
      // The sign-in may have ended meanwhile: then there is nothing to unlock.
      return queries.invalidateQueries({ queryKey: selfQuery().queryKey });
    },
  });
  const isWrong = open.error !== null && refusalOf(open.error) === 'passphraseWrong';
  const signOut = useSignOut();
  const hasDraft = useHydrated() && draftNames().length > 0;

  useEffect(() => {
    const element = dialog.current;
    if (element) cover(element);
    // Browsers close a dialog on repeated Escape even if `cancel` is prevented: prevent the key, wherever the focus is.
    const keepEscape = (event: KeyboardEvent) => event.key === 'Escape' && event.preventDefault();
    document.addEventListener('keydown', keepEscape, { capture: true });
    return () => {
      document.removeEventListener('keydown', keepEscape, { capture: true });
      if (element) closeModal(element);
    };
  }, []);

  function onSubmit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const passphrase = formText(new FormData(event.currentTarget), 'passphrase');
    if (passphrase !== '' && !open.isPending) open.mutate(passphrase);
  }

  return (
    <dialog
      ref={dialog}
      className={styles.lock}
      aria-labelledby={id}
      closedby="none"
      onCancel={(event) => event.preventDefault()}
      onClose={({ currentTarget }) => cover(currentTarget)}
    >
      <div className={styles.head}>
        <span className={styles.brand}>
          <BrandMark />
          Naast
        </span>
        <QuickExitButton />
      </div>
      <CrisisStrip />
      <form className={styles.form} method="post" onSubmit={onSubmit} noValidate>
        <DoorWithKey />
        <h1 id={id}>{t('lock.title')}</h1>
        <p>
          {name !== '' && t('lock.hello', { name })} {hasDraft && t('lock.typed')} {t('lock.text')}
        </p>
        {open.error && !isWrong && <ErrorText error={open.error} />}
        {signOut.error && <ErrorText error={signOut.error} />}
        <PassphraseField
          name="passphrase"
          label={t('account.passphrase')}
          use="current"
          problem={isWrong ? t('errors.passphraseWrong') : null}
        />
        <div className={styles.ways}>
          <Button type="submit" aria-disabled={open.isPending}>
            {open.isPending ? t('lock.opening') : t('lock.open')}
          </Button>
          <Button look="bare" onClick={() => signOut.mutate()}>
            {t('lock.signOut')}
          </Button>
        </div>
        <p className="quiet">{t('lock.signOutText')}</p>
      </form>
    </dialog>
  );
}

/** Also reopens the dialog if something closed it while the screen is locked. */
function cover(dialog: HTMLDialogElement): void {
  if (!isClosedInPage(dialog)) return;
  openModal(dialog, { hidesPage: true });
  // Otherwise the quick exit would get the focus, and Enter would leave the site.
  passphraseIn(dialog)?.focus();
}

/** Not the first field of the dialog: the folded crisis sheet has a check box, which cannot take the focus. */
const passphraseIn = (dialog: HTMLDialogElement | null) =>
  dialog?.querySelector<HTMLInputElement>('form [name="passphrase"]');
