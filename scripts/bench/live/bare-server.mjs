// The reference: Socket.IO that passes messages on and acknowledges them, and knows, checks and stores nothing.
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { Server } from 'socket.io';
import { usage } from '../usage.mjs';

const server = createServer();
const io = new Server(server, { serveClient: false, perMessageDeflate: false });
io.on('connection', (socket) => {
  socket.on('place:follow', ({ id }, ack) => {
    void socket.join(id);
    ack({ ok: true });
  });
  socket.on('place:post', ({ id, clientKey, body: { text } }, ack) => {
    io.to(id).emit('place:messages', { kind: 'roomSession', id, message: randomUUID(), text });
    ack({ ok: true, clientKey });
  });
});
server.listen(0, '127.0.0.1', () => process.send({ url: `http://127.0.0.1:${server.address().port}` }));
process.on('disconnect', () => process.exit(0));
process.on('message', (wish) => {
  if (wish.kind === 'close') process.exit(0);
  process.send(usage());
});
