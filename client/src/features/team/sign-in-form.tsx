import { peopleRoutes } from '@naast/shared/contract/people';
import { limits } from '@naast/shared/limits';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Eye, EyeOff } from 'lucide-react';
import { type SubmitEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/call.js';
import { useLiveRooms } from '../../api/live-rooms-context.js';
import { selfQuery } from '../../api/queries.js';
import { renewDraftKey } from '../../drafts/draft-box.js';
import { Button } from '../../ui/button.js';
import { ErrorText } from '../../ui/error-text.js';
import { Field } from '../../ui/field.js';
import { formText } from '../../ui/form-text.js';
import { joinClasses } from '../../ui/join-classes.js';
import { useHydrated } from '../../ui/use-hydrated.js';
import styles from './team.module.css';

interface Missing {
  readonly name: boolean;
  readonly passphrase: boolean;
}

export function SignInForm() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const liveRooms = useLiveRooms();
  const isHydrated = useHydrated();
  const form = useRef<HTMLFormElement>(null);
  const [isShown, setShown] = useState(false);
  const [missing, setMissing] = useState<Missing>({ name: false, passphrase: false });
  const signIn = useMutation({
    mutationFn: (body: { name: string; passphrase: string }) => call(peopleRoutes.signIn, { body }),
    onSuccess(self) {
      // From here on what is typed is sealed with the key of this sign-in.
      renewDraftKey();
      liveRooms.forgetAll();
      queries.setQueryData(selfQuery().queryKey, self);
      return queries.invalidateQueries();
    },
  });

  function onSubmit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const name = formText(given, 'name').trim();
    const passphrase = formText(given, 'passphrase');
    const lacks = { name: name === '', passphrase: passphrase === '' };
    setMissing(lacks);
    if (lacks.name || lacks.passphrase) {
      form.current
        ?.querySelector<HTMLInputElement>(lacks.name ? '[name=name]' : '[name=passphrase]')
        ?.focus();
      return;
    }
    if (!signIn.isPending) signIn.mutate({ name, passphrase });
  }

  return (
    <>
      <div>
        <h1>{t('team.title')}</h1>
        <p className="lead">{t('team.lead')}</p>
      </div>
      {/* post: without JavaScript the browser would otherwise write the passphrase into the address. */}
      <form
        ref={form}
        className={joinClasses(styles.signIn, 'needs-script')}
        method="post"
        onSubmit={onSubmit}
        noValidate
      >
        {signIn.error && <ErrorText error={signIn.error} />}
        <Field
          label={t('team.name')}
          name="name"
          autoComplete="username"
          maxLength={limits.name.maxCharacters}
          autoCapitalize="none"
          spellCheck={false}
          problem={missing.name ? t('team.nameMissing') : null}
        />
        <Field
          label={t('team.passphrase')}
          name="passphrase"
          type={isShown ? 'text' : 'password'}
          autoComplete="current-password"
          maxLength={limits.passphrase.maxCharacters}
          spellCheck={false}
          problem={missing.passphrase ? t('team.passphraseMissing') : null}
        />
        <div className={styles.actions}>
          <Button type="submit" disabled={!isHydrated} aria-disabled={signIn.isPending}>
            {signIn.isPending ? t('team.signingIn') : t('team.signIn')}
          </Button>
          <Button look="bare" onClick={() => setShown(!isShown)}>
            {isShown ? <EyeOff size={18} aria-hidden /> : <Eye size={18} aria-hidden />}
            {isShown ? t('team.hide') : t('team.show')}
          </Button>
        </div>
      </form>
    </>
  );
}
