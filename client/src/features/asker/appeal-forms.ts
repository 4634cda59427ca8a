import { type MyMeasure, measureRoutes } from '@naast/shared/contract/measures';
import { FieldProblems, type Form, textIn } from '../../forms/form.js';
import { nineWordsIn } from '../../forms/typed-codename.js';

/** A measure that was found by its nine words, which its own form sends along. */
export interface FoundMeasure {
  readonly codename: string;
  readonly measure: MyMeasure;
}

export const findMeasureForm: Form<FoundMeasure> = {
  name: 'findMeasure',
  async send(fields, call) {
    const codename = await nineWordsIn(fields, 'codename');
    return {
      shown: { codename, measure: await call(measureRoutes.returnToMeasure, { body: { codename } }) },
    };
  },
};

export const appealForm: Form<FoundMeasure> = {
  name: 'appeal',
  async send(fields, call) {
    const [codename, words] = [textIn(fields, 'codename'), textIn(fields, 'words')];
    if (words.trim() === '') throw new FieldProblems({ words: 'empty' });
    const measure = await call(measureRoutes.appealByCodename, { body: { codename, words } });
    return { shown: { codename, measure } };
  },
};
