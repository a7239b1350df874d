/** The browser's side of browser-commands.mjs: what a test can ask of the browser that it runs in. */
import {executeServerCommand} from '@web/test-runner-commands';

export interface Accessible {
  role: string;
  name: string;
  description?: string;
  [property: string]: unknown;
}

/**
 * Sets what a reader's system says: `emulate({features: {'forced-colors': 'active'}})`, `emulate({media: 'print'})`;
 * `emulate({})` ends it. `undefined` where the browser cannot (all but Chromium).
 */
export const emulate = (settings: {media?: string; features?: Record<string, string>}) =>
  ask<true>('browser:media', settings);

/** Sets the size of the page, and says what it became: WebKitGTK stops at 447 pixels (put a 320 pixel frame inside). */
export const setPageSize = (width: number, height: number) =>
  ask<{width: number; height: number}>('browser:viewport', {width, height});

/** Presses keys together: `pressTogether('Shift', 'Tab')`. */
export const pressTogether = (...keys: string[]) => ask<true>('browser:chord', {keys});

/**
 * An element's role and name as the browser hands them to a screen reader. `undefined` in Firefox, which cannot say
 * while puppeteer drives it.
 */
export async function accessible(element: Element): Promise<Accessible | undefined> {
  // a command can carry text only, so the browser is told where to look
  const page = globalThis as {elementForTheBrowser?: Element};
  page.elementForTheBrowser = element;
  try {
    return await ask<Accessible>('browser:accessible');
  } finally {
    delete page.elementForTheBrowser;
  }
}

async function ask<T>(command: string, payload: unknown = {}): Promise<T | undefined> {
  const {answer} = await executeServerCommand<{answer?: T}, unknown>(command, payload);
  return answer;
}
