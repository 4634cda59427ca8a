import { useTranslation } from '../language/use-translation.js';

export function Loading() {
  const { t } = useTranslation();
  return (
    <p role="status" className="quiet">
      {t('frame.loading')}
    </p>
  );
}
