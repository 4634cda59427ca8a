import WebSocket from 'ws';

const socketOpen = '0'.charCodeAt(0);
const ping = '2'.charCodeAt(0);
const message = '4'.charCodeAt(0);
const [joined, event, ack, refusal] = ['0', '2', '3', '4'].map((kind) => kind.charCodeAt(0));

/**
 * A Socket.IO client that knows no more than it needs: the official one would take more of the load's core than the servers take
 * of theirs. Packets: https://socket.io/docs/v4/engine-io-protocol/ and /socket-io-protocol/.
 * @param {string} url of the server
 * @param {Record<string, string>} headers of the handshake
 * @param {(frame: Buffer) => void} onEvent hears every pushed event, unparsed
 */
export async function openConnection(url, headers, onEvent) {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`, {
    headers,
    perMessageDeflate: false,
  });
  const waiting = new Map();
  let lastId = 0;

  await new Promise((resolve, reject) => {
    socket.on('error', reject);
    socket.on('close', () => reject(new Error('A connection was closed.')));
    socket.on('message', (/** @type {Buffer} */ frame) => {
      if (frame[0] === socketOpen) socket.send('40');
      else if (frame[0] === ping) socket.send('3');
      else if (frame[0] !== message) return;
      else if (frame[1] === event) onEvent(frame);
      else if (frame[1] === ack) answer(frame.toString());
      else if (frame[1] === joined) resolve();
      else if (frame[1] === refusal) reject(new Error(`A connection was refused: ${frame.toString()}`));
    });
  });

  function answer(text) {
    const [, id] = /^43(\d+)/.exec(text);
    waiting.get(Number(id))?.(text);
    waiting.delete(Number(id));
  }

  return {
    /** Resolves at the ack. Throws when it is a refusal. */
    async ask(command, payload) {
      const id = ++lastId;
      const answered = new Promise((resolve) => waiting.set(id, resolve));
      socket.send(`42${id}${JSON.stringify([command, payload])}`);
      const text = await answered;
      if (!text.includes('"ok":true')) throw new Error(`${command} was refused: ${text}`);
    },
    close: () => socket.terminate(),
  };
}
