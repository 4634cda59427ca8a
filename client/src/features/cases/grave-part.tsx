import { authoritiesOf } from '@naast/shared/authorities';
import type { CaseView } from '@naast/shared/contract/cases';
import { type GraveStep, graveCaseRoutes, graveSteps } from '@naast/shared/contract/grave-cases';
import { useMutation, useQuery } from '@tanstack/react-query';
import { call } from '../../api/call.js';
import { organisationQuery } from '../../api/queries.js';
import { useBilingual } from '../../language/language-context.js';
import { useTranslation } from '../../language/use-translation.js';
import { Button } from '../../ui/button.js';
import { useNumbers } from '../../ui/crisis/use-numbers.js';
import { ErrorText } from '../../ui/error-text.js';
import { useMoment } from '../../ui/use-moment.js';
import styles from './cases.module.css';
import grave from './grave.module.css';
import { useReread } from './use-claim.js';

/** That a case is illegal or threatens a life, and the steps that follow, in their order. */
export function GravePart({ view }: { readonly view: CaseView }) {
  const { t } = useTranslation();
  const moment = useMoment();
  const reread = useReread();
  const params = { caseId: view.id };
  const mark = useMutation({
    mutationFn: (isGrave: boolean) => call(graveCaseRoutes.markGrave, { params, body: { isGrave } }),
    onSettled: reread,
  });
  const { grave: marked, holdMay } = view;
  if (marked === null)
    return holdMay.mark ? (
      <section className={styles.part}>
        <Button look="soft" isBusy={mark.isPending} onClick={() => mark.mutate(true)}>
          {t('grave.mark')}
        </Button>
        <p className="quiet">{t('grave.markHint')}</p>
        {mark.error && <ErrorText error={mark.error} />}
      </section>
    ) : null;
  const when = { name: marked.by?.name ?? '', moment: moment(marked.at) };
  return (
    <section className={styles.part} aria-labelledby="case-grave">
      <h2 id="case-grave">{t('grave.title')}</h2>
      <p className="quiet">
        {marked.by === null
          ? t('grave.began')
          : t(marked.by.isMe ? 'grave.markedByMe' : 'grave.markedBy', when)}{' '}
        {t('grave.lead')}
      </p>
      <ol className={grave.steps}>
        {graveSteps.map((step) => (
          <Step key={step} view={view} step={step} />
        ))}
      </ol>
      {holdMay.mark && (
        <div>
          <Button look="bare" size="small" isBusy={mark.isPending} onClick={() => mark.mutate(false)}>
            {t('grave.unmark')}
          </Button>
        </div>
      )}
      {mark.error && <ErrorText error={mark.error} />}
    </section>
  );
}

function Step({ view, step }: { readonly view: CaseView; readonly step: GraveStep }) {
  const { t } = useTranslation();
  const moment = useMoment();
  const numbers = useNumbers();
  const reread = useReread();
  const done = view.grave?.steps.find((one) => one.step === step);
  const tick = useMutation({
    mutationFn: (isDone: boolean) =>
      call(graveCaseRoutes.tickStep, { params: { caseId: view.id, step }, body: { isDone } }),
    onSettled: reread,
  });
  return (
    <li>
      <label className={grave.step}>
        <input
          type="checkbox"
          checked={done !== undefined}
          disabled={!view.holdMay.mark}
          onChange={({ target }) => tick.mutate(target.checked)}
        />
        <strong>{t(`grave.step.${step}`, numbers)}</strong>
      </label>
      <div className={grave.hint}>
        {done && (
          <p>
            {t(done.by.isMe ? 'grave.doneByMe' : 'grave.doneBy', {
              name: done.by.name,
              moment: moment(done.at),
            })}
          </p>
        )}
        <Hint step={step} />
        {tick.error && <ErrorText error={tick.error} />}
      </div>
    </li>
  );
}

/** What to do and say. Numbers are those of this house; of a country that is not known there are none. */
function Hint({ step }: { readonly step: GraveStep }) {
  const { t } = useTranslation();
  const say = useBilingual();
  const { emergency, emergencyDial } = useNumbers();
  const lines = useQuery(organisationQuery()).data?.crisis.lines ?? [];
  const known = authoritiesOf(lines);
  switch (step) {
    case 'danger':
      return (
        <p>
          <a href={`tel:${emergencyDial}`}>{emergency}</a>. {t('grave.hint.danger')}
        </p>
      );
    case 'alarm':
    case 'hold':
      return <p>{t(`grave.hint.${step}`)}</p>;
    case 'children':
      return known ? (
        <p>
          {t('grave.hint.children.known', { hotline: known.hotline.name })}{' '}
          <a href={known.hotline.web} rel="noreferrer">
            {hostOf(known.hotline.web)}
          </a>
        </p>
      ) : (
        <p>{t('grave.hint.children.elsewhere')}</p>
      );
    case 'police':
      return known ? (
        <p>
          {t('grave.hint.police.known', { police: known.police.phone, policeWeb: hostOf(known.police.web) })}
        </p>
      ) : (
        <p>{t('grave.hint.police.elsewhere')}</p>
      );
    case 'violence': {
      const line = lines.find(({ phone }) => phone !== null && phone.dial === known?.violenceDial);
      return line?.phone ? (
        <p>{t('grave.hint.violence.known', { line: say(line.label), number: line.phone.shown })}</p>
      ) : (
        <p>{t('grave.hint.violence.elsewhere')}</p>
      );
    }
  }
}

const hostOf = (address: string): string => new URL(address).host.replace(/^www\./, '');
