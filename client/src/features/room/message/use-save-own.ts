import { useMutation } from '@tanstack/react-query';
import { saveAsText } from '../../../browser/save-as-text.js';
import { useTranslation } from '../../../language/use-translation.js';
import { useMoment } from '../../../ui/use-moment.js';
import { useSaid } from '../live/said-context.js';
import { readOwn } from './read-own.js';

/**
 * Saves the own messages of the whole talk as a text file; returns how many. Only the own ones: others did not agree to it. Rejects
 * when not all could be read: half of it would be taken for the whole.
 */
export function useSaveOwn() {
  const { t } = useTranslation();
  const moment = useMoment();
  const { store } = useSaid();
  return useMutation({
    async mutationFn() {
      const parts = (await readOwn(store)).flatMap(({ sentAt, text }) =>
        text === null ? [] : [`${moment(sentAt)}\n${text}`],
      );
      if (parts.length > 0) saveAsText(`${t('message.own.heading')}\n\n${parts.join('\n\n')}\n`);
      return parts.length;
    },
  });
}
