/** A provider whose script loads after that of the ratings. Vitest and Jest run it, each with both documents. */
import {readFileSync} from 'node:fs';
import 'what-works-ratings/define/scale-rating.js';

const certainty = readFileSync('node_modules/what-works-ratings/dist/scales/grade-certainty.json', 'utf8');

it('is waited for, and nothing is reported as missing', async () => {
  const messages = [];
  console.warn = console.error = (...message) => messages.push(message.join(' '));
  document.body.innerHTML = `<rating-source><script type="application/json">${certainty}</script>
    <scale-rating scale="grade-certainty" value="low">Certainty: low</scale-rating></rating-source>`;
  const rating = document.querySelector('scale-rating');
  await rating.updateComplete;
  expect(rating.shadowRoot.querySelector('[part="rating"]')).toBe(null);

  await import('what-works-ratings/define/rating-source.js');
  await rating.parentNode.updateComplete;
  await rating.updateComplete;
  expect(rating.shadowRoot.querySelector('[part="code"]').textContent).toBe('low');
  expect(messages.filter((message) => !message.startsWith('Lit is in dev mode'))).toEqual([]);
});
