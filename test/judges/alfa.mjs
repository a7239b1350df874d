/** Alfa, Siteimprove's rules for accessibility: those of ACT, of WCAG 2.2 A and AA, of ARIA and of good practice. */
import {Audit, Outcome} from '@siteimprove/alfa-act';
import {Device} from '@siteimprove/alfa-device';
import {Native as DeviceInPage} from '@siteimprove/alfa-device/native';
import {Node} from '@siteimprove/alfa-dom';
import {Native as NodeInPage} from '@siteimprove/alfa-dom/native';
import {Request, Response} from '@siteimprove/alfa-http';
import allRules from '@siteimprove/alfa-rules';
import {URL} from '@siteimprove/alfa-url';
import {Conformance, Criterion} from '@siteimprove/alfa-wcag';
import {Page} from '@siteimprove/alfa-web';

const criteriaOf = ({requirements}) => [...requirements].filter(Criterion.isCriterion);
const rules = [...allRules].filter((rule) => {
  const criteria = criteriaOf(rule);
  return !criteria.length || criteria.some(Conformance.isAA());
});

/** The page as Alfa reads it: without its answers of the server, which no rule that is used here asks for. */
async function read(page) {
  const device = Device.from(await page.evaluate(`(${DeviceInPage.fromWindow})(window)`));
  const tree = await page.evaluate(`(${NodeInPage.fromNode})()`);
  const url = URL.parse(page.url()).getUnsafe();
  return Page.of(Request.of('GET', url), Response.of(url, 200), Node.from(tree, device), device);
}

const messageOf = (result) => JSON.stringify(result).match(/"message":"([^"]*)"/)?.[1] ?? '';

export const alfa = {
  name: 'Alfa',
  prepare() {},
  /** "sia-r1: what it says: the element", of each failure. */
  async faultsOf(page) {
    const outcomes = [...(await Audit.of(await read(page), rules).evaluate())];
    return outcomes.filter(Outcome.isFailed).map(({rule, target, expectations}) => {
      const said = [...expectations].map(([, result]) => messageOf(result));
      return `${rule.uri.split('/').at(-1)}: ${said.join(' ')}: ${String(target).replaceAll(/\s+/g, ' ').slice(0, 400)}`;
    });
  },
  settled: [
    // Does not find what follows a heading in and around shadow trees: paragraphs, lists and elements.
    /^sia-r78: /,
    // Asks for a landmark in the frame in which the builder shows an element alone.
    /^sia-r57: .*: (?:Evidence rating|No evidence rating is given here)$/,
    // Asks for a name of the builder's further choices. Their summary is one.
    /^sia-r60: .*<details/,
    // Asks for a link to the main part. These pages have nothing before it.
    /^sia-r87: /,
  ],
};
