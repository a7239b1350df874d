import {frozen, ratingOf, type Scale, valueOf, type ValueOf} from '../scale.js';

/**
 * The evidence rating of the Foundations Guidebook: how strong the evidence is that a programme caused an improvement
 * in a child outcome. It is not the size of the improvement, and not a recommendation.
 *
 * The codes NL2 and NE are those of the Early Intervention Foundation, the body's predecessor.
 */
export const evidenceScale = /* @__PURE__ */ frozen({
  id: 'evidence',
  body: 'Foundations',
  version: '2025',
  more: 'stronger',
  figure: {kind: 'steps', places: 6},
  strip: 'amount',
  levels: [
    {code: '2', place: 1},
    {code: '2+', place: 2, basedOn: ['2']},
    {code: '3', place: 3},
    {code: '3+', place: 4, basedOn: ['3']},
    {code: '4', place: 5},
    {code: '4+', place: 6, basedOn: ['4']},
  ],
  outside: [
    {code: 'NL2', kind: 'below-threshold'},
    {code: 'NE', kind: 'no-effect'},
  ],
  modifiers: [{sign: '*', mark: 'cut'}],
} as const satisfies Scale);

/** The values of `<evidence-rating value>`: "2" to "4+", each also with "*", "NL2", "NE" and "not-rated". */
export type EvidenceValue = ValueOf<typeof evidenceScale>;

/**
 * Reads an evidence value from data of your own: "3 + *" is read as "3+*".
 *
 * @param text a code as published, with its signs; case and spaces do not matter
 * @returns the value for `<evidence-rating value>`, or `undefined` if it is missing or not on the scale
 */
export const evidenceValue = (text: unknown): EvidenceValue | undefined =>
  valueOf(ratingOf(evidenceScale, text)) as EvidenceValue | undefined;
