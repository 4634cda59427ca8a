import type { TeamQuestion } from '@naast/shared/contract/answering';
import { useTranslation } from '../../language/use-translation.js';
import { Note } from '../../ui/note.js';
import { AsideFacts } from './aside-facts.js';
import { GiveBack } from './give-back.js';

/** Tells the team that this question was set aside, and how it comes back. */
export function AsideNote({ question }: { question: TeamQuestion }) {
  const { t } = useTranslation();
  if (question.setAside === null) return null;
  return (
    <Note role="status">
      <p>
        <strong>{t('aside.team.done')}</strong>
      </p>
      <AsideFacts setAside={question.setAside} />
      {question.may.giveBack && <GiveBack threadId={question.id} />}
    </Note>
  );
}
