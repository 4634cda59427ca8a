import type { Socket } from 'node:net';
import type { Doc } from '../bson/values.js';
import { errorAnswer } from '../commands/dispatch.js';
import { maxMessageSize } from '../commands/hello.js';
import { Framer } from './framing.js';
import { answerBytes, parseRequest, type Request } from './messages.js';

/** One connection: its commands are answered in the order they come, one at a time. */
export class Conversation {
  readonly #socket: Socket;
  readonly #run: (body: Doc) => Promise<Doc>;
  readonly #framer = new Framer(maxMessageSize);
  #waiting: Buffer[] = [];
  #work: Promise<void> | undefined;

  constructor(socket: Socket, run: (body: Doc) => Promise<Doc>) {
    this.#socket = socket;
    this.#run = run;
    socket.on('data', (chunk: Buffer) => this.#hear(chunk));
    // Also after the conversation is over, when nothing else listens any more.
    socket.on('error', () => {});
  }

  /** Resolves when what was asked so far is answered. */
  async settled(): Promise<void> {
    await this.#work;
  }

  #hear(chunk: Buffer): void {
    try {
      this.#waiting.push(...this.#framer.push(chunk));
    } catch {
      // Where the next message starts is unknown; the other connections go on.
      this.#socket.destroy();
      return;
    }
    if (this.#waiting.length === 0) return;
    if (this.#work !== undefined) {
      // A client may not pile up commands faster than they are answered.
      this.#socket.pause();
      return;
    }
    this.#work = this.#answerAll().catch(() => {
      this.#socket.destroy();
    });
  }

  async #answerAll(): Promise<void> {
    for (let message = this.#waiting.shift(); message !== undefined; message = this.#waiting.shift()) {
      const request = parseRequest(message);
      const answer = await this.#answer(request);
      if (!request.isSilent && this.#socket.writable) {
        const isTaken = this.#socket.write(answerBytes(request, answer));
        if (!isTaken) await drained(this.#socket);
      }
    }
    // Before it reads on: what comes next begins anew.
    this.#work = undefined;
    this.#socket.resume();
  }

  async #answer(request: Request): Promise<Doc> {
    try {
      return await this.#run(request.body());
    } catch (error) {
      return errorAnswer(error);
    }
  }
}

/** Waits while a client does not read, so that its answers do not pile up. */
function drained(socket: Socket): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      socket.off('drain', done);
      socket.off('close', done);
      resolve();
    };
    socket.on('drain', done);
    socket.on('close', done);
  });
}
