import { type MyNotice, noticeKinds, noticeRoutes } from '@naast/shared/contract/notices';
import { languages } from '@naast/shared/languages';
import { choiceIn, FieldProblems, type Form, textIn } from '../../forms/form.js';
import { nineWordsIn } from '../../forms/typed-codename.js';

/** The forms of a notice from outside, shared by the browser and the server, which answers without JavaScript. */

/** The nine words, three lines of three. */
export interface Receipt {
  readonly words: string;
}

export const noticeForm: Form<Receipt> = {
  name: 'notice',
  async send(fields, call) {
    const [path, words] = [textIn(fields, 'path'), textIn(fields, 'words')];
    const kind = noticeKinds.find((one) => one === textIn(fields, 'kind'));
    const problems = {
      ...(path === '' && { path: 'needed' as const }),
      ...(kind === undefined && { kind: 'needed' as const }),
      ...(words.trim() === '' && { words: 'empty' as const }),
    };
    if (kind === undefined || Object.keys(problems).length > 0) throw new FieldProblems(problems);
    const language = choiceIn(fields, 'language', languages);
    const { lines } = await call(noticeRoutes.sendNotice, { body: { path, kind, words, language } });
    return { shown: { words: lines.map((line) => line.join(' ')).join('\n') } };
  },
};

/** A notice that was found by its nine words, which the form against the answer sends along. */
export interface FoundNotice {
  readonly codename: string;
  readonly notice: MyNotice;
}

export const findNoticeForm: Form<FoundNotice> = {
  name: 'findNotice',
  async send(fields, call) {
    const codename = await nineWordsIn(fields, 'codename');
    return {
      shown: { codename, notice: await call(noticeRoutes.readNoticeStatus, { body: { codename } }) },
    };
  },
};

export const objectForm: Form<FoundNotice> = {
  name: 'object',
  async send(fields, call) {
    const [codename, words] = [textIn(fields, 'codename'), textIn(fields, 'words')];
    if (words.trim() === '') throw new FieldProblems({ words: 'empty' });
    const notice = await call(noticeRoutes.objectToAnswer, { body: { codename, words } });
    return { shown: { codename, notice } };
  },
};
