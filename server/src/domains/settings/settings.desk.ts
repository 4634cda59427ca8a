import type { DeskRow } from '@naast/shared/contract/desk';
import type { Ctx } from '../../kernel/ctx.js';
import { type Desk, deskRow } from '../../kernel/desk-row.js';
import { onCall, settingFile, theSetting } from '../organisation/index.js';

/** What setting up left: crisis lines that nobody of this organisation checked, and nobody to call. */
export const settingDesk: Desk = async (ctx) => {
  if (ctx.judge('setting.change', null) !== 'allow') return [];
  const [areUnchecked, whomToCall] = await Promise.all([linesAreUnchecked(ctx), onCall(ctx)]);
  return [
    ...(areUnchecked ? [leftToDo('crisisUnchecked', 'crisisLines')] : []),
    ...(whomToCall === '' ? [leftToDo('onCallMissing', 'onCall')] : []),
  ];
};

/** They are as they came with Naast. For a file, whoever runs the server answers. */
async function linesAreUnchecked(ctx: Ctx): Promise<boolean> {
  if ((await settingFile(ctx, 'crisisLines')) !== null) return false;
  return (await theSetting(ctx, 'crisisLines')).rev === 0;
}

const leftToDo = (kind: DeskRow['kind'], subject: string): DeskRow =>
  deskRow({ id: kind, kind, part: 'running', to: `/team/settings/${subject}`, count: 1 });
