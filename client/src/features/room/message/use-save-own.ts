import { useMutation } from '@tanstack/react-query';
import { saveAsText } from '../../../browser/save-as-text.js';
import { useTranslation } from '../../../language/use-translation.js';
import { useMoment } from '../../../ui/use-moment.js';
import { useLive } from '../live/live-context.js';

/** Saves the own messages of the whole session as a text file. Only the own ones: others did not agree to it. */
export function useSaveOwn() {
  const { t } = useTranslation();
  const moment = useMoment();
  const { store } = useLive();
  return useMutation({
    async mutationFn() {
      while ((await store.readOlder()) > 0);
      const { state } = store.view.get();
      const own = (state?.messages ?? []).filter(
        ({ seatId, text }) => seatId === state?.mySeatId && text !== null,
      );
      const parts = own.map(({ sentAt, text }) => `${moment(sentAt)}\n${text}`);
      if (own.length > 0) saveAsText(`${t('message.own.heading')}\n\n${parts.join('\n\n')}\n`);
      return own.length;
    },
  });
}
