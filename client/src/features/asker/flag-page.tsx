import { flagChoices } from '@naast/shared/contract/flags';
import type { EntryId } from '@naast/shared/contract/spreekuur';
import { useQuery } from '@tanstack/react-query';
import { LocalLink } from '../../language/local-link.js';
import { useTranslation } from '../../language/use-translation.js';
import { BackLink } from '../../ui/back-link.js';
import { buttonClass } from '../../ui/button.js';
import { Failed } from '../../ui/failed.js';
import { FlagForm } from '../../ui/flag/flag-form.js';
import { NotFound } from '../../ui/frame/not-found.js';
import { Page } from '../../ui/frame/page.js';
import { Skeleton } from '../../ui/skeleton.js';
import { myQuestionQuery } from './queries.js';

/** Of the team nobody is worried about this way: the asker says so in their question. */
const kinds = flagChoices.filter((kind) => kind !== 'worry');

/** An asker tells that something the team wrote is not right. A page, so that it works without JavaScript. */
export function FlagPage({ entryId }: { readonly entryId: EntryId }) {
  const { t } = useTranslation();
  const { data: question, error } = useQuery(myQuestionQuery());
  if (question === undefined)
    return <Page hasForms>{error ? <Failed error={error} /> : <Skeleton shape="text" />}</Page>;
  const entry = question?.entries.find(({ id, from }) => id === entryId && from.role !== 'person');
  if (question === null || entry === undefined) return <NotFound />;
  return (
    <Page hasForms help="beside">
      <div>
        <BackLink to="/mine">{t('flag.back')}</BackLink>
        <h1>{t('flag.title')}</h1>
        <p>{t('flag.about', { name: entry.from.name ?? '' })}</p>
        <p>{t('flag.leadEntry')}</p>
      </div>
      <FlagForm
        place={{ kind: 'thread', id: question.id }}
        messageId={entry.id}
        kinds={kinds}
        after={
          <LocalLink to="/mine" className={buttonClass({ look: 'soft' })}>
            {t('flag.back')}
          </LocalLink>
        }
      />
    </Page>
  );
}
