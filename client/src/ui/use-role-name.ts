import type { WriterView } from '@naast/shared/contract/spreekuur';
import { namedProfession } from '@naast/shared/roles';
import { useCallback } from 'react';
import { useTranslation } from '../language/use-translation.js';

/** The role of an entry's author; for a professional the profession, e.g. "psycholoog". */
export function useRoleName(): (writer: WriterView) => string {
  const { t } = useTranslation();
  return useCallback(
    ({ role, profession }) => {
      const named = namedProfession(profession);
      return named === null ? t(`thread.role.${role}`) : t(`professions.${named}`);
    },
    [t],
  );
}
