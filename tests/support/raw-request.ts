import { request } from 'node:http';

/** What `fetch` would not let us send: another Host, no Origin at all, what browsers say of a request. Answers the status. */
export const rawRequest = (
  method: 'GET' | 'POST',
  url: string,
  headers: Record<string, string>,
): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    request(url, { method, headers }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });
