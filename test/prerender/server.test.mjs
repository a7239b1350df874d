/**
 * What comes of the elements where a framework draws a page on its server, by Lit's own means and not by our
 * prerenderer.
 */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {LitElementRenderer} from '@lit-labs/ssr/lib/lit-element-renderer.js';
import {collectResultSync} from '@lit-labs/ssr/lib/render-result.js';
import {render} from '@lit-labs/ssr/lib/render.js';
import {html} from 'lit';
import 'what-works-ratings/define.js';

const shownBy = (template) =>
  collectResultSync(render(template))
    .replace(/<style>[^]*?<\/style>|<!--.*?-->/g, '')
    .replace(/\s+/g, ' ');

/** A framework can ask for elements to be connected as well, for the sake of contexts. */
const ways = {
  'draws them': () => {},
  'connects them too': () => LitElementRenderer.renderOptions.push(() => ({connectedCallback: true})),
};

for (const [way, begin] of Object.entries(ways)) {
  describe(`a server that ${way}`, () => {
    it('shows a rating, and all that it means', () => {
      begin();
      const shown = shownBy(
        html`<evidence-rating value="3+*" subject="Programme 12" reviewed="2018-02">Words</evidence-rating>`,
      );
      for (const words of [
        '3+',
        'mixed findings',
        'Foundations Guidebook, last reviewed February 2018',
        'Rated 3+:',
        'It is not a recommendation.',
      ]) {
        assert.ok(shown.includes(words), words);
      }
    });

    it('shows the page’s own words for a value that is none, and says nothing in their place', () => {
      const shown = shownBy(html`<cost-rating value="9">Under review</cost-rating>`);
      assert.match(shown, /<slot ?><\/slot>/);
      assert.match(shown, /Under review/);
      assert.doesNotMatch(shown, /not shown/);
    });

    it('shows what is in a grid, of whose findings it knows nothing, and does not say that there are none', () => {
      const shown = shownBy(
        html`<outcome-grid><outcome-finding outcome="crime">Fewer problems</outcome-finding></outcome-grid>`,
      );
      assert.match(shown, /<slot ?><\/slot>/);
      assert.match(shown, /Fewer problems/);
      assert.doesNotMatch(shown, /No child outcomes/);
    });

    it('explains a scale, and gives scales of the page’s own no harm', () => {
      assert.match(
        shownBy(html`<rating-explainer scale="cost"></rating-explainer>`),
        /What the cost ratings mean[^]*less than £100/,
      );
      assert.match(
        shownBy(html`<rating-source><scale-rating scale="cost" value="3"></scale-rating></rating-source>`),
        /Medium cost/,
      );
    });
  });
}
