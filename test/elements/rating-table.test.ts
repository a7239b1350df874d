import {aTimeout, expect, fixture, nextFrame} from '@open-wc/testing';
import '../../src/define.js';
import '../../src/define/rating-source.js';
import '../../src/define/rating-table.js';
import type {RatingsFile} from '../../src/ratings-file/schema.js';
import type {RatingSource} from '../../src/elements/rating-source.js';
import type {RatingTable} from '../../src/elements/rating-table.js';
import type {ScaleRating} from '../../src/elements/scale-rating.js';
import {smallFile} from '../ratings-file/scale-files.mjs';
import {shown, warnings} from '../support/reading.js';
import {toggled} from '../support/rest.js';

type Programme = [name: string, evidence?: string, cost?: string, reviewed?: string, ...outcomes: string[]];

const programmes: Programme[] = [
  ['Programme 10', '3', '2', '2020-12'],
  ['Programme 2', '4*', '5', '2020', 'Preventing child maltreatment'],
  ['Programme 3', 'NE', 'NA', '2019-11-04'],
  ['Élan', '4', '2', '2020-02-03', 'Gardening', 'Preventing child maltreatment'],
  ['Programme 5', 'not-rated', 'not-rated', undefined, 'Supporting children’s mental health and wellbeing'],
  ['Programme 6', '3+', '1', '2019'],
];

const rowOf = ([name, evidence = '', cost = '', reviewed, ...outcomes]: Programme) => `<tr><th scope="row">${name}</th>
  <td><evidence-rating variant="cell" value="${evidence}"></evidence-rating></td>
  <td><cost-rating variant="cell" value="${cost}"></cost-rating></td>
  <td>${outcomes.length ? `<ul>${outcomes.map((outcome) => `<li>${outcome}</li>`).join('')}</ul>` : ''}</td>
  <td>${reviewed ? `<time datetime="${reviewed}">${reviewed}</time>` : 'No date'}</td></tr>`;

const head =
  '<tr><th>Programme</th><th>Evidence</th><th>Cost</th><th data-column="outcome">Outcomes</th><th>Last reviewed</th></tr>';

const table = (rows = programmes) => `<table><thead>${head}</thead><tbody>${rows.map(rowOf).join('')}</tbody></table>`;

async function ratingTable(content = table(), attributes = '', lang = 'en') {
  const around = await fixture<HTMLElement>(
    `<div lang="${lang}"><rating-table ${attributes}>${content}</rating-table></div>`,
  );
  return updated(around.querySelector('rating-table')!);
}

async function updated(element: RatingTable) {
  // The table is watched, and what is used is used before it changes.
  await aTimeout(0);
  await element.updateComplete;
  return element;
}

const headerOf = (element: Element, text: string) =>
  [...element.querySelectorAll('th')].find((header) => header.textContent === text)!;

const controlOf = (header: Element) => header.querySelector('.rating-table-sort')?.shadowRoot?.querySelector('button');

async function press(element: RatingTable, text: string) {
  controlOf(headerOf(element, text))!.click();
  await updated(element);
}

/** The names of the rows that are shown, in their order. */
const namesIn = (element: Element) =>
  [...element.querySelectorAll<HTMLElement>('tbody tr')]
    .filter((row) => row.offsetHeight)
    .map((row) => row.querySelector('th')!.textContent);

const within = <E extends HTMLElement = HTMLElement>(element: RatingTable, selector: string) =>
  element.shadowRoot!.querySelector<E>(selector)!;

async function choose(element: RatingTable, id: string, value: string) {
  const control = within<HTMLInputElement>(element, `[id="${id}"]`);
  control.dispatchEvent(new FocusEvent('focusin', {bubbles: true, composed: true}));
  control.value = value;
  control.dispatchEvent(new Event(control.localName === 'input' ? 'input' : 'change'));
  await updated(element);
}

const count = (element: RatingTable) => shown(within(element, '#count b'));
const status = (element: RatingTable) => within(element, '#count').textContent!.replace(/\s+/g, ' ').trim();
const listed = programmes.map(([name]) => name);

describe('<rating-table>', () => {
  before(async () => {
    const link = Object.assign(document.createElement('link'), {
      rel: 'stylesheet',
      href: '/src/what-works-ratings-table.css',
    });
    await new Promise((resolve) => {
      link.onload = resolve;
      document.head.append(link);
    });
  });

  describe('sorts', () => {
    const orders = {
      Evidence: [
        ['descending', 'Élan', 'Programme 2', 'Programme 6', 'Programme 10', 'Programme 3', 'Programme 5'],
        ['ascending', 'Programme 10', 'Programme 6', 'Programme 2', 'Élan', 'Programme 3', 'Programme 5'],
      ],
      Cost: [
        ['ascending', 'Programme 6', 'Programme 10', 'Élan', 'Programme 2', 'Programme 3', 'Programme 5'],
        ['descending', 'Programme 2', 'Programme 10', 'Élan', 'Programme 6', 'Programme 3', 'Programme 5'],
      ],
      Programme: [
        ['ascending', 'Élan', 'Programme 2', 'Programme 3', 'Programme 5', 'Programme 6', 'Programme 10'],
        ['descending', 'Programme 10', 'Programme 6', 'Programme 5', 'Programme 3', 'Programme 2', 'Élan'],
      ],
      'Last reviewed': [
        ['descending', 'Programme 10', 'Élan', 'Programme 2', 'Programme 3', 'Programme 6', 'Programme 5'],
        ['ascending', 'Programme 6', 'Programme 3', 'Programme 2', 'Élan', 'Programme 10', 'Programme 5'],
      ],
    };
    for (const [column, directions] of Object.entries(orders)) {
      it(`by ${column}: what people look for first, then the reverse, then as the page lists them`, async () => {
        const element = await ratingTable();
        const header = headerOf(element, column);
        expect(header.getAttribute('aria-sort')).to.equal('none');
        for (const [sort, ...names] of directions) {
          await press(element, column);
          expect(header.getAttribute('aria-sort')).to.equal(sort);
          expect(namesIn(element)).to.deep.equal(names);
        }
        await press(element, column);
        expect(header.getAttribute('aria-sort')).to.equal('none');
        expect(namesIn(element)).to.deep.equal(listed);
      });
    }

    it('by one column at a time', async () => {
      const element = await ratingTable();
      await press(element, 'Evidence');
      await press(element, 'Cost');
      expect(headerOf(element, 'Evidence').getAttribute('aria-sort')).to.equal('none');
      expect(namesIn(element)[0]).to.equal('Programme 6');
    });

    it('with a press on the words of a header, but not on something of the page’s own in it', async () => {
      const element = await ratingTable(table().replace('<th>Cost', '<th><a>?</a>Cost'));
      headerOf(element, 'Evidence').click();
      await updated(element);
      expect(namesIn(element)[0]).to.equal('Élan');
      element.querySelector<HTMLElement>('th a')!.click();
      await updated(element);
      expect(namesIn(element)[0]).to.equal('Élan');
    });

    it('and adds one element to a header, which the element owns, so that the name of the header stays its words', async () => {
      const element = await ratingTable();
      const header = headerOf(element, 'Evidence');
      expect(header.childNodes.length).to.equal(2);
      expect(element.getAttribute('aria-owns')!.split(' ')).to.deep.equal(
        [...element.querySelectorAll('.rating-table-sort')].map(({id}) => id),
      );
      expect(controlOf(header)!.ariaLabel).to.equal('Sort by Evidence');
      expect(controlOf(headerOf(element, 'Outcomes'))).to.equal(undefined);
    });

    it('uses a control that a copy of the page has kept', async () => {
      const element = await ratingTable(table().replace('<th>Cost', '<th>Cost<span class="rating-table-sort"></span>'));
      expect(headerOf(element, 'Cost').children.length).to.equal(1);
      await press(element, 'Cost');
      expect(namesIn(element)[0]).to.equal('Programme 6');
    });

    it('has controls of its own in a copy of it, beside the original', async () => {
      const element = await ratingTable();
      const copy = element.cloneNode(true) as RatingTable;
      element.after(copy);
      await updated(copy);
      const ids = [element, copy].flatMap((each) => each.getAttribute('aria-owns')!.split(' '));
      expect(new Set(ids).size).to.equal(8);
      for (const id of ids) expect(document.querySelectorAll(`#${id}`).length, id).to.equal(1);
      await press(copy, 'Evidence');
      expect([namesIn(copy)[0], namesIn(element)[0]]).to.deep.equal(['Élan', 'Programme 10']);
    });

    it('in another document than that of the script', async () => {
      const frame = await fixture<HTMLIFrameElement>('<iframe></iframe>');
      const element = document.createElement('rating-table');
      element.innerHTML = table();
      frame.contentDocument!.body.append(element);
      await updated(element);
      await press(element, 'Evidence');
      expect(element.querySelector('tbody th')!.textContent).to.equal('Élan');
      const control = controlOf(headerOf(element, 'Evidence'))!;
      expect(frame.contentWindow!.getComputedStyle(control).borderTopWidth).to.equal('0px');
    });

    it('from a list, where the headers are out of sight', async () => {
      const element = await ratingTable();
      await choose(element, 'sort', '-evidence');
      expect(namesIn(element)[0]).to.equal('Programme 10');
      const options = [...within<HTMLSelectElement>(element, '#sort').options].map(({text}) => text);
      expect(options.slice(0, 5)).to.deep.equal([
        'As listed',
        'Programme, A to Z',
        'Programme, Z to A',
        'Evidence, strongest first',
        'Evidence, weakest first',
      ]);
    });

    it('keeps the focus and what is open', async () => {
      const rows = table().replaceAll('variant="cell"', 'explanation="popover"');
      const element = await ratingTable(rows);
      const badge = element.querySelectorAll<ScaleRating>('tbody tr:first-child > td > *')[0]!;
      await badge.updateComplete;
      const button = badge.shadowRoot!.querySelector('button')!;
      badge.shadowRoot!.querySelector<HTMLElement>('[popover]')!.showPopover();
      await toggled();
      let toggles = 0;
      badge.addEventListener('rating-toggle', () => toggles++);
      button.focus();
      await choose(element, 'sort', 'evidence');
      await toggled();
      expect(toggles, 'events').to.equal(0);
      expect(namesIn(element)[0]).to.equal('Élan');
      expect(badge.shadowRoot!.activeElement === button, 'the focus').to.equal(true);
      expect(badge.shadowRoot!.querySelector('[popover]')!.matches(':popover-open')).to.equal(true);
    });

    it('keeps what frameworks put after their rows', async () => {
      const element = await ratingTable();
      const body = element.querySelector('tbody')!;
      const end = body.appendChild(document.createComment('end'));
      await press(element, 'Evidence');
      expect(body.lastChild === end, 'the last').to.equal(true);
    });

    it('each body of a table by itself', async () => {
      const [first, second, ...others] = programmes.map(rowOf);
      const element = await ratingTable(
        `<table><thead>${head}</thead><tbody>${first}${second}</tbody><tbody>${others.join('')}</tbody></table>`,
      );
      await press(element, 'Evidence');
      expect(namesIn(element).slice(0, 3)).to.deep.equal(['Programme 2', 'Programme 10', 'Élan']);
    });
  });

  describe('filters', () => {
    it('by name, whatever the case and the accents', async () => {
      const element = await ratingTable();
      await choose(element, 'search', ' elan ');
      expect(namesIn(element)).to.deep.equal(['Élan']);
      expect(count(element)).to.equal('1 of 6 programmes');
      await choose(element, 'search', '2 prog');
      expect(namesIn(element)).to.deep.equal(['Programme 2']);
    });

    it('by evidence at least, a mixed rating as its level, and says how many are off the scale', async () => {
      const element = await ratingTable();
      await choose(element, 'evidence', '4');
      expect(namesIn(element)).to.deep.equal(['Programme 2', 'Élan']);
      expect(status(element)).to.equal('2 of 6 programmes. 2 are left out because they have no level on the scale.');
    });

    it('by cost at most', async () => {
      const element = await ratingTable();
      await choose(element, 'cost', '2');
      expect(namesIn(element)).to.deep.equal(['Programme 10', 'Élan', 'Programme 6']);
    });

    it('by outcome, in the order of their body, and others after them', async () => {
      const element = await ratingTable();
      const options = [...within<HTMLSelectElement>(element, '#outcome').options].map(({value}) => value);
      expect(options).to.deep.equal(['', 'mental-health', 'maltreatment', 'Gardening']);
      await choose(element, 'outcome', 'maltreatment');
      expect(namesIn(element)).to.deep.equal(['Programme 2', 'Élan']);
    });

    it('by several at once', async () => {
      const element = await ratingTable();
      await choose(element, 'evidence', '3');
      await choose(element, 'cost', '2');
      await choose(element, 'search', 'programme');
      expect(namesIn(element)).to.deep.equal(['Programme 10', 'Programme 6']);
      expect(count(element)).to.equal('2 of 6 programmes.');
    });

    it('shows all again, and gives the focus of the button to the count', async () => {
      const element = await ratingTable();
      expect(within(element, '[part=control]')).to.equal(null);
      await choose(element, 'search', 'nothing');
      expect(status(element)).to.equal('0 of 6 programmes. No programme matches.');
      within(element, '[part=control]').click();
      await updated(element);
      expect(namesIn(element)).to.deep.equal(listed);
      expect(within<HTMLInputElement>(element, '#search').value).to.equal('');
      expect(element.shadowRoot!.activeElement!.id).to.equal('count');
    });

    it('gives the focus of a row that goes to the count', async () => {
      const element = await ratingTable(table().replace('Programme 3', '<a href="#3">Programme 3</a>'));
      element.querySelector('a')!.focus();
      await choose(element, 'evidence', '3');
      expect(element.shadowRoot!.activeElement!.id).to.equal('count');
    });

    it('hides rows to which the page gives a display of its own', async () => {
      const style = '<style>table tr.row.row {display: grid}</style>';
      const element = await ratingTable(`${style}${table().replaceAll('<tr>', '<tr class="row">')}`);
      await choose(element, 'evidence', '4+');
      expect(namesIn(element)).to.deep.equal([]);
    });

    it('leaves alone what the page itself hides', async () => {
      const element = await ratingTable(
        table().replace('<tr><th scope="row">Programme 2', '<tr hidden><th scope="row">Programme 2'),
      );
      expect(count(element)).to.equal('5 programmes');
      await choose(element, 'search', 'programme');
      within(element, '[part=control]').click();
      await updated(element);
      expect(namesIn(element)).to.not.include('Programme 2');
    });

    it('has those that `filters` names', async () => {
      const element = await ratingTable(table(), 'filters="cost search"');
      const ids = () =>
        [...element.shadowRoot!.querySelectorAll<HTMLLabelElement>('.field:not(.narrow) label')].map(
          ({htmlFor}) => htmlFor,
        );
      expect(ids()).to.deep.equal(['search', 'cost']);
      element.filters = 'none';
      await updated(element);
      expect(ids()).to.deep.equal([]);
      element.filters = '';
      await updated(element);
      expect(ids()).to.deep.equal(['search', 'evidence', 'cost', 'outcome']);
    });
  });

  it('says what the scales are, and that stronger evidence is no bigger effect', async () => {
    const element = await ratingTable();
    expect(shown(within(element, '[part=scale]'))).to.equal(
      'Evidence: 6 levels, 2 to 4+. Cost: 1 costs least, 5 costs most. Stronger evidence does not mean a bigger effect.',
    );
  });

  it('says what each scale is in a paragraph of its own, where they are no short sentences', async () => {
    const badges =
      '<evidence-rating value="2"></evidence-rating></td><td><scale-rating scale="stars" value="1"></scale-rating>';
    let around!: RatingSource;
    await warnings(async () => {
      around = await fixture<RatingSource>(
        `<rating-source><rating-table><table><tr><th>Name</th><th>Evidence</th><th>Stars</th></tr><tr><td>A</td><td>${badges}</td></tr></table></rating-table></rating-source>`,
      );
    });
    around.data = smallFile() as RatingsFile;
    await around.updateComplete;
    const element = await updated(around.querySelector('rating-table')!);
    expect([...element.shadowRoot!.querySelectorAll('[part=scale]')].map((each) => shown(each))).to.deep.equal([
      'Evidence: 6 levels, 2 to 4+. Stronger evidence does not mean a bigger effect.',
      'Our stars. Scale: 1 to 2. Our stars are not everything.',
    ]);
  });

  it('announces nothing until it is used, and then what has changed', async () => {
    const element = await ratingTable();
    const region = () => within(element, '#count[role="status"]');
    const silent = region();
    expect(silent.ariaLive).to.equal('off');
    element.querySelector('tbody')!.insertAdjacentHTML('beforeend', rowOf(['Programme 7', '2']));
    await updated(element);
    expect([silent === region(), silent.ariaLive, status(element)]).to.deep.equal([true, 'off', '7 programmes']);
    controlOf(headerOf(element, 'Evidence'))!.focus();
    await updated(element);
    // another element: Chromium announces no change of one whose aria-live has changed
    const live = region();
    expect([silent === live, live.ariaLive]).to.deep.equal([false, null]);
    await press(element, 'Evidence');
    expect(live === region()).to.equal(true);
    expect(status(element)).to.equal('7 programmes Sorted by Evidence, strongest first.');
    await press(element, 'Evidence');
    await press(element, 'Evidence');
    expect(status(element)).to.equal('7 programmes No longer sorted.');
  });

  it('sees rows, ratings and names that come later', async () => {
    const element = await ratingTable();
    await press(element, 'Evidence');
    await choose(element, 'cost', '4');
    element.querySelector('tbody')!.insertAdjacentHTML('beforeend', rowOf(['Programme 1', '4+', '3']));
    await updated(element);
    expect(namesIn(element)[0]).to.equal('Programme 1');
    element.querySelector('[value="4+"]')!.setAttribute('value', '2');
    await updated(element);
    expect(namesIn(element).at(-1)).to.equal('Programme 1');
    element.querySelector('tr:last-child th')!.firstChild!.nodeValue = 'Changed';
    await choose(element, 'search', 'changed');
    expect(count(element)).to.match(/^\d of 7 programmes/);
    await choose(element, 'sort', '');
    await choose(element, 'cost', '');
    await choose(element, 'search', '');
    expect(namesIn(element).at(-1)).to.equal('Programme 1');
  });

  it('sees what has changed while it was out of the page', async () => {
    const element = await ratingTable();
    const around = element.parentElement!;
    await press(element, 'Programme');
    element.remove();
    headerOf(element, 'Élan').textContent = 'Zebra';
    element.querySelector('tbody')!.insertAdjacentHTML('beforeend', rowOf(['Programme 4']));
    around.append(element);
    await updated(element);
    expect(namesIn(element).slice(2)).to.deep.equal([
      'Programme 4',
      'Programme 5',
      'Programme 6',
      'Programme 10',
      'Zebra',
    ]);
  });

  it('takes no notice of what it moves itself', async () => {
    const element = await ratingTable();
    let updates = 0;
    element.addController({hostUpdate: () => updates++});
    await press(element, 'Evidence');
    await nextFrame();
    await nextFrame();
    expect(updates).to.equal(1);
  });

  it('speaks Welsh on a Welsh page', async () => {
    const element = await ratingTable(table(), '', 'cy');
    expect(shown(within(element, '[part=rating]'))).to.include('Dod o hyd i raglen Tystiolaeth o leiaf');
    expect(shown(within(element, '[part=scale]'))).to.equal(
      'Tystiolaeth: 6 lefel, 2 i 4+. Cost: 1 sy’n costio leiaf, 5 sy’n costio fwyaf. Nid yw tystiolaeth gryfach yn golygu effaith fwy.',
    );
    expect(within(element, '[part=rating]').lang).to.equal('cy');
    await press(element, 'Evidence');
    expect(status(element)).to.equal('6 o raglenni Wedi’u trefnu yn ôl Evidence, cryfaf yn gyntaf.');
  });

  it('sorts and filters by any scale, once it is there', async () => {
    const badge = (value: string) => `<scale-rating variant="cell" scale="stars" value="${value}"></scale-rating>`;
    let around!: RatingSource;
    let element!: RatingTable;
    await warnings(async () => {
      around = await fixture<RatingSource>(`<rating-source><rating-table><table>
        <thead><tr><th>Programme</th><th>Stars</th></tr></thead>
        <tbody><tr><th>A</th><td>${badge('1')}</td></tr><tr><th>B</th><td>${badge('2')}</td></tr></tbody>
      </table></rating-table></rating-source>`);
      element = await updated(around.querySelector('rating-table')!);
    });
    expect(controlOf(headerOf(element, 'Stars'))).to.equal(undefined);
    around.data = smallFile() as RatingsFile;
    await around.updateComplete;
    await updated(element);
    await press(element, 'Stars');
    expect(namesIn(element)).to.deep.equal(['B', 'A']);
    expect(shown(within(element, '[for=stars]'))).to.equal('Our stars at least');
    await choose(element, 'stars', '2');
    expect(namesIn(element)).to.deep.equal(['B']);
    expect(shown(within(element, '[part=scale]'))).to.include('Our stars are not everything.');
  });

  describe('with state="address"', () => {
    const path = location.pathname;
    const before = location.href;
    afterEach(() => history.replaceState(null, '', before));

    it('reads the choices of a link, and ignores unknown ones', async () => {
      history.replaceState(null, '', `${path}?evidence=3%2B&cost=9&sort=-evidence&outcome=x&other=1`);
      const element = await ratingTable(table(), 'state="address"');
      expect(namesIn(element)).to.deep.equal(['Programme 6', 'Programme 2', 'Élan']);
      expect(within<HTMLSelectElement>(element, '#evidence').value).to.equal('3+');
      expect(within<HTMLSelectElement>(element, '#cost').value).to.equal('');
    });

    it('writes them, and leaves the rest of the address as it is', async () => {
      history.replaceState({of: 'the page'}, '', `${path}?other=1#part`);
      const element = await ratingTable(table(), 'state="address"');
      await choose(element, 'evidence', '4+');
      await choose(element, 'sort', '-cost');
      expect(location.search + location.hash).to.equal('?other=1&evidence=4%2B&sort=-cost#part');
      expect(history.state).to.deep.equal({of: 'the page'});
      within(element, '[part=control]').click();
      expect(location.search).to.equal('?other=1&sort=-cost');
    });

    it('does neither without it', async () => {
      history.replaceState(null, '', `${path}?evidence=4%2B`);
      const element = await ratingTable();
      expect(count(element)).to.equal('6 programmes');
      await choose(element, 'cost', '1');
      expect(location.search).to.equal('?evidence=4%2B');
    });
  });

  describe('on bad input', () => {
    const badge = (value: string) => `<evidence-rating variant="cell" value="${value}"></evidence-rating>`;
    const cases: Record<string, {content: string; attributes?: string; says: RegExp; controls: string[]}> = {
      'without a table': {content: 'No table', says: /^<rating-table>: there is no table in it\. /, controls: []},
      'without ratings': {
        content: '<table><tr><th>Programme</th></tr><tr><td>A</td></tr></table>',
        says: /^<rating-table>: no column has ratings\. /,
        controls: ['Programme'],
      },
      'with cells that span': {
        content: `<table><tr><th>A</th><th>B</th></tr><tr><td rowspan="2">A</td><td>${badge('3')}</td></tr><tr><td>${badge('4')}</td></tr></table>`,
        says: /^<rating-table>: a cell covers several rows or columns\. /,
        controls: [],
      },
      'with two ratings in a cell': {
        content: `<table><tr><th>A</th><th>B</th></tr><tr><td>A</td><td>${badge('3')}${badge('4')}</td></tr></table>`,
        says: /^<rating-table>: the column "B" has more than one rating in a cell/,
        controls: ['A'],
      },
      'with a column of ratings without a header': {
        content: `<table><thead><tr><th>A</th></tr></thead><tr><td>A</td><td>${badge('3')}</td></tr></table>`,
        says: /^<rating-table>: a column of ratings has no header of its own\. /,
        controls: ['A'],
      },
      'with a scale that only its ratings know': {
        content: `<rating-source><table><tr><th>A</th><th>Stars</th></tr><tr><td>A</td><td><scale-rating variant="cell" scale="stars" value="1">1</scale-rating></td></tr></table></rating-source>`,
        says: /^<rating-table>: the scale "stars" is not known to it\. Put <rating-source> around it, not inside\. /,
        controls: ['A'],
      },
      'with an unknown filter': {
        content: table(),
        attributes: 'filters="serch evidence"',
        says: /^<rating-table filters="serch">: "serch" is not a filter of this table\. Use search, evidence, cost, outcome or none\. It is left out\.$/,
        controls: ['Programme', 'Evidence', 'Cost', 'Last reviewed'],
      },
      'with an unknown state': {
        content: table(),
        attributes: 'state="cookie"',
        says: /^<rating-table state="cookie">: "cookie" is not a known state\. Use address\. /,
        controls: ['Programme', 'Evidence', 'Cost', 'Last reviewed'],
      },
    };
    for (const [name, {content, attributes, says, controls}] of Object.entries(cases)) {
      it(`${name} says so once, and gives no control to what cannot sort`, async () => {
        const logged = await warnings(async () => {
          const element = await ratingTable(content, attributes);
          element.requestUpdate();
          await updated(element);
          expect(
            [...element.querySelectorAll('th')].filter(controlOf).map(({textContent}) => textContent),
          ).to.deep.equal(controls);
        });
        expect(logged.filter((message) => message.startsWith('<rating-table'))).to.have.length(1);
        expect(logged.find((message) => message.startsWith('<rating-table'))).to.match(says);
      });
    }

    it('takes the lower of two rows of headers', async () => {
      const element =
        await ratingTable(`<table><thead><tr><th rowspan="2">Programme</th><th colspan="2">Evidence</th></tr><tr><th>Now</th><th>Before</th></tr></thead>
        <tbody><tr><th>A</th><td>${badge('2')}</td><td>${badge('4')}</td></tr><tr><th>B</th><td>${badge('3')}</td><td>${badge('NE')}</td></tr></tbody></table>`);
      expect([...element.querySelectorAll('th')].filter(controlOf).map(({textContent}) => textContent)).to.deep.equal([
        'Programme',
        'Now',
        'Before',
      ]);
      await press(element, 'Now');
      expect(namesIn(element)).to.deep.equal(['B', 'A']);
      await press(element, 'Before');
      expect(namesIn(element)).to.deep.equal(['A', 'B']);
    });

    it('puts values that are not on the scale last', async () => {
      await warnings(async () => {
        const element = await ratingTable(
          table([
            ['A', '5'],
            ['B', ''],
            ['C', '2'],
          ]),
        );
        await press(element, 'Evidence');
        expect(namesIn(element)).to.deep.equal(['C', 'A', 'B']);
      });
    });

    it('takes back a control when the ratings go', async () => {
      const element = await ratingTable();
      for (const rating of element.querySelectorAll('evidence-rating')) rating.remove();
      await updated(element);
      const header = headerOf(element, 'Evidence');
      expect(header.outerHTML).to.equal('<th>Evidence</th>');
    });
  });
});
