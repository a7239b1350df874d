import {expect, fixture, fixtureSync, html, waitUntil} from '@open-wc/testing';
import type {LitElement} from 'lit';
import '../../src/define.js';
import {englishBadge} from '../../src/text/messages.en.js';
import {welshBadge} from '../../src/text/messages.cy.js';
import {evidence} from '../../src/scales/foundations/foundations.js';
import {atStart} from '../../src/text/rating-text.js';
import {pressTogether} from '../support/commands.js';
import {partOf, partText, shown, warnings} from '../support/reading.js';

const languages = {
  en: {copy: englishBadge, words: evidence.words[0]},
  cy: {copy: welshBadge, words: evidence.words[1]!},
};

/** Until the page has been idle, and every explanation is there. */
async function idle(frame: Element) {
  const elements = [...frame.querySelectorAll<LitElement>('*')].filter(({shadowRoot}) => shadowRoot);
  await Promise.all(elements.map(({updateComplete}) => updateComplete));
  await waitUntil(() =>
    elements.every(({shadowRoot}) =>
      [...shadowRoot!.querySelectorAll('[part="explanation"]')].every(({textContent}) => textContent!.trim()),
    ),
  );
}

/**
 * What a tool that translates pages does with each text within a node: it stands in `<font>` instead, twice, in other
 * words.
 */
function translate(root: Node) {
  const texts: Text[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) if (walker.currentNode.nodeValue!.trim()) texts.push(walker.currentNode as Text);
  for (const text of texts) {
    if (text.parentElement instanceof HTMLStyleElement) continue;
    const outer = document.createElement('font');
    const inner = outer.appendChild(document.createElement('font'));
    inner.textContent = `«${text.data.trim()}»`;
    text.replaceWith(outer);
  }
}

/** What is in a field after everything in a frame was copied, and pasted there, with the keys that a reader presses. */
async function pasted(frame: HTMLElement): Promise<string> {
  const field = fixtureSync<HTMLTextAreaElement>('<textarea aria-label="Paste here"></textarea>');
  getSelection()!.selectAllChildren(frame);
  await pressTogether('Control', 'c');
  field.focus();
  await pressTogether('Control', 'v');
  await waitUntil(() => field.value, 'Nothing is pasted.');
  return field.value;
}

const times = (needle: string, text: string) => text.split(needle).length - 1;

for (const [lang, {copy, words}] of Object.entries(languages)) {
  describe(`the text of a page in "${lang}"`, () => {
    it('is copied with each thing once, in its order, and without the control', async () => {
      const frame = await fixture<HTMLElement>(html`
        <div lang=${lang}>
          <p>Before</p>
          <evidence-rating value="3+*" subject="Functional Family Therapy" reviewed="2018-02"></evidence-rating>
          <p>Between: <evidence-rating variant="compact" value="2+"></evidence-rating>.</p>
        </div>
      `);
      await idle(frame);
      const text = (await pasted(frame)).replace(/\s+/g, ' ');
      const mixed = words.modifiers['*'].brief;
      const expected = [
        'Before',
        words.nameFor('Functional Family Therapy'),
        `3+ ${atStart(words.levels['3+'].brief)}`,
        `${atStart(mixed)}: ${words.modifiers['*'].note}`,
        copy.sourceReviewed(words.source, copy.date('2018', 2)),
        'Between:',
        `2+ ${words.levels['2+'].brief}`,
      ];
      let at = -1;
      for (const each of expected) {
        expect(text.indexOf(each, at), `${each} in ${text}`).to.be.greaterThan(at);
        at = text.indexOf(each, at);
      }
      for (const each of expected.slice(1, 5)) expect(times(each, text), `${each} in ${text}`).to.equal(1);
      expect(text).to.not.contain(words.levels['3+'].spoken);
      expect(text).to.not.contain(words.strip!.ends[1]);
      expect(text).to.not.contain(copy.whatThisMeans);
    });

    // it warns of the value and the scale that are not there
    it('may be translated by a tool where it is the page’s own', () =>
      warnings(async () => {
        const frame = await fixture<HTMLElement>(html`
        <div lang=${lang}>
          <evidence-rating value="under review">Being assessed</evidence-rating>
          <evidence-rating value="3+" variant="full"><p slot="detail">In particular</p></evidence-rating>
          <rating-explainer scale="no-such-scale">What it means</rating-explainer>
          <outcome-grid>
            <outcome-finding outcome="crime" result="improved">10 <b>points</b></outcome-finding>
            <outcome-finding outcome="maltreatment">Fewer reports</outcome-finding>
          </outcome-grid>
        </div>
      `);
        await idle(frame);
        translate(frame);
        const [unknown, badge, explainer, grid] = frame.children as unknown as [
          LitElement & {value?: string},
          LitElement & {value?: string},
          LitElement,
          LitElement & {layout: string},
        ];
        expect(shown(unknown)).to.equal('«Being assessed»');
        expect(shown(badge)).to.contain('«In particular»');
        expect(shown(explainer)).to.equal('«What it means»');

        unknown.value = '4';
        badge.value = '2';
        grid.layout = 'table';
        frame.lang = lang === 'en' ? 'cy' : 'en';
        grid.querySelector('outcome-finding')!.setAttribute('score', '15');
        await idle(frame);
        await waitUntil(() => shown(grid).includes('+15'));
        const other = languages[frame.lang as 'en' | 'cy'].words;
        expect(shown(unknown)).to.contain(atStart(other.levels['4'].brief)).and.not.contain('Being');
        expect(shown(badge))
          .to.contain(atStart(other.levels['2'].brief))
          .and.contain('«In particular»')
          .and.not.contain(other.levels['3'].meaning);
        for (const text of ['«10»«points»', '«Fewer reports»']) expect(times(text, shown(grid)), text).to.equal(1);
        unknown.value = 'under review again';
        await unknown.updateComplete;
        expect(shown(unknown)).to.equal('«Being assessed»');
      }).then((messages) => expect(messages).to.have.length(3)));

    it('is never an old rating in a tool’s words, once the rating changes', async () => {
      const frame = await fixture<HTMLElement>(
        html`<div lang=${lang}><evidence-rating value="2"></evidence-rating></div>`,
      );
      await idle(frame);
      const badge = frame.querySelector('evidence-rating')!;
      let toggles = 0;
      badge.addEventListener('rating-toggle', () => toggles++);
      const control = partOf(badge, 'control')!;
      control.focus();
      control.click();
      await waitUntil(() => toggles === 1);
      translate(badge.shadowRoot!);
      expect(shown(badge))
        .to.contain(`«${atStart(words.levels['2'].brief)}»`)
        .and.contain(`«${words.levels['2'].meaning}»`);

      badge.value = '4+';
      await badge.updateComplete;
      expect(partText(badge, 'label')).to.equal(atStart(words.levels['4+'].brief));
      expect(badge.shadowRoot!.textContent).to.not.contain('«');
      await waitUntil(() => badge.shadowRoot!.querySelector('details')!.open, 'What the reader had opened is closed.');
      expect(shown(badge)).to.contain(words.levels['4+'].meaning);
      expect(badge.shadowRoot!.activeElement).to.equal(partOf(badge, 'control'));
      await new Promise(requestAnimationFrame);
      expect(toggles).to.equal(1);
    });
  });
}
