import {frozen} from '../scale.js';
import type {ScaleWords} from '../words.js';
import type {evidenceScale} from './evidence.js';

const ordinals = ['gyntaf', 'ail', 'drydedd', 'bedwaredd', 'bumed', 'chweched'];

const predecessorAttribution =
  'Roedd yr Early Intervention Foundation, a ddaeth o flaen Foundations, yn defnyddio’r radd hon. Nid ei geiriau hi yw’r rhain.';

/** A draft: no translator has reviewed it yet. */
export const evidenceWelsh: ScaleWords<typeof evidenceScale> = /* @__PURE__ */ frozen({
  language: 'cy',
  approved: false,
  name: 'Gradd tystiolaeth',
  nameFor: (subject: string) => `Gradd tystiolaeth ar gyfer ${subject}`,
  mention: 'gradd tystiolaeth',
  source: 'Foundations Guidebook',
  range: 'Graddfa: 2 (rhagarweiniol) i 4+ (cryfaf)',
  levels: {
    '2': {
      label: 'Tystiolaeth ragarweiniol, dim tystiolaeth eto o effaith achosol',
      brief: 'Rhagarweiniol',
      meaning:
        'Mae ganddi dystiolaeth ragarweiniol o wella deilliant i blant o astudiaeth effaith feintiol, ond nid oes tystiolaeth eto o effaith achosol.',
      phrase: 'tystiolaeth ragarweiniol',
    },
    '2+': {
      spoken: '2 plws',
      label: 'Tystiolaeth ragarweiniol, o astudiaeth uwchlaw lefel 2 ond islaw safon lefel 3',
      brief: 'Rhagarweiniol',
      meaning:
        'Mae’n bodloni gradd lefel 2 ac mae’r dystiolaeth orau sydd ar gael yn seiliedig ar astudiaeth sy’n fwy trylwyr na safon lefel 2 ond nad yw’n bodloni safon lefel 3.',
      phrase: 'tystiolaeth ragarweiniol',
    },
    '3': {
      label: 'Tystiolaeth o effaith gadarnhaol yn y tymor byr',
      brief: 'Effaith tymor byr',
      meaning: 'Mae ganddi dystiolaeth o effaith gadarnhaol yn y tymor byr o o leiaf un astudiaeth drylwyr.',
      phrase: 'tystiolaeth o effaith gadarnhaol yn y tymor byr',
    },
    '3+': {
      spoken: '3 plws',
      label: 'Tystiolaeth o effaith gadarnhaol yn y tymor byr, a thystiolaeth o astudiaethau eraill â grŵp cymharu',
      brief: 'Effaith tymor byr',
      meaning:
        'Mae’n bodloni gradd lefel 3 ac mae ganddi dystiolaeth o astudiaethau eraill â grŵp cymharu ar lefel 2 neu uwch.',
      phrase: 'tystiolaeth o effaith gadarnhaol yn y tymor byr',
    },
    '4': {
      label: 'Tystiolaeth o effaith gadarnhaol yn y tymor hir',
      brief: 'Effaith tymor hir',
      meaning: 'Mae ganddi dystiolaeth o effaith gadarnhaol yn y tymor hir drwy o leiaf ddwy astudiaeth drylwyr.',
      phrase: 'tystiolaeth o effaith gadarnhaol yn y tymor hir',
    },
    '4+': {
      spoken: '4 plws',
      label: 'Tystiolaeth o effaith gadarnhaol yn y tymor hir o 3 neu ragor o astudiaethau, o leiaf 1 yn annibynnol',
      brief: 'Effaith tymor hir',
      meaning:
        'Mae’n bodloni gradd lefel 4 ac mae ganddi o leiaf drydedd astudiaeth sy’n cyfrannu at y radd Lefel 4, gydag o leiaf un o’r astudiaethau wedi’i chynnal yn annibynnol ar ddarparwr yr ymyriad.',
      phrase: 'tystiolaeth o effaith gadarnhaol yn y tymor hir',
    },
  },
  outside: {
    NL2: {
      label: 'Aseswyd: nid yw’r astudiaeth gryfaf yn cyrraedd lefel 2',
      brief: 'Islaw lefel 2',
      caution: 'Nid yw hyn yn golygu nad yw’n cael effaith.',
      attribution: predecessorAttribution,
    },
    NE: {
      label: 'Canfuwyd nad yw’n effeithiol mewn o leiaf un astudiaeth drylwyr',
      brief: 'Ddim yn effeithiol mewn astudiaeth',
      caution: 'Nid yw hyn yn golygu na fydd byth yn gweithio.',
      attribution: predecessorAttribution,
    },
  },
  modifiers: {
    '*': {
      brief: 'canfyddiadau cymysg',
      clause: 'mae’r canfyddiadau’n gymysg',
      meaning:
        'Mae’r sylfaen dystiolaeth yn cynnwys canfyddiadau cymysg h.y., astudiaethau sy’n awgrymu effaith gadarnhaol ochr yn ochr ag astudiaethau sydd, ar y cyfan, yn dangos dim effaith neu effaith negyddol.',
    },
  },
  notRated: {
    label: 'Nid yw’r rhaglen hon wedi cael gradd tystiolaeth',
    brief: 'Heb ei graddio',
    caution: 'Nid yw hyn yn dangos a yw’n gweithio.',
    attribution: 'Nid geiriau Foundations yw’r rhain.',
  },
  noneGiven: {label: 'Ni roddir gradd tystiolaeth yma', brief: 'Heb ei rhoi'},
  notRecognised: {label: 'Ni ddangosir y radd: nid yw’r gwerth ar y dudalen hon ar y raddfa', brief: 'Heb ei dangos'},
  standing: (place: number, codes: readonly string[]) =>
    `Dyma’r ${ordinals[place - 1]} o ${codes.length} lefel, y wannaf yn gyntaf: ${codes.join(', ')}.`,
  caution:
    'Mae gradd tystiolaeth uwch yn golygu ei bod yn fwy sicr mai’r rhaglen a achosodd welliant. Nid yw’n golygu gwelliant mwy.',
  attribution: (version: string) =>
    `Cyfieithiad o eiriau Foundations ei hun (fersiwn ${version}) yw’r ystyron. Nid geiriau Foundations yw’r labeli byr.`,
  explained: 'Beth mae’r graddau tystiolaeth yn ei olygu',
  direction: 'O dystiolaeth ragarweiniol i’r gryfaf',
  summary: (subject: string, phrase: string, code: string, clauses: readonly string[]) =>
    `${subject || 'Gradd tystiolaeth'}: ${[`${phrase} (gradd ${code})`, ...clauses].join('; ')}.`,
  signs: 'Mae + yn golygu mwy nag y mae’r lefel yn ei ofyn. Mae’r hyn sy’n cael ei ychwanegu yn wahanol ar bob lefel.',
  moreAbout: 'Rhagor am y radd tystiolaeth',
});
