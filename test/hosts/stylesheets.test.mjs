/** The stylesheets of npm that many pages have, as they come. */
import {readFile} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';
import {compile} from 'tailwindcss';
import {testHosts} from '../look/hosts.mjs';

const file = (path) => readFile(fileURLToPath(import.meta.resolve(path)), 'utf8');
const bootstrap = file('bootstrap/dist/css/bootstrap.min.css');

testHosts({
  hosts: [
    {
      name: 'Bootstrap, with its reboot',
      css: bootstrap,
      takes: 'div { font-family: system-ui, sans-serif; line-height: 1.5; color: #212529 }',
      because: 'the typeface and the colour of its text, and the space between its lines',
    },
    {
      name: "Tailwind's preflight",
      css: file('tailwindcss/preflight.css').then(async (css) => (await compile(css)).build([])),
      // its own list: which of these is there, and what stands in for it, is up to the machine
      takes: `div { font-family: -apple-system, BlinkMacSystemFont, 'Segoe UI', Roboto, 'Helvetica Neue', 'Noto Sans', Arial,
        sans-serif; line-height: 1.5 }`,
      because: 'the typeface of its text, and the space between its lines',
    },
  ],
  neighbours: {Bootstrap: bootstrap},
});
