import {frozen, ratingOf, type Scale, valueOf, type ValueOf} from '../scale.js';

/**
 * The cost rating of the Foundations Guidebook: the estimated unit cost of setting up and delivering a programme, in
 * five bands. A higher number means a higher cost. It does not show how well a programme works.
 */
export const costScale = /* @__PURE__ */ frozen({
  id: 'cost',
  body: 'Foundations',
  version: '2025',
  more: 'dearer',
  figure: {kind: 'coin', places: 5},
  strip: 'place',
  levels: [
    {code: '1', place: 1, band: {currency: 'GBP', below: 100}},
    {code: '2', place: 2, band: {currency: 'GBP', from: 100, to: 499}},
    {code: '3', place: 3, band: {currency: 'GBP', from: 500, to: 999}},
    {code: '4', place: 4, band: {currency: 'GBP', from: 1000, to: 2000}},
    {code: '5', place: 5, band: {currency: 'GBP', above: 2000}},
  ],
  outside: [{code: 'NA', aliases: ['n/a'], kind: 'not-available'}],
  modifiers: [],
} as const satisfies Scale);

/** The values of `<cost-rating value>`: "1" to "5", "NA" and "not-rated". */
export type CostValue = ValueOf<typeof costScale>;

/**
 * Reads a cost value from data of your own: "na" is read as "NA".
 *
 * @param text a code as published, with its signs; case and spaces do not matter
 * @returns the value for `<cost-rating value>`, or `undefined` if it is missing or not on the scale
 */
export const costValue = (text: unknown): CostValue | undefined =>
  valueOf(ratingOf(costScale, text)) as CostValue | undefined;
