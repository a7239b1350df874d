/** What elements show that name a programme of a ratings file: `<rating-source>` with `programme="…"`. */
import {aTimeout, expect, fixtureSync} from '@open-wc/testing';
import '../../src/define.js';
import '../../src/define/rating-source.js';
import '../../src/define/rating-table.js';
import type {RatingSource} from '../../src/elements/rating-source.js';
import type {ScaleRating} from '../../src/elements/scale-rating.js';
import {programmesFile} from '../ratings-file/scale-files.mjs';
import {languageOf, partOf, partText, shown, warnings} from '../support/reading.js';

type Rendered = HTMLElement & {updateComplete: Promise<boolean>};

/** A file that comes when it is let go. */
function heldFile(name = 'programmes') {
  const key = crypto.randomUUID();
  return {src: `/scale-files/${name}.json?held=${key}`, letGo: () => fetch(`/scale-files/let-go?${key}`)};
}

const script = (data: unknown) => `<script type="application/json">${JSON.stringify(data)}</script>`;

/** The elements of a page within a source that holds the file. */
async function within(markup: string, data: unknown = programmesFile(), lang = 'en'): Promise<Rendered[]> {
  const place = fixtureSync<HTMLElement>(`<div lang="${lang}"></div>`);
  place.innerHTML = `<rating-source>${script(data)}${markup}</rating-source>`;
  const elements = [...place.querySelectorAll<Rendered>('[programme]')];
  await aTimeout(0);
  for (const element of elements) await element.updateComplete;
  return elements;
}

async function until(what: string, isTrue: () => unknown) {
  for (let tries = 0; !isTrue(); tries++) {
    if (tries > 300) throw new Error(`It never came: ${what}`);
    await aTimeout(10);
  }
}

const hrefOf = (element: Element) => element.shadowRoot!.querySelector('a')?.getAttribute('href');

describe('an element with programme="…"', () => {
  it('shows value, name, date and link of the file', async () => {
    const [badge] = await within('<evidence-rating programme="one"></evidence-rating>');
    expect(partText(badge!, 'name')).to.equal('Evidence rating for Programme 1');
    expect((badge as ScaleRating).shown).to.equal('3+*');
    expect(partText(badge!, 'source')).to.equal('Foundations Guidebook, last reviewed February 2018');
    expect(hrefOf(badge!)).to.equal('https://example.org/one');
  });

  it('shows the name in the language of the page, or marks it as of another', async () => {
    const data = programmesFile();
    const markup = '<cost-rating programme="one"></cost-rating>';
    const [welsh] = await within(markup, data, 'cy');
    expect(partText(welsh!, 'subject')).to.equal('Rhaglen 1');
    data.programmes[0]!.name = {en: 'Programme 1'} as never;
    const [other] = await within(markup, data, 'cy');
    expect(partText(other!, 'subject')).to.equal('Programme 1');
    expect(languageOf(partOf(other!, 'subject')!)).to.equal('en');
  });

  it('takes nothing from the file that does not rate it on this scale', async () => {
    const [badge] = await within(
      '<evidence-rating programme="two" value="2" subject="By the tag" reviewed="2017" href="/tag"></evidence-rating>',
    );
    expect(partText(badge!, 'name')).to.equal('Evidence rating for By the tag');
    expect(partText(badge!, 'source')).to.contain('2017');
    expect(hrefOf(badge!)).to.equal('/tag');
  });

  it('takes nothing from the tag where the file rates it, not even a date that the file lacks', async () => {
    let badge: Rendered | undefined;
    const messages = await warnings(async () => {
      [badge] = await within('<cost-rating programme="two" value="2" reviewed="2017" href="/tag"></cost-rating>');
    });
    expect((badge as ScaleRating).shown).to.equal('1');
    expect(shown(badge!)).not.to.contain('2017');
    expect(hrefOf(badge!)).to.equal(undefined);
    expect(messages).to.deep.equal([
      '<cost-rating programme="two">: the tag says value="2" reviewed="2017" href="/tag", the ratings file value="1" reviewed="" href="". The file is shown.',
    ]);
  });

  it('says nothing where the file says the same', async () => {
    const messages = await warnings(async () => {
      await within(
        '<cost-rating programme="one" value="3" reviewed="2018-02" href="https://example.org/one"></cost-rating>',
      );
    });
    expect(messages).to.deep.equal([]);
  });

  it('shows that a rating was withdrawn', async () => {
    const messages = await warnings(async () => {
      const [badge] = await within('<evidence-rating programme="programme-3-theatre" value="4+"></evidence-rating>');
      expect((badge as ScaleRating).shown).to.equal('not-rated');
      expect(shown(badge!)).not.to.contain('4+');
    });
    expect(messages).to.have.length(1);
  });

  it('shows what the tag says where no file has the programme, with one warning', async () => {
    let badge: Rendered | undefined;
    const messages = await warnings(async () => {
      [badge] = await within('<evidence-rating programme="constructor" value="3" subject="P"></evidence-rating>');
      badge!.setAttribute('variant', 'full');
      await badge!.updateComplete;
    });
    expect((badge as ScaleRating).shown).to.equal('3');
    expect(messages).to.deep.equal([
      '<evidence-rating programme="constructor">: No ratings file that the page gives has a programme "constructor". What the tag says is shown.',
    ]);
    expect(
      await warnings(async () => {
        const alone = fixtureSync<Rendered>(
          '<evidence-rating programme="one" value="3" subject="P"></evidence-rating>',
        );
        await alone.updateComplete;
      }),
      'a page that was filled from a file needs no other',
    ).to.deep.equal([]);
  });

  it('never shows a level of a value that is not on its scale', async () => {
    const data = programmesFile();
    data.programmes[0]!.ratings = {evidence: '7'} as never;
    const messages = await warnings(async () => {
      const [badge] = await within('<evidence-rating programme="one" value="3">Own words</evidence-rating>', data);
      expect((badge as ScaleRating).shown).to.equal(undefined);
      expect(badge!.shadowRoot!.querySelector('slot:not([name])')).not.to.equal(null);
      expect(partOf(badge!, 'code')).to.equal(null);
    });
    expect(messages.join('\n')).to.contain('"7" is not on the evidence scale');
  });

  it('takes the nearest of nested files that has the programme', async () => {
    const inner = {programmes: [{id: 'one', name: 'Inner', ratings: {cost: '5'}}]};
    const [one, two] = await within(
      `<rating-source>${script(inner)}<cost-rating programme="one"></cost-rating><cost-rating programme="two"></cost-rating></rating-source>`,
    );
    expect((one as ScaleRating).shown).to.equal('5');
    expect((two as ScaleRating).shown).to.equal('1');
  });

  it('says in the explanation that the file should have been checked again', async () => {
    const markup =
      '<evidence-rating programme="one"></evidence-rating><programme-card programme="one"></programme-card>';
    const explanations = async (checked: string, interval?: number) => {
      const data = {...programmesFile(), source: {checked, interval}};
      return (await within(markup, data)).map((element) => partText(element, 'explanation'));
    };
    const late = 'Last checked by this website: November 2020. By now it should have been checked again.';
    for (const text of await explanations('2020-11', 6)) expect(text).to.contain(late);
    const today = new Date().toISOString().slice(0, 10);
    for (const text of [...(await explanations(today, 1)), ...(await explanations('2020-11'))])
      expect(text).not.to.contain('checked');
  });

  it('gives a summary, a card and a grid', async () => {
    const [summary, card, grid] = await within(
      '<rating-summary programme="one"></rating-summary><programme-card programme="one"></programme-card><outcome-grid programme="one"></outcome-grid>',
    );
    expect(shown(summary!)).to.match(/^Programme 1: .*3\+.*Cost: medium .*last reviewed February 2018\.$/);
    expect(hrefOf(summary!)).to.equal('https://example.org/one');
    expect(shown(card!)).to.match(/^Programme 1 .*3\+ .*3 .*No effect found: .*Improved: /);
    expect(shown(grid!)).to.contain('Child outcomes for Programme 1');
    expect(shown(grid!)).to.contain('Improved, +15 Fewer offences Half as many as before. Study 1');
    expect(shown(grid!)).to.contain('February 2018');
  });

  it('does not mix the ratings of a card or summary from file and tag', async () => {
    await warnings(async () => {
      const [card, summary] = await within(
        '<programme-card programme="two" evidence="4+" reviewed="2018"></programme-card><rating-summary programme="two" evidence="4+" reviewed="2018"></rating-summary>',
      );
      for (const element of [card!, summary!]) {
        expect(shown(element)).not.to.contain('4+');
        expect(shown(element)).not.to.contain('2018');
      }
    });
  });

  it('keeps the findings of the tag where the file gives none', async () => {
    const [grid, card] = await within(
      ['outcome-grid', 'programme-card']
        .map(
          (tag) =>
            `<${tag} programme="two"><outcome-finding outcome="crime" result="worsened"></outcome-finding></${tag}>`,
        )
        .join(''),
    );
    expect(shown(grid!)).to.contain('Got worse');
    expect(shown(card!)).to.contain('Got worse');
  });

  it('gives a grid its texts in the language of the page', async () => {
    const [grid] = await within('<outcome-grid programme="one" layout="table"></outcome-grid>', programmesFile(), 'cy');
    expect(shown(grid!)).to.contain('Llai o droseddau');
    expect(shown(grid!)).to.contain('Half as many as before.');
  });

  it('is sorted by what the file says', async () => {
    const row = (id: string) =>
      `<tr><th scope="row">${id}</th><td><cost-rating programme="${id}" variant="cell"></cost-rating></td></tr>`;
    await within(
      `<rating-table><table><thead><tr><th>Programme</th><th>Cost</th></tr></thead><tbody>${row('one')}${row('two')}</tbody></table></rating-table>`,
    );
    const table = document.querySelector<Rendered>('rating-table')!;
    await table.updateComplete;
    table.querySelectorAll<HTMLElement>('th[aria-sort]')[1]!.querySelector<HTMLElement>('*')!.click();
    await table.updateComplete;
    const order = [...table.querySelectorAll('tbody th')].map(({textContent}) => textContent);
    const source = document.querySelector<RatingSource>('rating-source')!;
    source.data = {programmes: [{id: 'two', name: 'Two', ratings: {cost: '5'}}]};
    await aTimeout(0);
    await table.updateComplete;
    await aTimeout(0);
    expect([order, [...table.querySelectorAll('tbody th')].map(({textContent}) => textContent)]).to.deep.equal([
      ['two', 'one'],
      ['one', 'two'],
    ]);
  });
});

describe('a ratings file that is late, changes or fails', () => {
  const tag = '<evidence-rating programme="one" value="2" subject="By the tag">Own words</evidence-rating>';

  it('leaves what the tag says until it is there', async () => {
    const {src, letGo} = heldFile();
    const place = fixtureSync<HTMLElement>('<div lang="en"></div>');
    const messages = await warnings(async () => {
      place.innerHTML = `<rating-source src="${src}">${tag}</rating-source>`;
      const badge = place.querySelector<ScaleRating>('evidence-rating')!;
      await badge.updateComplete;
      expect(badge.shown).to.equal('2');
      await letGo();
      await until('the rating of the file', () => badge.shown === '3+*');
      await badge.updateComplete;
      expect(partText(badge, 'subject')).to.equal('Programme 1');
    });
    expect(messages).to.have.length(1);
  });

  it('leaves it for good if it cannot be had', async () => {
    const place = fixtureSync<HTMLElement>('<div lang="en"></div>');
    const {error} = console;
    const errors: string[] = [];
    console.error = (message: string) => errors.push(message);
    const messages = await warnings(async () => {
      place.innerHTML = `<rating-source src="/scale-files/not-there.json">${tag}</rating-source>`;
      await until('an error', () => errors.length);
    });
    console.error = error;
    const badge = place.querySelector<ScaleRating>('evidence-rating')!;
    await badge.updateComplete;
    expect(badge.shown).to.equal('2');
    expect(messages).to.deep.equal([]);
  });

  for (const [what, name] of [
    ['stays as it is until the file is there', 'programmes'],
    ['stays as it is if the file cannot be had', 'not-there'],
  ] as const) {
    it(`a prerendered root ${what}`, async () => {
      const place = fixtureSync<HTMLElement>('<div lang="en"></div>');
      const {src, letGo} = heldFile(name);
      const {error} = console;
      const errors: string[] = [];
      console.error = (message: string) => errors.push(message);
      place.setHTMLUnsafe(
        `<rating-source src="${src}"><evidence-rating programme="one"><template shadowrootmode="open"><p part="prerendered">3+ by the server</p></template>Own words</evidence-rating></rating-source>`,
      );
      const badge = place.querySelector<ScaleRating>('evidence-rating')!;
      await badge.updateComplete;
      badge.variant = 'full';
      await badge.updateComplete;
      expect(partText(badge, 'prerendered')).to.equal('3+ by the server');
      await letGo();
      if (name === 'programmes') await until('the rating of the file', () => partOf(badge, 'code'));
      else await until('an error', () => errors.length);
      await badge.updateComplete;
      console.error = error;
      expect(partOf(badge, 'prerendered') === null).to.equal(name === 'programmes');
    });
  }

  it('a prerendered root goes once the page names another rating, though the file cannot be had', async () => {
    const place = fixtureSync<HTMLElement>('<div lang="en"></div>');
    const {src, letGo} = heldFile('not-there');
    const {error} = console;
    const errors: string[] = [];
    console.error = (message: string) => errors.push(message);
    place.setHTMLUnsafe(
      `<rating-source src="${src}"><evidence-rating programme="one" value="3"><template shadowrootmode="open"><p part="prerendered">3 by the server</p></template>Own words</evidence-rating></rating-source>`,
    );
    const badge = place.querySelector<ScaleRating>('evidence-rating')!;
    await letGo();
    await until('an error', () => errors.length);
    await badge.updateComplete;
    expect(partText(badge, 'prerendered')).to.equal('3 by the server');
    Object.assign(badge, {programme: 'two', value: 'NE'});
    await badge.updateComplete;
    console.error = error;
    expect(shown(badge)).to.match(/Not effective in a study/);
    expect(badge.shown).to.equal('NE');
  });

  it('changes what is shown when the file does, and moves nothing where the ratings stay', async () => {
    const data = programmesFile();
    const [badge] = await within('<evidence-rating programme="one"></evidence-rating>', data);
    const source = badge!.closest<RatingSource>('rating-source')!;
    const before = partOf(badge!, 'code');
    source.data = programmesFile() as RatingSource['data'];
    await aTimeout(0);
    await badge!.updateComplete;
    expect(partOf(badge!, 'code')).to.equal(before);
    data.programmes[0]!.ratings.evidence = '4';
    source.data = data as RatingSource['data'];
    await aTimeout(0);
    await badge!.updateComplete;
    expect((badge as ScaleRating).shown).to.equal('4');
    source.data = null;
    await aTimeout(0);
    await badge!.updateComplete;
    expect((badge as ScaleRating).shown).to.equal('3+*');
  });

  it('goes with an element to another place', async () => {
    const [badge] = await within('<evidence-rating programme="one" value="2" subject="P"></evidence-rating>');
    await warnings(async () => {
      fixtureSync<HTMLElement>('<div></div>').append(badge!);
      await aTimeout(0);
      await badge!.updateComplete;
    });
    expect((badge as ScaleRating).shown).to.equal('2');
  });
});
