import { type DutyView, dutyRoutes } from '@naast/shared/contract/duty';
import { ShieldAlert, ShieldCheck } from 'lucide-react';
import { useId, useState } from 'react';
import { call } from '../../api/call.js';
import { useBilingual } from '../../language/language-context.js';
import { LocalLink } from '../../language/local-link.js';
import { useTranslation } from '../../language/use-translation.js';
import { AskFirst } from '../../ui/ask-first.js';
import { Button } from '../../ui/button.js';
import { ErrorText } from '../../ui/error-text.js';
import { Note } from '../../ui/note.js';
import { Row, Rows } from '../../ui/rows.js';
import { useMoment } from '../../ui/use-moment.js';
import styles from './duty.module.css';
import { OfferDuty } from './offer-duty.js';
import { useChangeDuty } from './use-change-duty.js';

/** Open rooms that lost their host, for a moment or by the quick exit. */
export function RoomsToWatch({ rooms }: Pick<DutyView, 'rooms'>) {
  const { t } = useTranslation();
  const say = useBilingual();
  const id = useId();
  if (rooms.length === 0) return null;
  return (
    <section className={styles.now} aria-labelledby={id}>
      <h2 id={id}>{t('duty.rooms.title')}</h2>
      <Rows>
        {rooms.map(({ id: roomId, title, isHosted, hasLeftQuickly }) => (
          <Row
            key={roomId}
            isLink
            title={
              <h3>
                <LocalLink to={`/rooms/${roomId}`}>{say(title)}</LocalLink>
              </h3>
            }
            facts={
              <span>
                {t(
                  hasLeftQuickly
                    ? isHosted
                      ? 'duty.rooms.left'
                      : 'duty.rooms.leftAlone'
                    : 'duty.rooms.away',
                )}
              </span>
            }
          />
        ))}
      </Rows>
    </section>
  );
}

/** Who has it, and what the user can do about it. */
export function DutyNow({ duty }: { readonly duty: DutyView }) {
  return (
    <section className={styles.now}>
      <Note
        tone={duty.lead?.isHere ? 'plain' : 'heed'}
        role="status"
        icon={
          duty.lead?.isHere ? <ShieldCheck size={20} aria-hidden /> : <ShieldAlert size={20} aria-hidden />
        }
      >
        <Said duty={duty} />
      </Note>
      <Ways duty={duty} />
    </section>
  );
}

function Said({ duty: { lead, offered, isWatched } }: { readonly duty: DutyView }) {
  const { t } = useTranslation();
  const momentOf = useMoment();
  if (lead === null)
    return (
      <>
        <p>{t('duty.nobody')}</p>
        {isWatched && <p>{t('duty.watched')}</p>}
      </>
    );
  const { name, isMe, isHere } = lead;
  const moment = momentOf(lead.until);
  return (
    <>
      <p>{isMe ? t('duty.mine', { moment }) : t('duty.theirs', { name, moment })}</p>
      <p>{isMe ? t('duty.mineHere') : t(isHere ? 'duty.here' : 'duty.away', { name })}</p>
      {isMe && offered && <p>{t('duty.offered', { name: offered.name })}</p>}
      {offered?.isMe && <p>{t('duty.offeredToYou', { name })}</p>}
    </>
  );
}

function Ways({ duty }: { readonly duty: DutyView }) {
  const { t } = useTranslation();
  const [asks, setAsks] = useState<'takeOver' | 'end' | null>(null);
  const basis = { rev: duty.rev };
  const take = useChangeDuty(() => call(dutyRoutes.takeDuty, { body: basis }));
  const withdraw = useChangeDuty(() => call(dutyRoutes.withdrawDutyOffer, { body: basis }));
  const end = useChangeDuty(() => call(dutyRoutes.endDuty, { body: basis }));
  const { lead, offered, may } = duty;
  const isOfferedToMe = offered?.isMe ?? false;
  // Taking it from somebody who does not expect it is asked first.
  const isTakenOver = lead !== null && !isOfferedToMe;
  const error = take.error ?? withdraw.error ?? end.error;
  const close = () => setAsks(null);
  return (
    <>
      {may.offer && offered === null && <OfferDuty duty={duty} />}
      <div className={styles.ways}>
        {may.take && (
          <Button
            look={isTakenOver ? 'soft' : 'main'}
            isBusy={take.isPending}
            onClick={() => (isTakenOver ? setAsks('takeOver') : take.mutate())}
          >
            {t(isTakenOver ? 'duty.takeOver' : isOfferedToMe ? 'duty.accept' : 'duty.take')}
          </Button>
        )}
        {may.withdrawOffer && (
          <Button look="soft" isBusy={withdraw.isPending} onClick={() => withdraw.mutate()}>
            {t(isOfferedToMe ? 'duty.decline' : 'duty.withdraw')}
          </Button>
        )}
        {may.end && (
          <Button look="bare" onClick={() => setAsks('end')}>
            {t('duty.end')}
          </Button>
        )}
      </div>
      {asks === null && error !== null && <ErrorText error={error} />}
      {asks === 'takeOver' && lead && (
        <AskFirst
          title={t('duty.takeOverSure')}
          yes={t('duty.takeOverYes')}
          isBusy={take.isPending}
          error={take.error}
          onYes={() => take.mutate(undefined, { onSuccess: close })}
          onClose={close}
        >
          <p>{t('duty.takeOverText', { name: lead.name })}</p>
        </AskFirst>
      )}
      {asks === 'end' && (
        <AskFirst
          title={t('duty.endSure')}
          yes={t('duty.endYes')}
          isBusy={end.isPending}
          error={end.error}
          onYes={() => end.mutate(undefined, { onSuccess: close })}
          onClose={close}
        >
          <p>{t('duty.endText')}</p>
        </AskFirst>
      )}
    </>
  );
}
