import { accountRoutes } from '@naast/shared/contract/account';
import { Download } from 'lucide-react';
import { useLanguage } from '../../language/language-context.js';
import { useTranslation } from '../../language/use-translation.js';
import { buttonClass } from '../button.js';
import { Setting } from './setting.js';

/** Downloads a copy of all data about the account; `kept` says how long it is kept. */
export function FileSection({ kept }: { kept?: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <Setting
      id="account-file"
      title={t('account.file.title')}
      text={kept === undefined ? t('account.file.text') : `${t('account.file.text')} ${kept}`}
      action={
        <a
          className={buttonClass({ look: 'soft', size: 'small' })}
          href={`${accountRoutes.saveAccount.path}?language=${language}`}
          download
        >
          <Download size={18} aria-hidden />
          {t('account.file.link')}
        </a>
      }
    />
  );
}
