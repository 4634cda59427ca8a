import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A TCP proxy to the server; the test can cut and restore its connections. */
export class CuttableConnection {
  readonly url: string;
  readonly #sockets = new Set<Socket>();
  readonly #close: () => Promise<void>;
  #isCut = false;

  private constructor(port: number, close: () => Promise<void>) {
    this.url = `http://127.0.0.1:${port}`;
    this.#close = close;
  }

  static async to(url: string): Promise<CuttableConnection> {
    const target = Number(new URL(url).port);
    const server = createServer((near) => {
      if (connection.#isCut) {
        near.destroy();
        return;
      }
      const far = connect(target, '127.0.0.1');
      for (const [socket, other] of [
        [near, far],
        [far, near],
      ] as const) {
        connection.#sockets.add(socket);
        socket.on('error', () => other.destroy());
        socket.on('close', () => {
          connection.#sockets.delete(socket);
          other.destroy();
        });
        socket.pipe(other);
      }
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const connection = new CuttableConnection(
      (server.address() as AddressInfo).port,
      () => new Promise((resolve) => server.close(() => resolve())),
    );
    return connection;
  }

  cut(): void {
    this.#isCut = true;
    for (const socket of this.#sockets) socket.destroy();
  }

  mend(): void {
    this.#isCut = false;
  }

  async close(): Promise<void> {
    this.cut();
    await this.#close();
  }
}
