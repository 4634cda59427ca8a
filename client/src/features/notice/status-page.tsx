import { limits } from '@naast/shared/limits';
import { useForm } from '../../forms/use-form.js';
import { useTranslation } from '../../language/use-translation.js';
import { FoundByWords } from '../../ui/found-by-words.js';
import { useMoment } from '../../ui/use-moment.js';
import { type FoundNotice, findNoticeForm, objectForm } from './notice-forms.js';
import { NoticeSaid } from './notice-said.js';

/** A notice from outside, and the answer to it. */
export function StatusPage() {
  const { t } = useTranslation();
  const moment = useMoment();
  const finding = useForm(findNoticeForm);
  const objecting = useForm(objectForm);
  const found = (objecting.sent?.shown ?? finding.sent?.shown) as FoundNotice | undefined;
  const until = found?.notice.objectUntil ?? null;
  return (
    <FoundByWords
      title={t('notice.status.title')}
      find={{
        form: finding,
        lead: t('notice.status.lead'),
        label: t('notice.status.label'),
        hint: t('notice.status.hint'),
        send: t('notice.status.find'),
      }}
      found={found ? <NoticeSaid notice={found.notice} /> : null}
      codename={found?.codename ?? null}
      object={{
        form: objecting,
        isOffered: until !== null && !found?.notice.isNobodyElse,
        title: t('notice.object.title'),
        lead: until && t('notice.object.text', { moment: moment(until) }),
        label: t('notice.object.label'),
        send: t('notice.object.send'),
        maxCharacters: limits.notice.objectionMaxCharacters,
      }}
    />
  );
}
