import { Agent, type IncomingHttpHeaders, request } from 'node:http';
import type { AllCommands } from '@naast/shared/contract/all';
import { contract } from '@naast/shared/contract/all';
import type { Ack, Given, GivenPayload, Reply, Route } from '@naast/shared/contract/kit';
import { type Answer, Person } from '../../support/person.js';
import { addresses, tellingHeaders } from './needles.js';

/** A user whose requests have all identifying headers of browsers and proxies; records routes that succeeded. */
export class CanaryPerson extends Person {
  readonly #proxied: string;
  readonly #worked: Set<string>;

  /** `proxied`: the address that a proxy reports; `worked`: collects routes and commands that succeeded. */
  constructor(name: string, url: string, proxied: string, worked: Set<string>) {
    super(name, url);
    this.#proxied = proxied;
    this.#worked = worked;
  }

  /** Another user, in the same browser or in another one. */
  another(name = this.name): CanaryPerson {
    return new CanaryPerson(name, this.url, this.#proxied, this.#worked);
  }

  override async ask<R extends Route>(
    route: R,
    given: Given<R>,
    headers: Record<string, string> = {},
  ): Promise<Answer<Reply<R>>> {
    const answer = await super.ask(route, given, headers);
    // Downloads are not JSON.
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

  /** Sends a command; throws if it is refused. */
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
      // The server may close the connection before it has read the whole body.
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

/** The route's name in the contract. */
function nameOf(route: Route): string {
  const found = Object.entries(contract.routes).find(
    ([, known]) => known.path === route.path && known.method === route.method,
  );
  if (!found) throw new Error(`${route.path} is not in the contract`);
  return found[0];
}
