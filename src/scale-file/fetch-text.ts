import {longestFile} from './load.js';

/** How long a server may take, in seconds. */
const patience = 15;

/**
 * The text at an address, or an error that says why there is none. Of a file that is too long it is what came until
 * that was known. Nothing once it is stopped. (Where `fetch` reads bit by bit, Chromium's tools can show a request that
 * went well as cancelled.)
 */
export const fetchText = (address: string, stop: AbortSignal): Promise<string> =>
  new Promise((done, fail) => {
    const expected = (what: string, found: string) => fail(new Error(`expected ${what}, found ${found}.`));
    const request = new XMLHttpRequest();
    request.open('GET', address);
    request.overrideMimeType('application/json; charset=utf-8');
    request.timeout = patience * 1000;
    request.onload = () =>
      request.status < 300
        ? done(request.responseText)
        : expected('a file', `${request.status} ${request.statusText}`.trim());
    request.onerror = () => expected('a file', 'no server that gives it to this page');
    request.ontimeout = () => expected(`a file within ${patience} seconds`, 'none');
    request.onprogress = () => {
      if (request.responseText.length <= longestFile) return;
      done(request.responseText);
      request.abort();
    };
    stop.addEventListener('abort', () => request.abort());
    request.send();
  });
