import {frozen} from '../scale.js';
import type {ExplainerWords, ScaleWords, SummaryWords, TableWords} from '../words.js';
import type {costScale} from './cost.js';

/** A draft: no translator has reviewed it yet. */
export const costWelsh: ScaleWords<typeof costScale> = /* @__PURE__ */ frozen({
  language: 'cy',
  approved: false,
  name: 'Gradd cost',
  nameFor: (subject: string) => `Gradd cost ar gyfer ${subject}`,
  mention: 'gradd cost',
  source: 'Foundations Guidebook',
  range: 'Graddfa: 1 (cost isaf) i 5 (cost uchaf)',
  strip: {
    ends: ['Costio leiaf', 'Costio fwyaf'],
    position: (place: number) => `Band ${place} o 5, o 1 (costio leiaf) i 5 (costio fwyaf)`,
  },
  levels: {
    1: {
      brief: 'cost isel',
      note: 'Cost uned amcangyfrifedig o lai na £100',
      plain: 'Mae’r gost amcangyfrifedig am bob uned yn llai na £100. Dyma’r isaf o 5 band.',
      meaning: 'Mae sefydlu a darparu yn gost isel, sy’n cyfateb i gost uned amcangyfrifedig o lai na £100.',
    },
    2: {
      brief: 'cost ganolig-isel',
      note: 'Cost uned amcangyfrifedig o £100–£499',
      plain: 'Mae’r gost amcangyfrifedig am bob uned yn £100–£499. Dyma’r ail isaf o 5 band.',
      meaning: 'Mae sefydlu a darparu yn gost ganolig-isel, sy’n cyfateb i gost uned amcangyfrifedig o £100–£499.',
    },
    3: {
      brief: 'cost ganolig',
      note: 'Cost uned amcangyfrifedig o £500–£999',
      plain: 'Mae’r gost amcangyfrifedig am bob uned yn £500–£999. Dyma’r un canol o 5 band.',
      meaning: 'Mae sefydlu a darparu yn gost ganolig, sy’n cyfateb i gost uned amcangyfrifedig o £500–£999.',
    },
    4: {
      brief: 'cost ganolig-uchel',
      note: 'Cost uned amcangyfrifedig o £1,000–£2,000',
      plain: 'Mae’r gost amcangyfrifedig am bob uned yn £1,000–£2,000. Dyma’r ail uchaf o 5 band.',
      meaning: 'Mae sefydlu a darparu yn gost ganolig-uchel, sy’n cyfateb i gost uned amcangyfrifedig o £1,000–£2,000.',
    },
    5: {
      brief: 'cost uchel',
      note: 'Cost uned amcangyfrifedig o fwy na £2,000',
      plain: 'Mae’r gost amcangyfrifedig am bob uned yn fwy na £2,000. Dyma’r uchaf o 5 band.',
      meaning: 'Mae sefydlu a darparu yn gost uchel. Mae’n cyfateb i gost uned amcangyfrifedig o fwy na £2,000.',
    },
  },
  outside: {
    NA: {
      label: 'Cost heb fod yn berthnasol, heb fod ar gael neu heb ei chyfrifo',
      brief: 'dim ffigur cost',
      plain: 'Nid oes ffigur cost yma.',
      meaning: 'Nid yw cost sefydlu a darparu yn berthnasol, nid yw ar gael, neu nid yw wedi’i chyfrifo.',
      caution: 'Nid yw hyn yn golygu nad yw’n costio dim.',
    },
  },
  modifiers: {},
  notRated: {
    label: 'Nid yw’r rhaglen hon wedi cael gradd cost',
    brief: 'heb ei graddio',
    plain: 'Nid yw wedi cael gradd.',
    caution: 'Nid yw hyn yn dangos faint y mae’n ei gostio.',
    attribution: 'Nid geiriau Foundations yw’r rhain.',
  },
  noneGiven: {label: 'Ni roddir gradd cost yma', brief: 'heb ei rhoi'},
  notRecognised: {label: 'Ni ddangosir y radd: nid yw’r gwerth ar y dudalen hon ar y raddfa', brief: 'heb ei dangos'},
  standing: () => 'Band 1 sy’n costio leiaf.',
  caution:
    'Mae rhif uwch yn golygu cost uwch. Nid yw’n dangos pa mor dda y mae’r rhaglen yn gweithio. Amcangyfrif ydyw o’r hyn y mae darparwyr yn ei adrodd, nid pris.',
  quotation: (version: string) => `Cyfieithiad o eiriau Foundations ei hun (${version})`,
  attribution: () => 'Dim ond y geiriau a nodwyd yw rhai Foundations ei hun.',
});

export const costExplainerWelsh: ExplainerWords = /* @__PURE__ */ frozen({
  title: 'Beth mae’r graddau cost yn ei olygu',
  count: 'Mae 5 band cost. Band 1 sy’n costio leiaf.',
  direction: 'O’r gost isaf i’r uchaf',
  attribution: (version: string) =>
    `Cyfieithiad o eiriau Foundations ei hun (fersiwn ${version}) yw’r ystyron. Nid geiriau Foundations yw’r labeli byr.`,
  moreAbout: 'Rhagor am y radd cost',
});

export const costSummaryWelsh: SummaryWords = /* @__PURE__ */ frozen({
  sentence: (subject: string, phrase: string, code: string) =>
    subject ? `${subject}: cost ${phrase} (gradd ${code}).` : `Cost: ${phrase} (gradd ${code}).`,
  phrases: {1: 'isel', 2: 'ganolig-isel', 3: 'ganolig', 4: 'ganolig-uchel', 5: 'uchel'},
});

export const costTableWelsh: TableWords = /* @__PURE__ */ frozen({
  column: 'Cost',
  key: 'Cost: 1 sy’n costio leiaf, 5 sy’n costio fwyaf.',
});
