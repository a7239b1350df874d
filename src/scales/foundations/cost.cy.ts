import {frozen} from '../scale.js';
import type {ScaleWords} from '../words.js';
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
  levels: {
    1: {
      label: 'Cost isel',
      meaning: 'Mae sefydlu a darparu yn gost isel, sy’n cyfateb i gost uned amcangyfrifedig o lai na £100.',
      phrase: 'isel',
    },
    2: {
      label: 'Cost ganolig-isel',
      meaning: 'Mae sefydlu a darparu yn gost ganolig-isel, sy’n cyfateb i gost uned amcangyfrifedig o £100–£499.',
      phrase: 'ganolig-isel',
    },
    3: {
      label: 'Cost ganolig',
      meaning: 'Mae sefydlu a darparu yn gost ganolig, sy’n cyfateb i gost uned amcangyfrifedig o £500–£999.',
      phrase: 'ganolig',
    },
    4: {
      label: 'Cost ganolig-uchel',
      meaning: 'Mae sefydlu a darparu yn gost ganolig-uchel, sy’n cyfateb i gost uned amcangyfrifedig o £1,000–£2,000.',
      phrase: 'ganolig-uchel',
    },
    5: {
      label: 'Cost uchel',
      meaning: 'Mae sefydlu a darparu yn gost uchel. Mae’n cyfateb i gost uned amcangyfrifedig o fwy na £2,000.',
      phrase: 'uchel',
    },
  },
  outside: {
    NA: {
      label: 'Cost heb fod yn berthnasol, heb fod ar gael neu heb ei chyfrifo',
      brief: 'Dim ffigur cost',
      meaning: 'Nid yw cost sefydlu a darparu yn berthnasol, nid yw ar gael, neu nid yw wedi’i chyfrifo.',
      caution: 'Nid yw hyn yn golygu nad yw’n costio dim.',
    },
  },
  modifiers: {},
  notRated: {
    label: 'Nid yw’r rhaglen hon wedi cael gradd cost',
    brief: 'Heb ei graddio',
    caution: 'Nid yw hyn yn dangos faint y mae’n ei gostio.',
    attribution: 'Nid geiriau Foundations yw’r rhain.',
  },
  noneGiven: {label: 'Ni roddir gradd cost yma', brief: 'Heb ei rhoi'},
  notRecognised: {label: 'Ni ddangosir y radd: nid yw’r gwerth ar y dudalen hon ar y raddfa', brief: 'Heb ei dangos'},
  standing: (place: number, codes: readonly string[]) =>
    `Dyma fand cost ${place} o ${codes.length}. Band 1 sy’n costio leiaf.`,
  caution:
    'Mae rhif uwch yn golygu cost uwch. Nid yw’n dangos pa mor dda y mae’r rhaglen yn gweithio. Amcangyfrif yw’r gost, o’r hyn y mae darparwyr yn ei ddweud. Nid pris ydyw.',
  attribution: (version: string) =>
    `Cyfieithiad o eiriau Foundations ei hun (fersiwn ${version}) yw’r ystyron. Nid geiriau Foundations yw’r labeli byr.`,
  explained: 'Beth mae’r graddau cost yn ei olygu',
  direction: 'O’r gost isaf i’r gost uchaf',
  summary: (subject: string, phrase: string, code: string) =>
    subject ? `${subject}: cost ${phrase} (gradd ${code}).` : `Cost: ${phrase} (gradd ${code}).`,
  moreAbout: 'Rhagor am y radd cost',
});
