/** What an editor might paste, by its kind: what the tests put through the content systems. */
import {evidence, cost, fallbackHtml, fallbackLine} from '../../dist/index.js';
import {prerender} from '../../dist/prerender/prerender.js';

const programme = {value: '3+*', subject: 'Functional Family Therapy', reviewed: '2018-02'};
const words = fallbackHtml(evidence, programme);
const line = fallbackLine(evidence, programme);
const given = 'data-subject="Functional Family Therapy" data-reviewed="2018-02"';
const tag = `<evidence-rating value="3+*" subject="Functional Family Therapy" reviewed="2018-02">${words}</evidence-rating>`;

export const markup = {
  'custom tag': tag,
  'custom tag, prerendered': prerender(tag, {stylesheet: '/what-works-ratings-shadow.css'}),
  'custom tags, outcomes':
    '<outcome-grid subject="Programme 12"><outcome-finding outcome="crime" result="improved">A <em>statement</em></outcome-finding></outcome-grid>',
  paragraph: `<p data-evidence-rating="3+*" ${given}>${line}</p>`,
  'paragraph, cost': `<p data-cost-rating="3" data-subject="Programme 12">${fallbackLine(cost, {value: '3'})}</p>`,
  'paragraph, recommended words': `<p data-evidence-rating="3+*" ${given}>${words}</p>`,
  'paragraph, Welsh': `<p lang="cy" data-cost-rating="3">${fallbackLine(cost, {value: '3', language: 'cy'})}</p>`,
  'paragraph, formatted':
    '<p data-cost-rating="3" class="lead" id="cost">Cost rating: <strong>3</strong>, medium <em>cost</em></p>',
  'paragraph, hostile':
    '<p data-cost-rating="3" data-href="javascript:alert(1)" onclick="alert(1)">Cost rating: 3<img src="x" onerror="alert(1)"></p>',
  division: `<div data-evidence-rating="3+*" ${given}><p>${line}</p></div>`,
  'span in a sentence': `<p>It is rated <span data-evidence-rating="3" data-variant="compact">3 short-term impact</span>, and that is not a recommendation.</p>`,
  'table cell':
    '<table><tbody><tr><td data-cost-rating="3" data-variant="compact">3 Medium cost</td></tr></tbody></table>',
  'definition list':
    '<dl data-outcome-grid="" data-subject="Programme 12"><dt>Preventing crime, violence and antisocial behaviour</dt><dd data-outcome="crime" data-result="improved" data-study="Study 1">A <em>statement</em></dd></dl>',
  'definition list, card':
    '<dl data-programme-card="" data-subject="Programme 12" data-evidence="3" data-cost="3"><dt>Evidence</dt><dd>Evidence rating: 3 (scale 2 to 4+)</dd><dt>Preventing crime, violence and antisocial behaviour</dt><dd data-outcome="crime" data-result="improved">Improved</dd></dl>',
  'division, explanation':
    '<div data-rating-explainer="evidence"><p>The evidence rating runs from 2 (preliminary) to 4+ (strongest).</p></div>',
  'paragraph, summary':
    '<p data-rating-summary="" data-subject="Programme 12" data-evidence="3" data-cost="3">Programme 12: evidence of short-term positive impact (rated 3). Cost: medium (rated 3).</p>',
  'class names': `<p class="evidence-rating rating-3">${line}</p>`,
  link: `<p><a href="https://guidebook.foundations.org.uk/" data-evidence-rating="3+*">${line}</a></p>`,
  'words alone': `<p>${line}</p>`,
  'words alone, recommended': `<p>${fallbackHtml(evidence, {value: '3+*'})}</p>`,
};
