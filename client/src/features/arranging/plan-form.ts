import { arrangingRoutes } from '@naast/shared/contract/arranging';
import type { RoomId, RoomView } from '@naast/shared/contract/rooms';
import { ApiError } from '../../api/api-error.js';
import { FieldProblems, type Fields, type Form, textIn } from '../../forms/form.js';
import { fieldAt, planIn, problemsIn } from './plan-fields.js';

/** The form of a room; null: of a new one. Needs JavaScript. */
export const planForm = (roomId: RoomId | null): Form<RoomView> => ({
  name: `room.${roomId ?? 'new'}`,
  async send(fields, call) {
    const problems = problemsIn(fields);
    if (Object.keys(problems).length > 0) throw new FieldProblems(problems);
    const plan = planIn(fields);
    try {
      if (roomId === null) {
        await call(arrangingRoutes.makeRoom, { body: { clientKey: textIn(fields, 'clientKey'), plan } });
        return { goTo: '/team/rooms' };
      }
      const body = { rev: Number(textIn(fields, 'rev')), plan };
      return { shown: await call(arrangingRoutes.changeRoom, { params: { roomId }, body }) };
    } catch (error) {
      throw namedAsHere(error, fields);
    }
  },
});

/** The server names a field by its path in the body. */
function namedAsHere(error: unknown, given: Fields): unknown {
  const fields = error instanceof ApiError ? error.view.fields : undefined;
  return fields
    ? new FieldProblems(
        Object.fromEntries(fields.map(({ path, problem }) => [fieldAt(path, given), problem])),
      )
    : error;
}
