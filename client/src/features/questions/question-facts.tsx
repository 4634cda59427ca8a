import type { QuestionItem } from '@naast/shared/contract/answering';
import { Due } from '../../ui/questions/due.js';
import { Urgency } from '../../ui/questions/urgency.js';
import { useQuestionTitle } from '../../ui/questions/use-question-title.js';
import styles from './desk.module.css';
import { Facts } from './question-row.js';

/** What there is to know of a question that is offered, without its words. */
export function QuestionFacts({ question }: { readonly question: QuestionItem }) {
  const titleOf = useQuestionTitle();
  return (
    <>
      <p>
        <strong>{titleOf(question)}</strong>
      </p>
      <p className={styles.facts}>
        <Urgency question={question} />
        <span>
          <Due question={question} isShort />
        </span>
      </p>
      <p className={styles.facts}>
        <Facts question={question} />
      </p>
    </>
  );
}
