import { accountRoutes } from '@naast/shared/contract/account';
import { useQuery } from '@tanstack/react-query';
import { call } from '../../api/call.js';
import { useTranslation } from '../../language/use-translation.js';
import { Button, buttonClass } from '../button.js';
import { Disclosure } from '../disclosure.js';
import { Failed } from '../failed.js';
import { Field } from '../field.js';
import { Skeleton } from '../skeleton.js';
import { useMedia } from '../use-media.js';
import styles from './account.module.css';
import { QrCode } from './qr-code.js';

/**
 * A QR code of the secret for an authenticator app, and a field for its first code. The secret is sent in hidden
 * fields.
 */
export function FactorFields({ problem }: { problem: string | null }) {
  const { t } = useTranslation();
  // A phone can't scan its own screen: there the app opens by a link.
  const isPhone = useMedia('(pointer: coarse) and (max-width: 40em)');
  const { data, error, refetch } = useQuery({
    queryKey: ['drawnFactor'],
    queryFn: () => call(accountRoutes.drawSecondFactor, {}),
    // Never refetched while the form is shown: the secret sent must be the one scanned.
    staleTime: 'static',
    gcTime: 0,
  });
  if (!data) return error ? <Failed error={error} /> : <Skeleton shape="text" />;
  const picture = <QrCode text={data.uri} label={t('account.factor.picture')} />;
  return (
    <div className={styles.factor}>
      {isPhone ? (
        <>
          <p>{t('account.factor.here')}</p>
          <div>
            <a className={buttonClass({ look: 'soft' })} href={data.uri}>
              {t('account.factor.openApp')}
            </a>
          </div>
          <Disclosure look="bare" summary={t('account.factor.elsewhere')}>
            {picture}
          </Disclosure>
        </>
      ) : (
        <>
          <p>{t('account.factor.how')}</p>
          {picture}
        </>
      )}
      <p>
        {t(isPhone ? 'account.factor.orTypeHere' : 'account.factor.orType')}{' '}
        <code className={styles.secret} translate="no">
          {data.secret.match(/.{4}/g)?.join(' ')}
        </code>
      </p>
      <input type="hidden" name="secret" value={data.secret} />
      <input type="hidden" name="ticket" value={data.ticket} />
      <Field
        label={t('account.factor.code')}
        hint={t('account.factor.codeHint')}
        name="code"
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={10}
        problem={problem}
      />
      <div>
        <Button look="bare" size="small" onClick={() => void refetch()}>
          {t('account.factor.again')}
        </Button>
      </div>
    </div>
  );
}
