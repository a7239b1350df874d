import {aTimeout, expect, fixture} from '@open-wc/testing';
import '../../src/define.js';
import '../../src/define/rating-table.js';
import type {ProgrammeCard} from '../../src/elements/programme-card.js';
import type {RatingSummary} from '../../src/elements/rating-summary.js';
import type {RatingTable} from '../../src/elements/rating-table.js';
import {ScaleRating} from '../../src/elements/scale-rating.js';
import {ShownRatings} from '../../src/elements/shown-ratings.js';
import {partOf, shown} from '../support/reading.js';

/** Until the rating and, after it, what is around it have updated. */
const updated = () => aTimeout(0);

const row = (name: string, badge: string) => `<tr><th>${name}</th><td>${badge}</td></tr>`;

async function tableOf(badges: Readonly<Record<string, string>>) {
  const rows = Object.entries(badges).map(([name, badge]) => row(name, badge));
  const element = await fixture<RatingTable>(
    `<rating-table><table><thead><tr><th>Programme</th><th>Rating</th></tr></thead><tbody>${rows.join('')}</tbody></table></rating-table>`,
  );
  await updated();
  return {
    element,
    badge: (name: string) =>
      [...element.querySelectorAll('tbody tr')]
        .find((each) => each.querySelector('th')!.textContent === name)!
        .querySelector<ScaleRating>('td > *')!,
    async filter(id: string, value: string) {
      const control = element.shadowRoot!.querySelector<HTMLSelectElement>(`#${id}`)!;
      control.value = value;
      control.dispatchEvent(new Event('change'));
      await updated();
    },
    names: () =>
      [...element.querySelectorAll('tbody tr:not([hidden])')].map((each) => each.querySelector('th')!.textContent),
  };
}

const evidence = (value: string, more = '') =>
  `<evidence-rating variant="cell" value="${value}" ${more}></evidence-rating>`;

describe('a rating within another element', () => {
  it('is filtered by what it shows, also where its property was set', async () => {
    const {badge, filter, names} = await tableOf({A: evidence('3'), B: evidence('4'), C: evidence('NE')});
    await filter('evidence', '4');
    expect(names()).to.deep.equal(['B']);
    badge('B').value = '2';
    badge('C').value = '4+';
    await updated();
    expect(names()).to.deep.equal(['C']);
  });

  it('is sorted by what it shows', async () => {
    const {badge, filter, names} = await tableOf({A: evidence('3'), B: evidence('4')});
    await filter('sort', 'evidence');
    expect(names()).to.deep.equal(['B', 'A']);
    badge('A').value = '4+';
    await updated();
    expect(names()).to.deep.equal(['A', 'B']);
  });

  it('has another place on another scale, and none in a version that is not there', async () => {
    const ofScale = (value: string) => `<scale-rating scale="evidence" variant="cell" value="${value}"></scale-rating>`;
    const other = await tableOf({A: ofScale('2'), B: ofScale('3'), C: ofScale('4')});
    for (const name of ['A', 'B', 'C']) other.badge(name).setAttribute('scale', 'cost');
    await updated();
    await other.filter('cost', '3');
    expect(other.names()).to.deep.equal(['A', 'B']);

    const {badge, filter, names} = await tableOf({A: evidence('3', 'version="1999"'), B: evidence('4')});
    await filter('evidence', '2');
    expect(names()).to.deep.equal(['B']);
    badge('A').removeAttribute('version');
    await updated();
    expect(names()).to.deep.equal(['A', 'B']);
  });

  it('is in the card and in the summary as it is shown, whatever its value was set by', async () => {
    for (const tag of ['programme-card', 'rating-summary']) {
      const element = await fixture<ProgrammeCard | RatingSummary>(
        `<${tag} evidence="3"><cost-rating value="1"></cost-rating></${tag}>`,
      );
      expect(shown(partOf(element, 'rating')!), tag).to.match(/low/i);
      element.querySelector('cost-rating')!.value = '5';
      await updated();
      expect(shown(partOf(element, 'rating')!), tag).to.match(/high/i);
    }
  });

  it('is read from its properties before it is defined', async () => {
    const element = await fixture<RatingSummary>('<rating-summary></rating-summary>');
    element.append(Object.assign(document.createElement('scale-rating'), {scale: 'cost', value: '2'}));
    await updated();
    expect(shown(partOf(element, 'rating')!)).to.equal('Cost: medium-low (rated 2). Foundations Guidebook.');
  });

  it('is watched once it is defined, until it leaves', async () => {
    const container = await fixture<HTMLElement>('<div><late-rating></late-rating></div>');
    const badge = container.firstElementChild as ScaleRating;
    const changes: Element[] = [];
    const ratings = new ShownRatings(container, (changed) => {
      changes.push(changed);
      ratings.watch([badge]);
    });
    ratings.watch([badge]);
    ratings.watch([badge]);
    expect(changes.length).to.equal(0);
    customElements.define('late-rating', class extends ScaleRating {});
    await updated();
    expect(changes).to.deep.equal([badge]);
    badge.value = '3';
    await updated();
    expect(changes.length).to.equal(2);
    badge.subject = 'Programme 12';
    await updated();
    expect(changes.length).to.equal(2);
    document.body.append(badge);
    badge.value = '4';
    await updated();
    badge.remove();
    expect(changes.length).to.equal(2);
  });
});
