import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { faultCall, faultDesk } from '@naast/server/domains/faults/index';
import type { JobOutcome } from '@naast/server/kernel/domain';
import { webhook as webhookOf } from '@naast/server/platform/webhook/webhook';
import { faultRoutes } from '@naast/shared/contract/faults';
import { limits } from '@naast/shared/limits';
import { MongoNetworkError } from 'mongodb';
import type { Connection } from 'mongoose';
import { breakTending } from '../support/break-tending.js';
import { eventually } from '../support/eventually.js';
import { FaultReceiver } from '../support/fault-receiver.js';
import { Naast, type TestNode } from '../support/naast.js';

const { callsAtMostEvery, callsAgainAfter } = limits.fault;

/** Makes every statement to the store fail; returns a function that repairs it. */
function takeStoreAway(connection: Connection): () => void {
  const prototype = Object.getPrototypeOf(connection.db?.collection('rooms')) as Record<string, unknown>;
  const names = ['find', 'findOne', 'updateOne', 'updateMany', 'insertOne'];
  const kept = Object.fromEntries(names.map((name) => [name, prototype[name]]));
  for (const name of names)
    prototype[name] = () => {
      throw new MongoNetworkError('connection refused');
    };
  return () => Object.assign(prototype, kept);
}

describe('the operator’s webhook', () => {
  let naast: Naast;
  let receiver: FaultReceiver;

  beforeEach(async () => {
    [naast, receiver] = await Promise.all([Naast.start(), FaultReceiver.start()]);
  });
  afterEach(async () => {
    await naast.close();
    await receiver.close();
  });

  const heard = (times: number) => eventually(() => expect(receiver.heard).toHaveLength(times));

  describe('of a whole Naast', () => {
    let node: TestNode;
    beforeEach(async () => {
      node = await naast.addNode({}, { operatorWebhook: receiver.address, origin: 'https://naast.example' });
    });
    const tend = () => node.app.jobs.run('rooms.tend').catch(() => {});

    it('hears that there is a fault and where to look, and not a word more', async () => {
      await breakTending(naast);
      await tend();
      await heard(1);
      const [call] = receiver.heard;
      expect(call?.method).toBe('POST');
      expect(call?.path).toBe('/haak/geheim?sleutel=1');
      expect(call?.headers['content-type']).toBe('application/json');
      expect(call?.body).toBe(
        '{"text":"Er is een storing in Naast. There is a fault in Naast. https://naast.example/team","open":"https://naast.example/team"}',
      );
      expect(JSON.stringify(call)).not.toMatch(/Mila|tend|job|cookie/);
    });

    it('is called while the store is away: once an hour, whatever else fails, and no fault is left behind', async () => {
      const bringBack = takeStoreAway(node.connection);
      try {
        await tend();
        await heard(1);
        await tend();
        await node.app.jobs.run('privacy.retention').catch(() => {});
        naast.clock.forward(callsAtMostEvery);
        await tend();
        await heard(2);
      } finally {
        bringBack();
      }
      await node.app.jobs.run('rooms.tend');
      const bo = await naast.team('Bo');
      expect((await bo.call(faultRoutes.listFaults, {})).faults).toEqual([]);
      expect(receiver.heard).toHaveLength(2);
    });
  });

  it('names this machine where there is no public address, and none before it listens', () => {
    expect(faultCall('http://localhost:3000').open).toBe('http://localhost:3000/team');
    expect(faultCall(null)).toEqual({
      text: 'Er is een storing in Naast. There is a fault in Naast.',
      open: null,
    });
  });

  describe('when it is called', () => {
    const failed: JobOutcome = {
      job: 'rooms.tend',
      findings: [{ kind: 'jobFailed', about: 'rooms.tend' }],
      isWhole: false,
    };
    const wentWell: JobOutcome = { job: 'rooms.tend', findings: [], isWhole: true };
    const logged: [string, unknown][] = [];

    function desk(mayTake?: number) {
      logged.length = 0;
      const webhook = webhookOf(receiver.address, () => faultCall('https://naast.example'), mayTake);
      const made = faultDesk(webhook, {
        event: (name, fields) => logged.push([name, fields]),
        fault: (name, error) => logged.push([name, error]),
      });
      const ctx = naast.app.ctxFor();
      return {
        hear: (outcome: JobOutcome) => made.onOutcome(ctx, outcome),
        /** The job that retries calls. */
        round: () => made.jobs.find(({ name }) => name === 'faults.call')?.run(ctx),
      };
    }
    const faults = () => logged.filter(([name]) => name === 'faultWebhookFailed').map(([, error]) => error);
    const rang = () => eventually(() => expect(logged.map(([name]) => name)).toContain('faultWebhookCalled'));

    it('is when a fault is raised, not each time that it is renewed', async () => {
      const { hear, round } = desk();
      await hear(failed);
      await rang();
      for (let n = 0; n < 3; n++) {
        naast.clock.forward(callsAtMostEvery);
        await hear(failed);
        await round();
      }
      expect(receiver.heard).toHaveLength(1);
    });

    it('is once for what is found at the same time', async () => {
      const { hear, round } = desk();
      const findings = ['seats', 'messages', 'threads'].map((about) => ({
        kind: 'retentionFailed' as const,
        about,
      }));
      await hear({ job: 'privacy.retention', findings, isWhole: true });
      await rang();
      await round();
      expect(receiver.heard).toHaveLength(1);
    });

    it('is at most once an hour for what comes and goes, and then again', async () => {
      const { hear, round } = desk();
      await hear(failed);
      await rang();
      for (let n = 0; n < 3; n++) {
        await hear(wentWell);
        await hear(failed);
        await round();
      }
      naast.clock.forward(callsAtMostEvery - 1);
      await round();
      expect(receiver.heard).toHaveLength(1);
      naast.clock.forward(1);
      await round();
      expect(receiver.heard).toHaveLength(2);
    });

    it('is at once when it comes back after somebody saw it', async () => {
      const { hear } = desk();
      await hear(failed);
      await rang();
      const bo = await naast.team('Bo');
      const [fault] = (await bo.call(faultRoutes.listFaults, {})).faults;
      if (fault) await bo.call(faultRoutes.acknowledgeFault, { params: { faultId: fault.id } });
      await hear(wentWell);
      await hear(failed);
      await heard(2);
    });

    it('is not for what somebody saw, or what was over, before it could be told', async () => {
      const { hear, round } = desk();
      receiver.answer = (response) => response.writeHead(503).end();
      await hear(failed);
      await heard(1);
      await eventually(() => expect(faults()).toHaveLength(1));
      await hear(wentWell);
      naast.clock.forward(callsAgainAfter);
      await round();
      expect(receiver.heard).toHaveLength(1);
    });

    it('is again a while after nobody took it, and then no more', async () => {
      const { hear, round } = desk();
      receiver.answer = (response) => response.writeHead(500).end('geheim');
      await hear(failed);
      await eventually(() => expect(faults()).toMatchObject([{ code: 'HTTP_500' }]));
      naast.clock.forward(callsAgainAfter - 1);
      await round();
      expect(receiver.heard).toHaveLength(1);
      receiver.answer = (response) => response.writeHead(200).end();
      naast.clock.forward(1);
      await round();
      expect(receiver.heard).toHaveLength(2);
      naast.clock.forward(callsAtMostEvery);
      await round();
      expect(receiver.heard).toHaveLength(2);
    });

    it('holds up no job while somebody says nothing, and gives up', async () => {
      const { hear } = desk(50);
      let isAnswered = false;
      receiver.answer = (response) => response.on('close', () => (isAnswered = true));
      await hear(failed);
      expect(faults()).toEqual([]);
      await eventually(() => expect(faults()).toMatchObject([{ code: 'TimeoutError' }]));
      await eventually(() => expect(isAnswered).toBe(true));
    });

    it('goes nowhere else than where the operator said', async () => {
      const elsewhere = await FaultReceiver.start();
      const { hear } = desk();
      receiver.answer = (response) => response.writeHead(307, { location: elsewhere.address }).end();
      await hear(failed);
      await eventually(() => expect(faults()).toMatchObject([{ code: 'HTTP_307' }]));
      expect(elsewhere.heard).toEqual([]);
      await elsewhere.close();
    });

    it('leaves no address in the log, whatever goes wrong', async () => {
      const { hear, round } = desk();
      receiver.answer = (response) => response.writeHead(404).end();
      await hear(failed);
      await eventually(() => expect(faults()).toHaveLength(1));
      const { address } = receiver;
      await receiver.close();
      naast.clock.forward(callsAgainAfter);
      await round();
      expect(faults()).toMatchObject([{ code: 'HTTP_404' }, { code: 'ECONNREFUSED' }]);
      const { host } = new URL(address);
      for (const error of faults() as Error[]) {
        const said = [error.name, error.message, error.stack, JSON.stringify(error), error.cause].join();
        for (const part of [host, 'haak', 'geheim', 'sleutel']) expect(said).not.toContain(part);
      }
      receiver = await FaultReceiver.start();
    });
  });
});
