import type { MessageView } from '@naast/shared/contract/messages';
import type { ErrorCode } from '@naast/shared/errors';
import {
  type Answer,
  afterAnswer,
  markSending,
  nextMoment,
  nextToSend,
  type Outbox,
  type OutboxItem,
} from './outbox.js';

interface SenderPorts {
  outbox(): Outbox;
  setOutbox(outbox: Outbox): void;
  /** Rejects without an ack. */
  post(item: OutboxItem): Promise<Exclude<Answer, 'lost'>>;
  landed(message: MessageView): void;
  refused(code: ErrorCode): void;
  mayRun(): boolean;
  now(): number;
  after(ms: number, run: () => void): () => void;
}

/** Sends the outbox, one message at a time. `run` resolves when nothing can be sent now. */
export function createSender(ports: SenderPorts) {
  let isRunning = false;
  let cancelWake = () => {};

  async function run(): Promise<void> {
    if (isRunning) return;
    isRunning = true;
    cancelWake();
    try {
      while (ports.mayRun()) {
        const item = nextToSend(ports.outbox(), ports.now());
        if (!item) break;
        ports.setOutbox(markSending(ports.outbox(), item.clientKey));
        await send(item);
      }
    } finally {
      isRunning = false;
    }
    const moment = nextMoment(ports.outbox());
    if (moment !== null && ports.mayRun())
      cancelWake = ports.after(Math.max(0, moment - ports.now()), () => void run());
  }

  async function send(item: OutboxItem): Promise<void> {
    const answer: Answer = await ports.post(item).catch(() => 'lost' as const);
    ports.setOutbox(afterAnswer(ports.outbox(), item.clientKey, answer, ports.now()));
    if (answer === 'lost') return;
    if (!answer.ok) ports.refused(answer.error.code);
    else if (answer.reply.message) ports.landed(answer.reply.message);
  }

  return { run };
}
