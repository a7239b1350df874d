import {aTimeout, expect, fixture} from '@open-wc/testing';
import '../../src/define.js';
import type {OutcomeFinding} from '../../src/elements/outcome-finding.js';
import {warnings} from '../support/reading.js';

const values = {
  outcome: 'crime',
  finding: 'Reduced frequency of behaviour problems',
  study: 'Study 1',
  score: '15',
  timeframe: 'Immediately after the intervention',
  result: 'improved',
} as const;
const properties = Object.keys(values) as (keyof typeof values)[];

const attributesOf = (element: Element) =>
  Object.fromEntries(properties.map((name) => [name, element.getAttribute(name)]));
const propertiesOf = (element: OutcomeFinding) => Object.fromEntries(properties.map((name) => [name, element[name]]));

describe('<outcome-finding>', () => {
  it('reflects every property to its attribute', async () => {
    const element = await fixture<OutcomeFinding>('<outcome-finding></outcome-finding>');
    Object.assign(element, values);
    await element.updateComplete;
    expect(attributesOf(element)).to.deep.equal(values);
    for (const name of properties) element[name] = undefined;
    await element.updateComplete;
    expect(element.getAttributeNames()).to.deep.equal([]);
  });

  it('takes every property from its attribute', async () => {
    const written = properties.map((name) => `${name}="${values[name]}"`).join(' ');
    const element = await fixture<OutcomeFinding>(`<outcome-finding ${written}></outcome-finding>`);
    expect(propertiesOf(element)).to.deep.equal(values);
    element.setAttribute('score', '-5');
    expect(element.score).to.equal('-5');
    element.removeAttribute('result');
    expect(element.result).to.not.be.ok;
  });

  it('takes a score as a number', async () => {
    const element = await fixture<OutcomeFinding>('<outcome-finding></outcome-finding>');
    element.score = 15;
    await element.updateComplete;
    expect(element.getAttribute('score')).to.equal('15');
  });

  it('has no result, and no attribute, that nobody gave it', async () => {
    const element = await fixture<OutcomeFinding>('<outcome-finding></outcome-finding>');
    expect(propertiesOf(element)).to.deep.equal(Object.fromEntries(properties.map((name) => [name, undefined])));
    expect(element.getAttributeNames()).to.deep.equal([]);
  });

  it('reflects what was set before it was defined', async () => {
    const early = document.createElement('outcome-finding-early') as OutcomeFinding;
    Object.assign(early, values);
    customElements.define(
      'outcome-finding-early',
      class extends (customElements.get('outcome-finding') as typeof OutcomeFinding) {},
    );
    document.body.append(early);
    await early.updateComplete;
    expect(attributesOf(early)).to.deep.equal(values);
    early.remove();
  });

  it('draws nothing around its content, which stays as it is', async () => {
    const element = await fixture<OutcomeFinding>(
      '<outcome-finding outcome="crime">A <a href="#x">reduction</a></outcome-finding>',
    );
    const link = element.querySelector('a');
    element.outcome = 'maltreatment';
    await element.updateComplete;
    expect(element.shadowRoot === null).to.equal(true);
    expect(element.innerHTML).to.equal('A <a href="#x">reduction</a>');
    expect(element.querySelector('a') === link).to.equal(true);
  });

  it('never throws, whatever its properties are set to', async () => {
    const failures: unknown[] = [];
    const failed = (event: PromiseRejectionEvent) => {
      // also before the test runner, which would print it and fail
      event.preventDefault();
      event.stopImmediatePropagation();
      failures.push(event.reason);
    };
    window.addEventListener('unhandledrejection', failed, true);
    try {
      await warnings(async () => {
        for (const value of [null, 5, true, {}, [], () => 3, NaN, Symbol('3'), Object.create(null)]) {
          const element = await fixture<OutcomeFinding>('<outcome-finding></outcome-finding>');
          for (const name of properties) {
            Object.assign(element, {[name]: value});
            await element.updateComplete.catch((error: unknown) => failures.push(error));
          }
        }
      });
      await aTimeout(0);
    } finally {
      window.removeEventListener('unhandledrejection', failed, true);
    }
    expect(failures.map(String)).to.deep.equal([]);
  });
});
