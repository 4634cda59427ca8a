import { useInfiniteQuery } from '@tanstack/react-query';
import { HeartHandshake } from 'lucide-react';
import { refusalOf } from '../../../api/api-error.js';
import { useSelf } from '../../../api/self-context.js';
import { useTranslation } from '../../../language/use-translation.js';
import { BackLink } from '../../../ui/back-link.js';
import { Page } from '../../../ui/frame/page.js';
import { NeedsTeam } from '../../../ui/needs-team.js';
import { NotForYou } from '../../../ui/not-for-you.js';
import { Note } from '../../../ui/note.js';
import { unreadQuery } from '../queries.js';
import { UnreadList } from './unread-list.js';

/**
 * For hosts, e.g. in a flood of questions: the first words of those not read in, to set aside what is not a question.
 */
export function TidyPage() {
  const { t } = useTranslation();
  const { self } = useSelf();
  const { error } = useInfiniteQuery({ ...unreadQuery(), enabled: self?.kind === 'team' });
  if (error && refusalOf(error) === 'notAllowed')
    return (
      <Page>
        <NotForYou
          title={t('aside.tidy.notYours.title')}
          text={t('aside.tidy.notYours.text')}
          to="/team/questions"
          way={t('questions.back')}
        />
      </Page>
    );
  return (
    <Page>
      <div>
        <BackLink to="/team/questions">{t('questions.back')}</BackLink>
        <h1>{t('aside.tidy.title')}</h1>
        <p className="lead">{t('aside.tidy.lead')}</p>
      </div>
      <NeedsTeam self={self}>
        <Note icon={<HeartHandshake size={20} aria-hidden />}>
          <p>{t('aside.tidy.careful')}</p>
          <p>{t('aside.team.text')}</p>
        </Note>
        <UnreadList />
      </NeedsTeam>
    </Page>
  );
}
