import { type AccountView, accountRoutes, type SignInView } from '@naast/shared/contract/account';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { accountQuery } from '../../api/account-queries.js';
import { call } from '../../api/call.js';
import { useTranslation } from '../../language/use-translation.js';
import { Button } from '../button.js';
import { ErrorText } from '../error-text.js';
import { Row, Rows } from '../rows.js';
import { useClockTime, useDay } from '../use-moment.js';
import styles from './account.module.css';

/** The account's sign-ins, by the hour: the server knows no devices, and stores no finer time. */
export function SignIns({ account }: { account: AccountView }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const keep = (fresh: AccountView) => queries.setQueryData(accountQuery().queryKey, fresh);
  const end = useMutation({
    mutationFn: (signInId: SignInView['id']) => call(accountRoutes.endSignIn, { params: { signInId } }),
    onSuccess: keep,
  });
  const endOthers = useMutation({
    mutationFn: () => call(accountRoutes.endOtherSignIns, {}),
    onSuccess: keep,
  });
  const error = end.error ?? endOthers.error;
  return (
    <section className={styles.section} aria-labelledby="sign-ins">
      <h2 id="sign-ins">{t('account.signIns.title')}</h2>
      <p className="quiet">{t('account.signIns.text')}</p>
      {error && <ErrorText error={error} />}
      <Rows>
        {account.signIns.map((signIn) => (
          <SignInRow key={signIn.id} signIn={signIn} onEnd={() => end.mutate(signIn.id)} />
        ))}
      </Rows>
      {account.signIns.length > 1 && (
        <Button look="soft" size="small" onClick={() => endOthers.mutate()}>
          {t('account.signIns.endOthers')}
        </Button>
      )}
    </section>
  );
}

function SignInRow({ signIn, onEnd }: { signIn: SignInView; onEnd: () => void }) {
  const { t } = useTranslation();
  const day = useDay();
  const clockTime = useClockTime();
  const { begunAfter: from } = signIn;
  const to = new Date(Date.parse(from) + 60 * 60_000).toISOString();
  return (
    <Row
      title={<strong>{t(signIn.isThis ? 'account.signIns.this' : 'account.signIns.other')}</strong>}
      facts={t('account.signIns.times', { day: day(from), from: clockTime(from), to: clockTime(to) })}
      actions={
        !signIn.isThis && (
          <Button look="soft" size="small" onClick={onEnd}>
            {t('account.signIns.end')}
          </Button>
        )
      }
    />
  );
}
