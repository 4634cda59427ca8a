import type { Interface } from 'node:readline/promises';

export const shortestPassphrase = 15;

/** Asks without showing what is typed. */
export async function askHidden(lines: Interface, question: string): Promise<string> {
  const isTerminal = process.stdout.isTTY;
  if (!isTerminal) return lines.question(question);
  process.stdout.write(question);
  const write = process.stdout.write.bind(process.stdout);
  process.stdout.write = () => true;
  try {
    return await lines.question('');
  } finally {
    process.stdout.write = write;
    process.stdout.write('\n');
  }
}
