import {aTimeout, expect, fixtureSync, waitUntil} from '@open-wc/testing';
import * as fc from 'fast-check';
import type {ReactiveElement} from 'lit';
import '../../src/define.js';
import {fallbackLine, fallbackLines} from '../../src/text/fallback.js';
import {enhance} from '../../src/enhance.js';
import {elements} from '../../src/elements/tags.js';
import {dataAttributesOf, enhanceable, finding} from '../../src/enhance/markup.js';
import {cost, evidence} from '../../src/scales/foundations/foundations.js';
import {languagesIn, shown, warnings} from '../support/reading.js';
import {atRest} from '../support/rest.js';

const all = enhanceable.map(({tag}) => tag).join();
const without = (text: string) => text.replace(/\s/g, '');

/** Content put into the page, where the script has started by itself, once what is made of it has drawn. */
async function page(markup: string): Promise<HTMLElement> {
  const place = fixtureSync<HTMLElement>(`<div>${markup}</div>`);
  await settled(place);
  return place;
}

async function settled(place: ParentNode) {
  await aTimeout(0);
  for (const element of place.querySelectorAll<ReactiveElement>(all)) await element.updateComplete;
}

/** What an element shows, or the words that it leaves. */
const seen = (place: ParentNode, tag: string): string => {
  const element = place.querySelector(tag)!;
  return shown(element.shadowRoot!.querySelector('[part~="rating"]') ?? element);
};

/** With the words recognised too, which is for whoever runs the site to say. */
async function byWords(markup: string): Promise<HTMLElement> {
  const place = fixtureSync<HTMLElement>(`<div>${markup}</div>`);
  const stop = enhance(place, {words: true});
  await settled(place);
  stop();
  return place;
}

describe('enhance', () => {
  describe('makes of ordinary elements', () => {
    it('a rating, with its subject, date, link and form', async () => {
      const place = await page(
        '<p data-evidence-rating="3+*" data-subject="Programme 12" data-reviewed="2018-02" data-href="/12" data-variant="full">Evidence rating: 3+</p>',
      );
      expect(seen(place, 'p > evidence-rating'))
        .to.contain('Evidence rating for Programme 12')
        .and.contain('3+ Short-term impact')
        .and.contain('Mixed findings:')
        .and.contain('February 2018');
      expect(place.querySelector('evidence-rating')!.shadowRoot!.querySelector('a')!.getAttribute('href')).to.equal(
        '/12',
      );
    });

    it('a rating in a line and in a table cell', async () => {
      const place = await page(
        '<p>Its cost: <span data-cost-rating="4" data-variant="compact">4</span>.</p><table><tr><td data-cost-rating="2" data-variant="compact">2</td></tr></table>',
      );
      expect(seen(place, 'p cost-rating')).to.contain('4 medium-high');
      expect(seen(place, 'td > cost-rating')).to.contain('2 medium-low');
    });

    it('a rating by its scale, an explanation and a summary', async () => {
      const place = await page(`
        <p data-scale-rating="3" data-scale="cost">Cost rating: 3</p>
        <div data-rating-explainer="cost" data-value="3" data-open>About the cost rating</div>
        <p data-rating-summary data-subject="Programme 12" data-evidence="3" data-cost="2">Evidence: 3. Cost: 2.</p>`);
      expect(seen(place, 'scale-rating')).to.contain('Cost rating').and.contain('Medium cost');
      expect(place.querySelector('rating-explainer')!.hasAttribute('open')).to.equal(true);
      expect(seen(place, 'rating-explainer')).to.contain('What the cost ratings mean');
      expect(seen(place, 'rating-summary')).to.contain(
        'Programme 12: evidence of short-term positive impact (rated 3).',
      );
    });

    it('the outcomes of a list, which keeps its words, and whose id and classes go to the grid', async () => {
      const place = await page(`
        <dl id="outcomes" class="wide" lang="cy" data-outcome-grid data-subject="Rhaglen 12" data-heading-level="4">
          <dt>Troseddu</dt>
          <dd data-outcome="crime" data-result="improved" data-study="Astudiaeth 1" data-score="15">Gwell. <span data-statement>Llai o <em>broblemau</em></span></dd>
          <div><dt>Cwsg</dt><dd lang="en">Slept better</dd></div>
        </dl>`);
      const grid = place.querySelector('outcome-grid')!;
      expect([grid.id, grid.className, grid.lang, place.querySelectorAll('#outcomes').length]).to.deep.equal([
        'outcomes',
        'wide',
        'cy',
        1,
      ]);
      const findings = [...grid.querySelectorAll('outcome-finding')];
      expect(findings.map((each) => each.innerHTML)).to.deep.equal(['Llai o <em>broblemau</em>', 'Slept better']);
      expect(findings.map(({outcome}) => outcome)).to.deep.equal(['crime', 'Cwsg']);
      expect(findings[1]!.lang).to.equal('en');
      expect(seen(place, 'outcome-grid')).to.contain('Astudiaeth 1').and.contain('+15').and.contain('Cwsg');
      expect(grid.shadowRoot!.querySelectorAll('h5').length).to.equal(2);
    });

    it('a card of a list, whose words it keeps, with the outcomes that the list names', async () => {
      const place = await page(`
        <dl data-programme-card data-subject="Programme 12" data-evidence="3+*" data-cost="3">
          <dt>Evidence</dt><dd>Evidence rating: 3+, mixed findings (scale 2 to 4+)</dd>
          <dt>Preventing crime</dt><dd data-outcome="crime" data-result="improved">Improved</dd>
          <div><dt>Cwsg</dt><dd data-outcome="Cwsg">Slept better</dd></div>
        </dl>`);
      const card = place.querySelector('programme-card')!;
      const findings = [...card.querySelectorAll('outcome-finding')];
      expect(findings.map(({outcome, textContent}) => [outcome, textContent])).to.deep.equal([
        ['crime', ''],
        ['Cwsg', ''],
      ]);
      expect(without(card.querySelector('dl')!.textContent!))
        .to.contain('Improved')
        .and.contain('Sleptbetter');
      expect(seen(place, 'programme-card'))
        .to.contain('3+ Short-term impact')
        .and.contain('Medium cost')
        .and.contain('Improved: Preventing crime, violence')
        .and.contain('Reported, no result given here: Cwsg');
      card.setAttribute('evidence', '5');
      await settled(place);
      expect(shown(card)).to.contain('Evidence rating: 3+, mixed findings').and.contain('Slept better');
    });

    it('elements with every attribute that they have', async () => {
      const {modules} = (await (await fetch('/dist/custom-elements.json')).json()) as {
        modules: {declarations?: {tagName?: string; attributes?: {name: string}[]}[]}[];
      };
      for (const {tag, attributes} of elements) {
        const declared = modules.flatMap(({declarations = []}) => declarations).find(({tagName}) => tagName === tag)!;
        expect([...attributes].sort(), tag).to.deep.equal(declared.attributes!.map(({name}) => name).sort());
      }
    });
  });

  describe('keeps', () => {
    it('the element with its id, class and language, and the formatting of its words', async () => {
      const place = await page(
        '<p id="cost" class="lead" lang="cy" data-cost-rating="3">Gradd cost: <strong>3</strong>, <em>canolig</em></p>',
      );
      expect(place.querySelector('p#cost.lead > cost-rating')!.innerHTML).to.equal(
        'Gradd cost: <strong>3</strong>, <em>canolig</em>',
      );
      expect(seen(place, 'cost-rating')).to.contain('Gradd cost');
      expect(place.textContent).to.equal('Gradd cost: 3, canolig');
    });

    it('the words that are nodes of the page: nothing is written anew', async () => {
      const place = fixtureSync<HTMLElement>('<div><p data-cost-rating="3">Cost <b>3</b></p></div>');
      const bold = place.querySelector('b')!;
      await settled(place);
      expect(bold.isConnected && bold.parentElement!.localName === 'cost-rating').to.equal(true);
    });

    it('the words in sight where a value is not on the scale, and says so once', async () => {
      let place!: HTMLElement;
      const said = await warnings(async () => {
        place = await page('<p data-cost-rating="6">Cost rating: 6</p>');
        place.append(place.firstElementChild!);
        await settled(place);
      });
      expect(seen(place, 'cost-rating')).to.equal('Cost rating: 6');
      expect(place.querySelector('cost-rating')!.shadowRoot!.querySelector('[part~="code"]')).to.equal(null);
      expect(said).to.have.length(1);
      expect(said[0]).to.contain('"6" is not on the cost scale').and.contain("The page's own words are shown.");
    });

    for (const [what, markup, message] of [
      [
        'an element that says two things',
        '<p data-cost-rating="3" data-evidence-rating="3">Rated 3</p>',
        'says two things at once',
      ],
      ['a link', '<p><a href="/" data-cost-rating="3">Rated 3</a></p>', 'is where no rating can stand'],
      [
        'what is in a button',
        '<button><span data-cost-rating="3">Rated 3</span></button>',
        'is where no rating can stand',
      ],
      [
        'a whole table',
        '<table data-cost-rating="3"><tr><td>Rated 3</td></tr></table>',
        'is where no rating can stand',
      ],
      ['outcomes that are no list', '<div data-outcome-grid>Rated 3</div>', 'is not on a list'],
      ['a list that is a rating', '<dl data-cost-rating="3"><dt>Rated</dt><dd>3</dd></dl>', 'is on a list'],
      ['a list of nothing', '<dl data-outcome-grid>Rated 3</dl>', 'is on a list without <dd>'],
    ] as const) {
      it(`${what} as it is, and says why`, async () => {
        let place!: HTMLElement;
        const before = fixtureSync<HTMLElement>(
          `<div>${markup.replaceAll('data-', 'data-no-')}</div>`,
        ).innerHTML.replaceAll('data-no-', 'data-');
        const said = await warnings(async () => {
          place = await page(markup);
          enhance(place)();
        });
        expect(place.innerHTML).to.equal(before);
        expect(said).to.have.length(1);
        expect(said[0]).to.contain(message).and.contain("The page's own words are shown.");
      });
    }

    it('what is being written as it is', async () => {
      const place = await page('<div contenteditable="true"><p data-cost-rating="3">Cost rating: 3</p></div>');
      expect(place.querySelectorAll('cost-rating').length).to.equal(0);
    });

    it('a rating within the words of another as words', async () => {
      const place = await page(
        '<div data-cost-rating="3"><p data-evidence-rating="3">Cost rating: 3</p></div><cost-rating value="3"><span data-cost-rating="4">4</span></cost-rating>',
      );
      expect(
        [...place.querySelectorAll(all)].map(
          ({localName, parentElement}) => `${parentElement!.localName} ${localName}`,
        ),
      ).to.deep.equal(['div cost-rating', 'div cost-rating']);
    });
  });

  it('makes nothing of what is within an element that is left as it is', async () => {
    await warnings(async () => {
      const place = await page(
        '<div data-cost-rating="3" data-evidence-rating="3"><p data-cost-rating="3">Cost rating: 3</p></div>',
      );
      expect(place.querySelectorAll(all).length).to.equal(0);
    });
  });

  describe('goes on', () => {
    it('with what comes later, alone or deep within', async () => {
      const place = await page('');
      place.insertAdjacentHTML('beforeend', '<section><p data-cost-rating="3">Cost rating: 3</p></section>');
      place.append(Object.assign(document.createElement('p'), {textContent: 'Cost rating: 2'}));
      await settled(place);
      expect(place.querySelectorAll('cost-rating').length).to.equal(1);
      place.lastElementChild!.setAttribute('data-cost-rating', '2');
      await settled(place);
      expect([...place.querySelectorAll('cost-rating')].map((element) => element.getAttribute('value'))).to.deep.equal([
        '3',
        '2',
      ]);
    });

    it('with attributes that change', async () => {
      const place = await page('<p data-cost-rating="3">Cost rating: 3</p>');
      const [paragraph] = place.children;
      paragraph!.setAttribute('data-cost-rating', '5');
      paragraph!.setAttribute('data-subject', 'Programme 13');
      await settled(place);
      expect(seen(place, 'cost-rating')).to.contain('Cost rating for Programme 13').and.contain('High cost');
      paragraph!.removeAttribute('data-subject');
      await settled(place);
      expect(seen(place, 'cost-rating')).not.to.contain('Programme 13');
    });

    it('with findings that change', async () => {
      const place = await page(
        '<dl data-outcome-grid><dt>Crime</dt><dd data-outcome="crime" data-score="5">Fewer</dd></dl>',
      );
      place.querySelector('dd')!.setAttribute('data-score', '7');
      place.querySelector('dl')!.setAttribute('data-subject', 'Programme 13');
      await settled(place);
      expect(seen(place, 'outcome-grid')).to.contain('+7').and.contain('Programme 13');
    });

    it('with words that are replaced, and with those that come beside the element', async () => {
      const place = await page('<p data-cost-rating="3">Cost rating: 3</p>');
      const [paragraph] = place.children;
      paragraph!.textContent = 'Gradd cost: 3';
      await settled(place);
      expect(place.querySelector('p > cost-rating')!.textContent).to.equal('Gradd cost: 3');
      paragraph!.append(' (canolig)');
      await settled(place);
      expect(place.querySelector('p > cost-rating')!.textContent).to.equal('Gradd cost: 3 (canolig)');
      expect(place.querySelectorAll('cost-rating').length).to.equal(1);
    });

    it('where content is moved, and forgets what is removed', async () => {
      const place = await page('<section></section><p data-cost-rating="3">Cost rating: 3</p>');
      place.querySelector('section')!.append(place.querySelector('p')!);
      await settled(place);
      expect(place.querySelectorAll('section > p > cost-rating').length).to.equal(1);
      place.querySelector('p')!.remove();
      await settled(place);
      expect(place.querySelectorAll('cost-rating').length).to.equal(0);
    });

    it('until it is told to stop', async () => {
      const host = fixtureSync<HTMLElement>('<div></div>');
      const root = host.attachShadow({mode: 'open'});
      root.innerHTML = '<p data-cost-rating="3">Cost rating: 3</p>';
      const stop = enhance(root);
      expect(root.querySelectorAll('p > cost-rating').length).to.equal(1);
      stop();
      root.innerHTML = '<p data-cost-rating="3">Cost rating: 3</p>';
      await settled(root);
      expect(root.querySelectorAll('cost-rating').length).to.equal(0);
    });

    it('once, however often it is called', async () => {
      const place = await page(
        '<p data-cost-rating="3">Cost rating: 3</p><dl data-outcome-grid><dt>Crime</dt><dd data-outcome="crime">Fewer</dd></dl>',
      );
      const before = place.innerHTML;
      enhance()();
      enhance(place)();
      await settled(place);
      expect(place.innerHTML).to.equal(before);
    });
  });

  describe('recognises by words alone', () => {
    it('the short line of every value, in both languages, with and without a subject', async () => {
      for (const worded of [cost, evidence]) {
        const {levels, modifiers, outside} = worded.scale;
        const values = [
          ...levels.flatMap(({code}) => ['', ...modifiers.map(({sign}) => sign)].map((sign) => code + sign)),
          ...outside.map(({code}) => code),
          'not-rated',
        ];
        for (const language of ['en', 'cy']) {
          for (const subject of ['', 'Level 4 Group Triple P', 'A & B <i>']) {
            for (const value of values) {
              const line = fallbackLine(worded, {value, language, subject});
              const paragraph = document.createElement('p');
              paragraph.append(line);
              const place = await byWords(paragraph.outerHTML);
              const rating = place.querySelector(`p > ${worded.scale.id}-rating`)!;
              expect(rating?.getAttribute('value'), line).to.equal(value);
              expect([rating.textContent, rating.getAttribute('lang')]).to.deep.equal([line, language]);
              if (value !== 'not-rated') expect(rating.getAttribute('subject') ?? '').to.equal(subject);
            }
          }
        }
      }
    }).timeout(60_000);

    it('in the language that they are written in, whatever the page is in', async () => {
      const place = await byWords(`<p>${fallbackLine(cost, {value: '3', language: 'cy'})}</p>`);
      expect(
        languagesIn(place.querySelector('cost-rating')!.shadowRoot!).some(
          ([text, language]) => text === 'Gradd cost' && language === 'cy',
        ),
      ).to.equal(true);
    });

    it('through formatting and line breaks', async () => {
      const place = await byWords(
        '<p>\n  <strong>Cost rating</strong>: 3,\n  medium <em>cost</em> (1 is lowest, 5 is highest)</p>',
      );
      expect(place.querySelectorAll('p > cost-rating[value="3"]').length).to.equal(1);
    });

    it('nothing where the site has not asked for it', async () => {
      const place = await page(`<p>${fallbackLine(cost, {value: '3'})}</p>`);
      expect(place.querySelectorAll(all).length).to.equal(0);
    });

    it('nothing but these lines, and nothing with a link or a picture in it', async () => {
      const line = fallbackLine(cost, {value: '3'});
      for (const text of [
        'Cost rating: 3',
        'Cost rating: 3 out of 5, medium cost',
        `${line}.`,
        `The ${line}`,
        `${line} ${line}`,
        line.toLowerCase(),
        line.replace('3', '6'),
        line.replace('3', '4'),
        `Cost rating for : 3, medium cost (1 is lowest, 5 is highest)`,
        `Cost rating for A: 2 and B: 3, medium cost (1 is lowest, 5 is highest)`,
        'The cost rating of Programme A: 3, medium cost (1 is lowest, 5 is highest)',
        ...fallbackLines(evidence, {value: '3'}),
        `<a href="/">${line}</a>`,
        `${line}<img src="data:," alt="">`,
      ]) {
        expect((await byWords(`<p>${text}</p><div>${line}</div>`)).querySelectorAll(all).length, text).to.equal(0);
      }
    });
  });

  it('says nothing of lines within a link, and makes those after it', async () => {
    const line = fallbackLine(cost, {value: '3'});
    let place!: HTMLElement;
    const said = await warnings(async () => (place = await byWords(`<a href="/"><p>${line}</p></a><p>${line}</p>`)));
    expect([...place.querySelectorAll(all)].map(({parentElement}) => parentElement!.parentElement)).to.deep.equal([
      place,
    ]);
    expect(said).to.deep.equal([]);
  });

  it('leaves every word in place and shows no level that is not written, whatever is written', async () => {
    const words = fc.stringMatching(/^[\w <>&"'=*+:()-]{0,30}$/);
    const name = fc.constantFrom(
      ...[...enhanceable, finding].flatMap((entry) => [
        `data-${entry.tag}`,
        ...dataAttributesOf(entry).map(([data]) => data),
      ]),
      'data-statement',
      'onclick',
      'style',
      'id',
      'slot',
      'lang',
      'contenteditable',
    );
    const value = fc.oneof(
      words,
      fc.constantFrom(
        '3',
        '3+*',
        'NA',
        'cost',
        'crime',
        'improved',
        'javascript:alert(1)',
        'JaVaScRiPt:fail()',
        'data:text/html,x',
        '__proto__',
        'constructor',
        '"><img src=x onerror=fail()>',
      ),
    );
    const tag = fc.constantFrom(
      'p',
      'div',
      'span',
      'td',
      'dl',
      'dt',
      'dd',
      'a',
      'b',
      'ul',
      'button',
      'template',
      'svg',
      'cost-rating',
      'outcome-grid',
    );
    const {node} = fc.letrec<{node: Node}>((tie) => ({
      node: fc.oneof(
        {maxDepth: 4},
        words.map((text): Node => document.createTextNode(text)),
        fc
          .tuple(tag, fc.dictionary(name, value, {maxKeys: 4}), fc.array(tie('node'), {maxLength: 3}))
          .map(([tag, attributes, children]) => {
            const element = document.createElement(tag);
            for (const [name, value] of Object.entries(attributes))
              if (!/^on/.test(name)) element.setAttribute(name, value);
            element.append(...children.map((child) => child.cloneNode(true)));
            return element;
          }),
      ),
    }));
    await warnings(() =>
      fc.assert(
        fc.asyncProperty(fc.array(node, {minLength: 1, maxLength: 4}), async (nodes) => {
          const place = fixtureSync<HTMLElement>('<div></div>');
          place.append(...nodes.map((each) => each.cloneNode(true)));
          const letters = [...without(place.textContent!)].sort().join('');
          const values = [...place.querySelectorAll('*')].flatMap((element) =>
            element.getAttributeNames().map((name) => element.getAttribute(name)!),
          );
          const stop = enhance(place, {words: true});
          await settled(place);
          // what is moved into a finding stands after the list that it came from
          expect([...without(place.textContent!)].sort().join('')).to.equal(letters);
          expect(place.querySelectorAll('img, script').length).to.equal(0);
          for (const element of place.querySelectorAll(all)) {
            const root = element.shadowRoot!;
            expect([...root.querySelectorAll('a')].every(({protocol}) => /^https?:$/.test(protocol))).to.equal(true);
            // the code of what is not on the scale stands in brackets
            const code = root.querySelector('[part~="code"]')?.textContent.replaceAll(/[()]/g, '');
            if (code && element.localName.endsWith('-rating'))
              expect(
                values.some((value) => value.includes(code)),
                code,
              ).to.equal(true);
          }
          const once = place.innerHTML;
          enhance(place, {words: true})();
          await settled(place);
          expect(place.innerHTML).to.equal(once);
          stop();
          place.remove();
        }),
        {numRuns: 150},
      ),
    );
  }).timeout(60_000);

  describe('its file', () => {
    const open = async (scripts: string, body: string) => {
      const frame = fixtureSync<HTMLIFrameElement>('<iframe title="A page"></iframe>');
      frame.srcdoc = `<!doctype html><html lang="en"><head><title>A page</title>${scripts}</head><body>${body}</body></html>`;
      await new Promise((loaded) => frame.addEventListener('load', loaded, {once: true}));
      return frame.contentDocument!;
    };
    const script = '<script type="module" src="/dist/what-works-ratings.min.js"></script>';
    const ours = '<script type="module" src="/dist/enhance.js"></script>';
    const rating = '<p data-cost-rating="3">Cost rating: 3</p>';
    const outcomes = '<dl data-outcome-grid><dt>Crime</dt><dd data-outcome="crime">Fewer</dd></dl>';

    for (const [how, scripts] of Object.entries({
      'before the script': ours + script,
      'after the script': script + ours,
      'twice, by two addresses': ours + script + ours.replace('.js', '.js?2'),
      'as soon as it has come': script + ours.replace('<script', '<script async'),
    })) {
      it(`works ${how}`, async () => {
        const page = await open(scripts, rating + outcomes);
        await waitUntil(
          () =>
            page.querySelectorAll('p > cost-rating').length &&
            page.querySelectorAll('outcome-grid > outcome-finding').length,
        );
        page.body.insertAdjacentHTML('beforeend', rating);
        await waitUntil(() => page.querySelectorAll('p > cost-rating').length === 2);
        await atRest();
        expect([
          page.querySelectorAll('cost-rating').length,
          page.querySelectorAll('outcome-grid').length,
          page.querySelectorAll('outcome-finding').length,
        ]).to.deep.equal([2, 1, 1]);
      });
    }

    it('touches nothing where the script does not come', async () => {
      const page = await open(ours, rating + outcomes);
      await atRest();
      expect(page.body.innerHTML).to.equal(rating + outcomes.replace('data-outcome-grid', 'data-outcome-grid=""'));
    });

    it('recognises words where its tag says so, and no other tag', async () => {
      const line = `<p>${fallbackLine(cost, {value: '3'})}</p>`;
      const asked = await open(script + ours.replace('src', 'data-words src'), line);
      await waitUntil(() => asked.querySelectorAll('p > cost-rating').length === 1);
      const not = await open(script.replace('src', 'data-words src') + ours, line + rating);
      await waitUntil(() => not.querySelectorAll('p > cost-rating').length === 1);
      expect(not.querySelector('cost-rating')!.textContent).to.equal('Cost rating: 3');
    });
  });
});
