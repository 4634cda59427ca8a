import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Heard {
  readonly method: string | undefined;
  readonly path: string | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** The operator's webhook: a real server that accepts, refuses, redirects or does not answer. */
export class FaultReceiver {
  readonly heard: Heard[] = [];
  readonly #server: Server;
  answer: (response: ServerResponse) => void = (response) => response.writeHead(204).end();

  private constructor() {
    this.#server = createServer((request, response) => {
      let body = '';
      request.setEncoding('utf8');
      request.on('data', (chunk: string) => {
        body += chunk;
      });
      request.on('end', () => {
        this.heard.push({ method: request.method, path: request.url, headers: request.headers, body });
        this.answer(response);
      });
    });
  }

  static async start(): Promise<FaultReceiver> {
    const receiver = new FaultReceiver();
    await new Promise<void>((resolve) => receiver.#server.listen(0, '127.0.0.1', resolve));
    return receiver;
  }

  get address(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/haak/geheim?sleutel=1`;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}
