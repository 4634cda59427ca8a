import { expect, it } from '@jest/globals';
import { contract } from '@naast/shared/contract/all';
import type { ErrorCode } from '@naast/shared/errors';
import { limits } from '@naast/shared/limits';
import { eventually } from '../support/eventually.js';
import type { Person } from '../support/person.js';
import type { RouteName } from './route-rows.js';
import { type House, inSession, type Stage } from './stage.js';

type Ask = (name: RouteName, given: object, who: Person) => Promise<ErrorCode | 'ok'>;

/** What is refused at the door of a room: to who enters, and to who would read along unseen. */
export function doorRefusals(house: () => House, ask: Ask): void {
  let tries = 0;
  const enterAs = (stage: Stage, name: string, houseRulesVersion = 1) =>
    ask('enterRoom', { ...inSession(stage), body: { name, houseRulesVersion } }, house().actor('anonymous'));
  const readAlong = (stage: Stage, houseRulesVersion = 1) =>
    ask('readSilently', { ...inSession(stage), body: { houseRulesVersion } }, house().actor('anonymous'));

  it('lets nobody new in when the closing is less than half an hour away, and lets who sits there come back', async () => {
    // The clock stands at 20:00 in Amsterdam, on a Saturday.
    const roomId = await house().naast.room([{ weekday: 6, from: '19:00', to: '20:29' }]);
    const { session } = await house().actor('seated host').opens(roomId);
    const stage = { ...(await house().set('unknown')), sessionId: session.id };
    expect(await enterAs(stage, 'Laat')).toBe('entryStopped');
    expect(await readAlong(stage)).toBe('entryStopped');
  });

  it('lets nobody new in while no host is there', async () => {
    const stage = await house().set('open');
    const host = house().actor('seated host');
    await host.follows(stage.sessionId);
    host.disconnect();
    await eventually(async () => expect(await enterAs(stage, `Nu ${++tries}`)).toBe('noHost'));
    expect(await readAlong(stage)).toBe('noHost');
  });

  it('tells a name that is taken, changed house rules, a full room with a full row, and full silent chairs apart', async () => {
    const stage = await house().set('open');
    expect(await enterAs(stage, 'Noor')).toBe('nameTaken');
    expect([await enterAs(stage, 'Een', 2), await readAlong(stage, 2)]).toEqual([
      'houseRulesChanged',
      'houseRulesChanged',
    ]);
    // One chair is taken by the seated visitor, of eight.
    for (let chair = 2; chair <= 8; chair++)
      await house().naast.visitor(`Stoel ${chair}`).enters(stage.sessionId);
    for (let place = 1; place <= limits.row.most; place++) {
      const { reply } = await house().naast.visitor(`Rij ${place}`).requestsEntry(stage.sessionId);
      expect(reply?.outcome).toBe('row');
    }
    expect(await enterAs(stage, 'Negen')).toBe('roomFull');
    for (let chair = 1; chair <= limits.silent.most; chair++)
      await house().naast.visitor('Stil').asksToReadAlong(stage.sessionId);
    // Asked by a browser with a visit: without one, that begins first.
    const other = house().naast.visitor('Stil');
    expect((await other.asksToReadAlong(stage.sessionId)).error?.code).toBe('roomFull');
    expect(await ask('readSilently', { ...inSession(stage), body: { houseRulesVersion: 1 } }, other)).toBe(
      'roomFull',
    );
  });

  it('lets nobody new in while a host has paused entry, gives no chair of a host away, and none twice', async () => {
    const stage = await house().set('open');
    const host = house().actor('seated host');
    expect(await ask('setEntry', { ...inSession(stage), body: { paused: true } }, host)).toBe('ok');
    expect([await enterAs(stage, 'Later'), await readAlong(stage)]).toEqual(['entryPaused', 'entryPaused']);
    const entry = { ...inSession(stage), body: { name: 'Zit', houseRulesVersion: 1 } };
    expect(await ask('enterRoom', entry, house().actor('seated visitor'))).toBe('ok');
    const free = { params: { sessionId: stage.sessionId, seatId: stage.seatId } };
    expect(await ask('freeSeat', free, host)).toBe('ok');
    expect(await ask('freeSeat', free, host)).toBe('notFound');
    const { mySeatId } = await host.call(contract.routes.readSession, inSession(stage));
    expect(await ask('freeSeat', { params: { ...free.params, seatId: mySeatId } }, host)).toBe('notAllowed');
  });
}
