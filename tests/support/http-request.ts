import { Agent, type IncomingHttpHeaders, request } from 'node:http';

export interface HttpAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** A connection for each request: none is left open, and none is closed by the server as it is used again. */
const agent = new Agent({ keepAlive: false });

function headersOf(given: IncomingHttpHeaders): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(given))
    for (const one of [value ?? []].flat()) headers.append(name, one);
  return headers;
}

/** One request, with headers that `fetch` forbids, and from a local address when one is given; follows no redirect. */
export function httpRequest(
  url: string,
  {
    body,
    ...options
  }: { method: string; headers: Record<string, string>; body?: string; localAddress?: string },
): Promise<HttpAnswer> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { agent, ...options }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk;
      });
      response.on('error', reject).on('end', () => {
        resolve({ status: response.statusCode ?? 0, headers: headersOf(response.headers), text });
      });
    });
    // The server may close the connection before it has read the whole body.
    sent.on('error', reject).end(body);
  });
}
