import {
  answeringRoutes,
  type TeamQuestion,
  type Urgency,
  urgencies,
  worryKinds,
} from '@naast/shared/contract/answering';
import { asideReasons, type ThreadId, type VoiceId } from '@naast/shared/contract/spreekuur';
import { choiceIn, FieldProblems, type Fields, type Form, textIn, textsIn } from '../../forms/form.js';

/** The team's forms. They need JavaScript, since colleagues working side by side need live updates. */

/** Throws the problem of a field that was left empty. */
export function neededText(fields: Fields): string {
  const text = textIn(fields, 'text');
  if (text.trim() === '') throw new FieldProblems({ text: 'empty' });
  return text;
}

export const readInForm = (threadId: ThreadId): Form<TeamQuestion> => ({
  name: `readIn.${threadId}`,
  async send(fields, call) {
    const urgency = urgencyIn(fields);
    if (urgency === undefined) throw new FieldProblems({ urgency: 'needed' });
    const themeIds = textsIn(fields, 'themeIds');
    const worries = worryKinds.filter((worry) => textsIn(fields, 'worries').includes(worry));
    const body = { urgency, worries, themeIds };
    return { shown: await call(answeringRoutes.readIn, { params: { threadId }, body }) };
  },
});

const urgencyIn = (fields: Fields): Urgency | undefined =>
  urgencies.find((urgency) => String(urgency) === textIn(fields, 'urgency'));

export const setAsideForm = (threadId: ThreadId, rev: number): Form<TeamQuestion> => ({
  name: `setAside.${threadId}`,
  async send(fields, call) {
    const reason = asideReasons.find((known) => known === textIn(fields, 'reason'));
    if (reason === undefined) throw new FieldProblems({ reason: 'needed' });
    return { shown: await call(answeringRoutes.setAside, { params: { threadId }, body: { reason, rev } }) };
  },
});

export const greetForm = (threadId: ThreadId): Form<TeamQuestion> => ({
  name: `greet.${threadId}`,
  async send(fields, call) {
    const body = { clientKey: textIn(fields, 'clientKey'), text: neededText(fields) };
    return { shown: await call(answeringRoutes.greetAsker, { params: { threadId }, body }) };
  },
});

export const writeForm = (threadId: ThreadId, voiceId: VoiceId): Form<TeamQuestion> => ({
  name: `write.${voiceId}`,
  async send(fields, call) {
    const body = {
      clientKey: textIn(fields, 'clientKey'),
      kind: choiceIn(fields, 'kind', ['answer', 'askBack']),
      text: neededText(fields),
      known: textIn(fields, 'known'),
      unknown: textIn(fields, 'unknown'),
      options: textIn(fields, 'options'),
      yourself: textIn(fields, 'yourself'),
    };
    return { shown: await call(answeringRoutes.writeToAsker, { params: { threadId, voiceId }, body }) };
  },
});

export const handOverForm = (threadId: ThreadId, voiceId: VoiceId): Form<TeamQuestion> => ({
  name: `handOver.${voiceId}`,
  async send(fields, call) {
    const body = { to: textIn(fields, 'to') };
    return { shown: await call(answeringRoutes.handOver, { params: { threadId, voiceId }, body }) };
  },
});
