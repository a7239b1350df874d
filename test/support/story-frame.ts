/** The page of the stories in a frame: of any size, with styles of its own, in every engine. */
import {fixtureSync} from '@open-wc/testing';
import type {StoryPage} from './story-page.js';

export interface StoryFrame {
  readonly document: Document;
  readonly stories: StoryPage;
  /** Gives the page another size, and these rules after its own. */
  set(size: {readonly width: number; readonly height: number}, css?: string): void;
}

/** Within a test or `before`: it goes with the fixtures of that. */
export async function openStoryFrame(): Promise<StoryFrame> {
  const frame = fixtureSync<HTMLIFrameElement>(
    '<iframe title="Stories" style="border: 0; position: fixed; inset: 0 auto auto 0"></iframe>',
  );
  frame.srcdoc = `<!doctype html><html lang="en"><meta charset="utf-8"><title>A story</title>
    <link rel="stylesheet" href="/stories/.storybook/preview.css"><link rel="stylesheet" href="/src/what-works-ratings.css">
    <style>body { margin: 0 }</style><style id="set"></style><script type="module" src="/test/support/story-page.ts"></script><body>`;
  await new Promise((loaded) => frame.addEventListener('load', loaded, {once: true}));
  const document = frame.contentDocument!;
  return {
    document,
    stories: (frame.contentWindow as unknown as {stories: StoryPage}).stories,
    set({width, height}, css = '') {
      frame.width = String(width);
      frame.height = String(height);
      document.getElementById('set')!.textContent = css;
    },
  };
}
