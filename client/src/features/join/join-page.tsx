import { type InvitationView, teamRoutes } from '@naast/shared/contract/team';
import { limits } from '@naast/shared/limits';
import { skipToken, useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { refusalOf } from '../../api/api-error.js';
import { call } from '../../api/call.js';
import { useForm } from '../../forms/use-form.js';
import { LocalLink } from '../../language/local-link.js';
import { useTranslation } from '../../language/use-translation.js';
import type { PageRow } from '../../page-row.js';
import { useNavigate } from '../../router.js';
import styles from '../../ui/account/account.module.css';
import { AccountForm } from '../../ui/account/account-form.js';
import { FactorFields } from '../../ui/account/factor-fields.js';
import { PassphraseField } from '../../ui/account/passphrase-field.js';
import { ShownOnce } from '../../ui/account/shown-once.js';
import { useNewSignIn } from '../../ui/account/use-new-sign-in.js';
import { usePassphraseProblem } from '../../ui/account/use-passphrase-problem.js';
import { buttonClass } from '../../ui/button.js';
import { DoorShut } from '../../ui/drawings/door-shut.js';
import { EmptyState } from '../../ui/empty-state.js';
import { ErrorText } from '../../ui/error-text.js';
import { Failed } from '../../ui/failed.js';
import { Field } from '../../ui/field.js';
import { Page } from '../../ui/frame/page.js';
import { Note } from '../../ui/note.js';
import { Skeleton } from '../../ui/skeleton.js';
import { useMoment } from '../../ui/use-moment.js';
import { useProblemText } from '../../ui/use-problem-text.js';
import { joinForm } from './join-form.js';

export const joinPage = { path: '/join', Component: JoinPage } satisfies PageRow;

/** The page of an invitation link. Its token is in the fragment (after #), which browsers do not send to servers. */
function JoinPage() {
  const token = useToken();
  return (
    <Page>
      {token === undefined ? (
        <Skeleton shape="text" />
      ) : token === null ? (
        <NoLink />
      ) : (
        <WithLink key={token} token={token} />
      )}
    </Page>
  );
}

/**
 * Takes the token off the URL at once, and keeps it in this page's memory only: later users of the browser must not
 * find it in the URL or the history. Undefined before hydration.
 */
function useToken(): string | null | undefined {
  const navigate = useNavigate();
  const [token, setToken] = useState<string | null>();
  useEffect(() => {
    // From `window.location`: the router uses the path only.
    function take() {
      const { hash, pathname } = window.location;
      const brought = /^#([\w-]{44})$/.exec(hash)?.[1];
      setToken((known) => brought ?? known ?? null);
      if (hash !== '') void navigate(pathname, { replace: true });
    }
    take();
    window.addEventListener('hashchange', take);
    return () => window.removeEventListener('hashchange', take);
  }, [navigate]);
  return token;
}

/** @param children why, where there was a link */
function NoLink({ children }: { children?: ReactNode }) {
  const { t } = useTranslation();
  return (
    <EmptyState
      drawing={<DoorShut />}
      action={
        <LocalLink to="/" className={buttonClass({ look: 'soft' })}>
          {t('frame.notFound.home')}
        </LocalLink>
      }
    >
      <h1>{t('join.noLink.title')}</h1>
      {children ?? <p className="lead">{t('join.noLink.text')}</p>}
      <p className="quiet">{t('join.noLink.again')}</p>
    </EmptyState>
  );
}

function WithLink({ token }: { token: string }) {
  const { t } = useTranslation();
  const { once, onDone, proceed } = useNewSignIn('/team');
  // A used invitation can no longer be fetched: keep the first result.
  const { data, error } = useQuery({
    queryKey: ['invitation', token],
    queryFn: once === null ? () => call(teamRoutes.readInvitation, { body: { token } }) : skipToken,
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (once)
    return (
      <>
        <h1>{t('join.title')}</h1>
        <ShownOnce kind="codes" {...once} done={t('join.done')} onKept={proceed} />
      </>
    );
  if (error && refusalOf(error) === 'invitationGone')
    return (
      <NoLink>
        <ErrorText error={error} />
      </NoLink>
    );
  if (!data) return error ? <Failed error={error} /> : <Skeleton shape="text" />;
  return <Fields token={token} invitation={data} onDone={onDone} />;
}

interface FieldsProps {
  readonly token: string;
  readonly invitation: Pick<InvitationView, 'purpose' | 'until'> & { readonly name: string | null };
  readonly onDone: ReturnType<typeof useNewSignIn>['onDone'];
}

function Fields({ token, invitation: { purpose, name, until }, onDone }: FieldsProps) {
  const { t } = useTranslation();
  const momentOf = useMoment();
  const nameProblem = useProblemText();
  const passphraseProblem = usePassphraseProblem();
  const needsName = purpose === 'join';
  const form = useMemo(() => joinForm(token, needsName), [token, needsName]);
  const sending = useForm(form, { onDone });
  const { sent } = sending;
  return (
    <>
      <div>
        <h1>{t(needsName ? 'join.title' : 'join.resetTitle')}</h1>
        <p className="lead">{needsName ? t('join.lead') : t('join.resetLead', { name: name ?? '' })}</p>
      </div>
      <Note>
        <p>{t('join.until', { date: momentOf(until) })}</p>
      </Note>
      <AccountForm
        of={sending}
        send={t(needsName ? 'join.send' : 'join.resetSend')}
        className={styles.form ?? ''}
      >
        {needsName && (
          <Field
            label={t('join.name')}
            hint={t('join.nameHint')}
            name="name"
            maxLength={limits.name.maxCharacters}
            problem={nameProblem(sent?.problems['name'])}
          />
        )}
        <PassphraseField
          name="passphrase"
          label={t('account.passphrase')}
          use="new"
          problem={passphraseProblem(sent?.problems['passphrase'])}
        />
        <FactorFields problem={nameProblem(sent?.problems['code'])} />
      </AccountForm>
    </>
  );
}
