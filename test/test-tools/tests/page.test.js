/** What the elements follow on a page. Vitest and Jest run it, each with both documents. */
import {readFileSync} from 'node:fs';
import 'what-works-ratings/define.js';
import 'what-works-ratings/define/rating-source.js';

const certainty = readFileSync('node_modules/what-works-ratings/dist/scales/grade-certainty.json', 'utf8');

async function settled(...elements) {
  // An observer is told of a change before the next task.
  await new Promise((done) => setTimeout(done));
  await Promise.all(elements.map((element) => element.updateComplete));
}

/** What a page shows of our elements. */
async function show(html) {
  document.body.innerHTML = html;
  const elements = [...document.querySelectorAll('cost-rating, evidence-rating, scale-rating, outcome-grid')];
  await settled(...elements);
  return elements;
}

const within = (element, selector) => element.shadowRoot.querySelector(selector);
const textOf = (element) => within(element, '[part="rating"]').textContent.replace(/\s+/g, ' ');

describe('on a page', () => {
  const {warn, error} = console;
  let messages;
  beforeEach(() => {
    messages = [];
    console.warn = console.error = (...message) => messages.push(message.join(' '));
  });
  afterEach(() => {
    Object.assign(console, {warn, error});
    document.documentElement.lang = 'en';
    document.body.innerHTML = '';
    // Lit's own, of its build for development
    expect(messages.filter((message) => !message.startsWith('Lit is in dev mode'))).toEqual([]);
  });

  it('shows a rating on a scale that the page provides', async () => {
    const [rating] = await show(`<rating-source><script type="application/json">${certainty}</script>
      <scale-rating scale="grade-certainty" value="moderate">Certainty: moderate</scale-rating></rating-source>`);
    expect(textOf(rating)).toContain('Fair certainty');
  });

  it('shows a rating on a scale that is provided later', async () => {
    const [rating] = await show(
      '<rating-source><scale-rating scale="grade-certainty" value="high" id="it">High</scale-rating></rating-source>',
    );
    messages.length = 0;
    rating.parentNode.data = JSON.parse(certainty);
    await settled(rating.parentNode, rating);
    expect(textOf(rating)).toContain('Strong certainty');
  });

  it('follows the language of the page', async () => {
    const [rating] = await show('<cost-rating value="2">Cost rating: 2</cost-rating>');
    expect(textOf(rating)).toContain('Medium-low cost');
    document.documentElement.lang = 'cy';
    await settled(rating);
    expect(textOf(rating)).toContain('Cost ganolig-isel');
    expect(within(rating, '[part="rating"]').lang).toBe('cy');
  });

  it('shows a finding that is added later, and one that changes', async () => {
    const [grid] = await show('<outcome-grid></outcome-grid>');
    expect(textOf(grid)).not.toContain('Fewer problems');
    grid.innerHTML = '<outcome-finding outcome="crime" finding="Fewer problems">10 points</outcome-finding>';
    await settled(grid);
    expect(textOf(grid)).toContain('Fewer problems');
    grid.firstChild.setAttribute('finding', 'No more problems');
    await settled(grid);
    expect(textOf(grid)).toContain('No more problems');
  });

  it('shows a changed value', async () => {
    const [rating] = await show('<cost-rating value="2">Cost rating: 2</cost-rating>');
    rating.setAttribute('value', '5');
    await settled(rating);
    expect(within(rating, '[part="code"]').textContent).toBe('5');
    rating.value = '1';
    await settled(rating);
    expect(within(rating, '[part="code"]').textContent).toBe('1');
  });

  it('shows the page’s own words for a value that is taken away, and nothing beside them', async () => {
    const [rating] = await show('<cost-rating value="2">Not yet rated</cost-rating>');
    rating.removeAttribute('value');
    await settled(rating);
    expect(within(rating, '[part="rating"]')).toBe(null);
    expect(within(rating, 'slot').assignedNodes()[0].data).toBe('Not yet rated');
    rating.textContent = '';
    rating.requestUpdate();
    await settled(rating);
    expect(textOf(rating)).toContain('No cost rating is given here');
  });

  it('opens its explanation, and tells the page', async () => {
    const [rating] = await show('<evidence-rating value="3+*" subject="Programme 1">3+</evidence-rating>');
    const toggled = new Promise((done) => document.addEventListener('rating-toggle', done, {once: true}));
    within(rating, 'summary').click();
    expect((await toggled).open).toBe(true);
    expect(within(rating, 'details [part="explanation"]').textContent).toContain('Rated 3+:');
  });

  it('explains in the flow of the page, where the document has no popovers', async () => {
    const [rating] = await show('<cost-rating value="2" explanation="popover">Cost rating: 2</cost-rating>');
    expect(within(rating, '[popover]') !== null).toBe('popover' in HTMLElement.prototype);
    expect(within(rating, '[part="explanation"]').textContent).toContain('£100–£499');
  });
});
