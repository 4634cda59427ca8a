import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';

/** Asks at the terminal, or takes the answers from what is piped in, a line each. */
export interface AskLines {
  ask(question: string): Promise<string>;
  /** Without showing what is typed. */
  askHidden(question: string): Promise<string>;
  close(): void;
}

export function askLines(): AskLines {
  let isHidden = false;
  const echo = new Writable({
    write(chunk, _encoding, done) {
      if (!isHidden) process.stdout.write(chunk);
      done();
    },
  });
  const isTerminal = process.stdin.isTTY;
  const reader = createInterface({ input: process.stdin, output: echo, terminal: isTerminal });
  // An iterator keeps lines that are piped in faster than they are asked for.
  const lines = reader[Symbol.asyncIterator]();

  async function ask(question: string): Promise<string> {
    process.stdout.write(question);
    const { value, done } = await lines.next();
    return done ? '' : value;
  }

  return {
    ask,
    async askHidden(question) {
      isHidden = true;
      try {
        return await ask(question);
      } finally {
        isHidden = false;
        process.stdout.write('\n');
      }
    },
    close: () => reader.close(),
  };
}
