import express, { type Request, type Response } from 'express';
import { NaastError } from '../../kernel/errors.js';

/** The body as it is, of any type but JSON. Throws `tooLarge`, and `badInput` without one. */
export async function readBytes(request: Request, response: Response, most: number): Promise<Uint8Array> {
  // A packed body would be unpacked first.
  const read = express.raw({ type: () => true, limit: most, inflate: false });
  try {
    await new Promise<void>((resolve, reject) => {
      read(request, response, (error?: unknown) => (error instanceof Error ? reject(error) : resolve()));
    });
  } catch (error) {
    // Who sends reads the answer when all is sent.
    request.resume();
    throw error;
  }
  const body: unknown = request.body;
  if (!Buffer.isBuffer(body) || body.length === 0) throw new NaastError('badInput');
  return body;
}
