import { Agent, type IncomingHttpHeaders, request } from 'node:http';
import type { AllCommands } from '@naast/shared/contract/all';
import { contract } from '@naast/shared/contract/all';
import type { Ack, Given, GivenPayload, Reply, Route } from '@naast/shared/contract/kit';
import { type Answer, Person } from '../../support/person.js';
import { addresses, tellingHeaders } from './needles.js';

/** Somebody whose every request tells all that a browser and a proxy can tell; and who keeps what worked. */
export class CanaryPerson extends Person {
  readonly #proxied: string;
  readonly #worked: Set<string>;

  /** `proxied` is the address that a proxy would say; `worked` gathers the routes and commands that were answered well. */
  constructor(name: string, url: string, proxied: string, worked: Set<string>) {
    super(name, url);
    this.#proxied = proxied;
    this.#worked = worked;
  }

  /** The same browser, for somebody else to sign in with, or another one. */
  another(name = this.name): CanaryPerson {
    return new CanaryPerson(name, this.url, this.#proxied, this.#worked);
  }

  override async ask<R extends Route>(
    route: R,
    given: Given<R>,
    headers: Record<string, string> = {},
  ): Promise<Answer<Reply<R>>> {
    const answer = await super.ask(route, given, headers);
    // A file to keep is no JSON.
    if (answer.status === 200) this.#worked.add(nameOf(route));
    return answer;
  }

  override async emit<C extends keyof AllCommands>(
    command: C,
    payload: GivenPayload<AllCommands[C]>,
  ): Promise<Ack<Reply<AllCommands[C]>>> {
    const ack = await super.emit(command, payload);
    if (ack.ok) this.#worked.add(command);
    return ack;
  }

  /** Emits a command that should work. */
  async tells<C extends keyof AllCommands>(
    command: C,
    payload: GivenPayload<AllCommands[C]>,
  ): Promise<Reply<AllCommands[C]>> {
    const ack = await this.emit(command, payload);
    if (!ack.ok) throw new Error(`${command}: ${ack.error.code}`);
    return ack.reply;
  }

  override connect(): Promise<void> {
    return super.connect({ headers: tellingHeaders(this.#proxied), agent: new Agent({ ...fromItsAddress }) });
  }

  protected override send(
    url: string,
    { method, headers, body }: { method: string; headers: Record<string, string>; body?: string },
  ): Promise<{ status: number; headers: Headers; text: string }> {
    return new Promise((resolve, reject) => {
      const options = {
        ...fromItsAddress,
        method,
        headers: { ...tellingHeaders(this.#proxied), ...headers },
      };
      const asked = request(url, options, (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (chunk: string) => {
          text += chunk;
        });
        response.on('error', reject);
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: headersOf(response.headers), text }),
        );
      });
      // What is refused before it was read whole may be cut off.
      asked.on('error', reject);
      asked.end(body);
    });
  }
}

const fromItsAddress = process.platform === 'linux' ? { localAddress: addresses.peer } : {};

function headersOf(given: IncomingHttpHeaders): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(given))
    for (const one of [value ?? []].flat()) headers.append(name, one);
  return headers;
}

/** As the contract names it. */
function nameOf(route: Route): string {
  const found = Object.entries(contract.routes).find(
    ([, known]) => known.path === route.path && known.method === route.method,
  );
  if (!found) throw new Error(`${route.path} is not in the contract`);
  return found[0];
}
