import { useTranslation } from '../../../language/use-translation.js';

/** Talking in place of typing, and where the words may go then. */
export function DictateHint({ className }: { readonly className?: string | undefined }) {
  const { t } = useTranslation();
  return <p className={className}>{t('message.dictate')}</p>;
}
