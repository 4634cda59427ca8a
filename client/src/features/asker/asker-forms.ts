import { peopleRoutes } from '@naast/shared/contract/people';
import { askedFor, spreekuurRoutes, tones, voiceWishes } from '@naast/shared/contract/spreekuur';
import { languages } from '@naast/shared/languages';
import { limits } from '@naast/shared/limits';
import { tidyText } from '@naast/shared/plain-text';
import { NoAnswer } from '../../api/api-error.js';
import type { Call } from '../../api/call.js';
import { isStillKnown } from '../../api/kept-visit.js';
import { choiceIn, FieldProblems, type Fields, type Form, textIn, textsIn } from '../../forms/form.js';
import { nineWordsIn } from '../../forms/typed-codename.js';

/** The asker's forms, shared by the browser and the server, which answers without JavaScript. */

/** The codename, three lines of three words, as shown, copied and sent. */
export interface Words {
  readonly words: string;
  /** The browser kept no cookie: the codename can be written down, but the question cannot be opened here. */
  readonly isCookieRefused?: boolean;
  /** What was changed in the question after it had arrived and the reply was lost: the team does not have it. */
  readonly changed?: readonly string[];
}
const inLines = ({ lines }: { lines: readonly (readonly string[])[] }): Words => ({
  words: lines.map((line) => line.join(' ')).join('\n'),
});

/** The term that was chosen; undefined: none yet. */
export const keptDaysIn = (fields: Fields | undefined) =>
  limits.question.keepDaysChoices.find((days) => String(days) === textIn(fields, 'keepDays'));
/** Every form that is sent has one chosen. */
const keepDaysIn = (fields: Fields) => keptDaysIn(fields) ?? limits.question.keepDaysChoices[0];

/** The texts of a question. */
const askedParts = ['text', 'happened', 'standing', 'wish'] as const;

export const askForm: Form<Words> = {
  name: 'ask',
  async send(fields, call) {
    const themeIds = textsIn(fields, 'themeIds');
    const problems = {
      ...(textIn(fields, 'text').trim() === '' && { text: 'empty' as const }),
      ...(themeIds.length > limits.question.maxThemes && { themeIds: 'tooMany' as const }),
      ...(textIn(fields, 'isSixteenOrOlder') === '' && { isSixteenOrOlder: 'needed' as const }),
    };
    if (Object.keys(problems).length > 0) throw new FieldProblems(problems);
    const { codename, question } = await call(spreekuurRoutes.askQuestion, {
      body: {
        clientKey: textIn(fields, 'clientKey'),
        language: choiceIn(fields, 'language', languages),
        themeIds,
        askedFor: choiceIn(fields, 'askedFor', askedFor),
        voiceWish: choiceIn(fields, 'voiceWish', voiceWishes),
        tone: choiceIn(fields, 'tone', tones),
        keepDays: keepDaysIn(fields),
        isSixteenOrOlder: true,
        text: textIn(fields, 'text'),
        happened: textIn(fields, 'happened'),
        standing: textIn(fields, 'standing'),
        wish: textIn(fields, 'wish'),
      },
    });
    const [arrived] = question.entries;
    const changed = askedParts
      .map((part) => tidyText(textIn(fields, part)))
      .filter((text, at) => text !== (arrived?.words[askedParts[at] ?? 'text'] ?? ''));
    return {
      shown: { ...inLines(codename), isCookieRefused: !(await isStillKnown(call)), changed },
    };
  },
};

export const drawForm: Form<Words> = {
  name: 'draw',
  send: async (_fields, call) => ({ shown: inLines(await call(spreekuurRoutes.drawCodename, {})) }),
};

export const confirmForm: Form = {
  name: 'confirm',
  async send(fields, call) {
    await call(spreekuurRoutes.confirmCodename, { body: { words: textIn(fields, 'words') } });
    return { goTo: '/mine' };
  },
};

export const returnForm: Form = {
  name: 'return',
  async send(fields, call) {
    const words = await nineWordsIn(fields, 'words');
    await call(spreekuurRoutes.returnWithCodename, { body: { words } });
    if (!(await isStillKnown(call))) throw new NoAnswer('cookieRefused');
    return { goTo: '/mine' };
  },
};

type Written = { readonly kind: 'further' | 'thanks' | 'didNotFit' };

export const furtherForm: Form<Written> = {
  name: 'further',
  async send(fields, call) {
    if (textIn(fields, 'text').trim() === '') throw new FieldProblems({ text: 'empty' });
    return write(call, fields, { kind: 'further' });
  },
};
export const thanksForm: Form<Written> = {
  name: 'thanks',
  send: (fields, call) => write(call, fields, { kind: 'thanks' }),
};
export const didNotFitForm: Form<Written> = {
  name: 'didNotFit',
  send: (fields, call) => write(call, fields, { kind: 'didNotFit', about: textIn(fields, 'about') }),
};

async function write(call: Call, fields: Fields, entry: Written & { readonly about?: string }) {
  await call(spreekuurRoutes.writeInMyQuestion, {
    body: { clientKey: textIn(fields, 'clientKey'), text: textIn(fields, 'text'), ...entry },
  });
  return { shown: { kind: entry.kind } };
}

export const keepForm: Form<true> = {
  name: 'keep',
  async send(fields, call) {
    await call(spreekuurRoutes.keepMyQuestion, { body: { keepDays: keepDaysIn(fields) } });
    return { shown: true };
  },
};
export const withdrawForm: Form<true> = {
  name: 'withdraw',
  async send(_fields, call) {
    await call(spreekuurRoutes.withdrawMyQuestion, {});
    return { shown: true };
  },
};
export const eraseForm: Form<true> = {
  name: 'erase',
  async send(_fields, call) {
    await call(spreekuurRoutes.eraseMyQuestion, {});
    return { shown: true };
  },
};
export const leaveForm: Form = {
  name: 'leave',
  async send(_fields, call) {
    await call(peopleRoutes.signOut, {});
    return { goTo: '/' };
  },
};

/** The forms of the page with the asker's own question. */
export const mineForms: readonly Form<unknown>[] = [
  drawForm,
  confirmForm,
  furtherForm,
  thanksForm,
  didNotFitForm,
  keepForm,
  withdrawForm,
  eraseForm,
  leaveForm,
];
