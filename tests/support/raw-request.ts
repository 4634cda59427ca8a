import { request } from 'node:http';

/** Sends headers that `fetch` forbids, such as Host, Origin and Sec-Fetch-Site. Returns the status. */
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
