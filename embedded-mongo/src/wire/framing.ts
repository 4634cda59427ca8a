const headerLength = 16;

/** A peer that does not speak the protocol. Its connection is closed: where the next message starts is unknown. */
export class ProtocolError extends Error {}

/** Cuts a stream of bytes into messages. */
export class Framer {
  readonly #maxLength: number;
  #parts: Buffer[] = [];
  #held = 0;

  constructor(maxLength: number) {
    this.#maxLength = maxLength;
  }

  /** The messages that are whole now. */
  push(chunk: Buffer): Buffer[] {
    this.#parts.push(chunk);
    this.#held += chunk.length;
    const messages: Buffer[] = [];
    for (;;) {
      const length = this.#nextLength();
      if (length === undefined || this.#held < length) return messages;
      const all = this.#joined();
      messages.push(all.subarray(0, length));
      this.#parts = length === all.length ? [] : [all.subarray(length)];
      this.#held -= length;
    }
  }

  #nextLength(): number | undefined {
    if (this.#held < 4) return undefined;
    const first = this.#parts[0];
    const start = first !== undefined && first.length >= 4 ? first : this.#joined();
    const length = start.readInt32LE(0);
    if (length < headerLength || length > this.#maxLength)
      throw new ProtocolError(`a message of ${length} bytes`);
    return length;
  }

  #joined(): Buffer {
    const [first] = this.#parts;
    if (this.#parts.length === 1 && first !== undefined) return first;
    const all = Buffer.concat(this.#parts);
    this.#parts = [all];
    return all;
  }
}
