import {frozen} from '../scale.js';
import type {ExplainerWords, ScaleWords, SummaryWords, TableWords} from '../words.js';
import type {evidenceScale} from './evidence.js';

const ordinals = ['gyntaf', 'ail', 'drydedd', 'bedwaredd', 'bumed', 'chweched'];
const positions = ['Y gyntaf', 'Yr ail', 'Y drydedd', 'Y bedwaredd', 'Y bumed', 'Y chweched'];

const shortTerm = 'Mae tystiolaeth o o leiaf un astudiaeth dda ei bod wedi gwella rhywbeth i blant yn y tymor byr.';

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
  strip: {
    ends: ['Rhagarweiniol', 'Cryfaf'],
    position: (place: number) => `${positions[place - 1]} o 6 lefel, o 2 (rhagarweiniol) i 4+ (cryfaf)`,
  },
  levels: {
    '2': {
      brief: 'rhagarweiniol',
      plain:
        'Canfu astudiaeth arwyddion cynnar bod rhywbeth yn gwella i blant. Nid yw’n hysbys eto ai’r rhaglen a achosodd hyn.',
      meaning:
        'Mae ganddi dystiolaeth ragarweiniol o wella deilliant i blant o astudiaeth effaith feintiol, ond nid oes tystiolaeth eto o effaith achosol.',
    },
    '2+': {
      spoken: '2 plws',
      brief: 'rhagarweiniol, astudiaeth gryfach',
      plain:
        'Canfu astudiaeth arwyddion cynnar bod rhywbeth yn gwella i blant. Mae’r astudiaeth yn well nag sydd ei angen ar lefel 2, ond ddim yn ddigon da i lefel 3. Nid yw’n hysbys eto ai’r rhaglen a achosodd hyn.',
      meaning:
        'Mae’n bodloni gradd lefel 2 ac mae’r dystiolaeth orau sydd ar gael yn seiliedig ar astudiaeth sy’n fwy trylwyr na safon lefel 2 ond nad yw’n bodloni safon lefel 3.',
    },
    '3': {
      brief: 'effaith tymor byr',
      plain: shortTerm,
      meaning: 'Mae ganddi dystiolaeth o effaith gadarnhaol yn y tymor byr o o leiaf un astudiaeth drylwyr.',
    },
    '3+': {
      spoken: '3 plws',
      brief: 'effaith tymor byr, ac astudiaethau eraill',
      plain: `${shortTerm} Mae tystiolaeth hefyd o astudiaethau eraill, a ddefnyddiodd grŵp cymharu.`,
      meaning:
        'Mae’n bodloni gradd lefel 3 ac mae ganddi dystiolaeth o astudiaethau eraill â grŵp cymharu ar lefel 2 neu uwch.',
    },
    '4': {
      brief: 'effaith tymor hir',
      plain: 'Mae tystiolaeth o o leiaf ddwy astudiaeth dda ei bod wedi gwella rhywbeth i blant yn y tymor hir.',
      meaning: 'Mae ganddi dystiolaeth o effaith gadarnhaol yn y tymor hir drwy o leiaf ddwy astudiaeth drylwyr.',
    },
    '4+': {
      spoken: '4 plws',
      brief: 'effaith tymor hir, 3 astudiaeth neu ragor',
      plain:
        'Mae tystiolaeth o o leiaf dair astudiaeth ei bod wedi gwella rhywbeth i blant yn y tymor hir. Cafodd o leiaf un ei chynnal yn annibynnol ar y bobl sy’n darparu’r rhaglen.',
      meaning:
        'Mae’n bodloni gradd lefel 4 ac mae ganddi o leiaf drydedd astudiaeth sy’n cyfrannu at y radd Lefel 4, gydag o leiaf un o’r astudiaethau wedi’i chynnal yn annibynnol ar ddarparwr yr ymyriad.',
    },
  },
  outside: {
    NL2: {
      label: 'Aseswyd: nid yw’r astudiaeth gryfaf yn cyrraedd lefel 2',
      brief: 'heb gyrraedd lefel 2',
      plain: 'Nid yw’r astudiaeth gryfaf yn cyrraedd lefel 2.',
      caution: 'Nid yw hyn yn golygu nad yw’n cael effaith.',
      attribution: predecessorAttribution,
    },
    NE: {
      label: 'Canfuwyd nad yw’n effeithiol mewn o leiaf un astudiaeth drylwyr',
      brief: 'ddim yn effeithiol mewn astudiaeth',
      plain: 'Canfu o leiaf un astudiaeth dda nad oedd yn gweithio yno.',
      caution: 'Nid yw hyn yn golygu na fydd byth yn gweithio.',
      attribution: predecessorAttribution,
    },
  },
  modifiers: {
    '*': {
      brief: 'canfyddiadau cymysg',
      short: 'cymysg',
      note: 'canfu rhai astudiaethau ei bod wedi helpu, canfu eraill ddim effaith neu fod pethau wedi gwaethygu',
      plain:
        'Mae rhai astudiaethau’n awgrymu ei bod wedi helpu. Mae eraill, ar y cyfan, yn dangos dim effaith neu bethau’n gwaethygu.',
      meaning:
        'Mae’r sylfaen dystiolaeth yn cynnwys canfyddiadau cymysg h.y., astudiaethau sy’n awgrymu effaith gadarnhaol ochr yn ochr ag astudiaethau sydd, ar y cyfan, yn dangos dim effaith neu effaith negyddol.',
    },
  },
  notRated: {
    label: 'Nid yw’r rhaglen hon wedi cael gradd tystiolaeth',
    brief: 'heb ei graddio',
    plain: 'Nid yw wedi cael gradd.',
    caution: 'Nid yw hyn yn dangos a yw’n gweithio.',
    attribution: 'Nid geiriau Foundations yw’r rhain.',
  },
  noneGiven: {label: 'Ni roddir gradd tystiolaeth yma', brief: 'heb ei rhoi'},
  notRecognised: {label: 'Ni ddangosir y radd: nid yw’r gwerth ar y dudalen hon ar y raddfa', brief: 'heb ei dangos'},
  standing: (place: number) => `Dyma’r ${ordinals[place - 1]} o 6 lefel. Mae’r raddfa’n dechrau ar 2.`,
  caution:
    'Mae gradd tystiolaeth uwch yn golygu tystiolaeth gryfach mai’r rhaglen a achosodd welliant. Nid yw’n golygu gwelliant mwy.',
  quotation: (version: string) => `Cyfieithiad o eiriau Foundations ei hun (${version})`,
  attribution: () => 'Dim ond y geiriau a nodwyd yw rhai Foundations ei hun.',
});

export const evidenceExplainerWelsh: ExplainerWords = /* @__PURE__ */ frozen({
  title: 'Beth mae’r graddau tystiolaeth yn ei olygu',
  count: 'Mae 6 lefel. Mae’r raddfa’n dechrau ar 2.',
  direction: 'O dystiolaeth ragarweiniol i’r gryfaf',
  signs: 'Mae + yn golygu mwy nag y mae’r lefel yn ei ofyn. Mae’r hyn sy’n ychwanegol yn wahanol ar bob lefel.',
  attribution: (version: string) =>
    `Cyfieithiad o eiriau Foundations ei hun (fersiwn ${version}) yw’r ystyron. Nid geiriau Foundations yw’r labeli byr.`,
  moreAbout: 'Rhagor am y radd tystiolaeth',
});

export const evidenceSummaryWelsh: SummaryWords = /* @__PURE__ */ frozen({
  sentence: (subject: string, phrase: string, code: string, clauses: readonly string[]) =>
    `${subject || 'Gradd tystiolaeth'}: ${[`${phrase} (gradd ${code})`, ...clauses].join('; ')}.`,
  phrases: {
    '2': 'tystiolaeth ragarweiniol',
    '2+': 'tystiolaeth ragarweiniol',
    '3': 'tystiolaeth o effaith gadarnhaol yn y tymor byr',
    '3+': 'tystiolaeth o effaith gadarnhaol yn y tymor byr',
    '4': 'tystiolaeth o effaith gadarnhaol yn y tymor hir',
    '4+': 'tystiolaeth o effaith gadarnhaol yn y tymor hir',
  },
  clauses: {'*': 'mae’r canfyddiadau’n gymysg'},
});

export const evidenceTableWelsh: TableWords = /* @__PURE__ */ frozen({
  column: 'Tystiolaeth',
  key: 'Tystiolaeth: 6 lefel, 2 i 4+.',
  caution: 'Nid yw tystiolaeth gryfach yn golygu effaith fwy.',
});
