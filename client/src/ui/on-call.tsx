import { useQuery } from '@tanstack/react-query';
import { PhoneCall } from 'lucide-react';
import { onCallQuery } from '../api/account-queries.js';
import { useSelf } from '../api/self-context.js';
import { useTranslation } from '../language/use-translation.js';
import { useNumbers } from './crisis/use-numbers.js';
import { Disclosure } from './disclosure.js';
import { DutyStatus } from './duty-status.js';
import { LinkBeside } from './link-beside.js';
import { Note } from './note.js';
import styles from './on-call.module.css';

/** A phone number: about ten digits, grouped in any way. */
const number = /(\+?\d[\d\s()-]{6,}\d)/;

interface OnCallProps {
  readonly isFolded?: boolean;
  readonly isInRoom?: boolean;
}

/**
 * Tells the team whom to call when something cannot wait, or what to do if that is not set. Folded where something else
 * must be visible as well.
 */
export function OnCall({ isFolded = false, isInRoom = false }: OnCallProps) {
  const { t } = useTranslation();
  const numbers = useNumbers();
  const { self } = useSelf();
  const { data: onCall } = useQuery(onCallQuery());
  if (onCall === undefined) return null;
  const title = <strong>{t('onCall.title')}</strong>;
  const what = (
    <>
      {!isFolded && <p>{title}</p>}
      <DutyStatus isInRoom={isInRoom} />
      <p>
        {onCall === '' ? (
          <>
            {t('onCall.none')}{' '}
            {self?.may.readSettings ? (
              <LinkBeside to="/team/settings/onCall" isInRoom={isInRoom}>
                {t('onCall.set')}
              </LinkBeside>
            ) : (
              t('onCall.ask')
            )}
          </>
        ) : (
          <>
            {t('onCall.call')} <Numbers text={onCall} />
          </>
        )}
      </p>
      <p>{t('onCall.danger', numbers)}</p>
      <p>{t('onCall.onlyTeam')}</p>
    </>
  );
  return isFolded ? (
    <Disclosure
      summary={
        <span className={styles.title}>
          <PhoneCall size={20} aria-hidden />
          {title}
        </span>
      }
    >
      {what}
    </Disclosure>
  ) : (
    <Note icon={<PhoneCall size={20} aria-hidden />}>{what}</Note>
  );
}

/** The organisation's text; phone numbers in it are links. */
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
