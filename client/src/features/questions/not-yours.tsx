import { useTranslation } from '../../language/use-translation.js';
import { NotForYou } from '../../ui/not-for-you.js';

/** For a coordinator who opens a question's URL: says that they may not read it, and links to the list. */
export function NotYours() {
  const { t } = useTranslation();
  return (
    <NotForYou
      title={t('questions.notYours.title')}
      text={t('questions.notYours.text')}
      to="/team/questions"
      way={t('questions.back')}
    />
  );
}
