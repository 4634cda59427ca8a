import { useQuery } from '@tanstack/react-query';
import { PhoneCall } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { onCallQuery } from '../api/queries.js';
import { Note } from './note.js';

/** Ten digits or so, however they are grouped. */
const number = /(\+?\d[\d\s()-]{6,}\d)/;

/** For the team: whom to call when something cannot wait, and what to do when nobody was set. Folded where something else must be in sight as well. */
export function OnCall({ isFolded = false }: { isFolded?: boolean }) {
  const { t } = useTranslation();
  const { data: onCall } = useQuery(onCallQuery());
  if (onCall === undefined) return null;
  const title = <strong>{t('onCall.title')}</strong>;
  const what = (
    <>
      <p>
        {!isFolded && title}{' '}
        {onCall === '' ? (
          t('onCall.none')
        ) : (
          <>
            {t('onCall.call')} <Numbers text={onCall} />
          </>
        )}
      </p>
      <p>{t('onCall.danger')}</p>
      <p>{t('onCall.onlyTeam')}</p>
    </>
  );
  return (
    <Note tone="heed" icon={<PhoneCall size={20} aria-hidden />}>
      {isFolded ? (
        <details>
          <summary>{title}</summary>
          {what}
        </details>
      ) : (
        what
      )}
    </Note>
  );
}

/** As the organisation wrote it; a number in it can be tapped. */
function Numbers({ text }: { text: string }) {
  return (
    <bdi>
      {text.split(number).map((part) =>
        number.test(part) ? (
          <a key={part} href={`tel:${part.replace(/[^+\d]/g, '')}`}>
            {part}
          </a>
        ) : (
          part
        ),
      )}
    </bdi>
  );
}
