import {expect} from '@open-wc/testing';
import {fallbackHtml, fallbackLine, fallbackLines} from '../../src/text/fallback.js';
import {fallbackWords} from '../../src/text/fallback-messages.js';
import type {GridMessages} from '../../src/text/messages.js';
import {dateInWords} from '../../src/text/dates.js';
import {
  allBadgeMessages,
  allExplainerMessages,
  allGridMessages,
  allTableMessages,
  allSourceMessages,
  inLanguage,
  isInLanguage,
} from '../../src/text/languages.js';
import {atStart, meaningsOf} from '../../src/text/rating-text.js';
import {
  cost,
  evidence,
  explainedScales,
  outcomes,
  summarizedScales,
  tableScales,
} from '../../src/scales/foundations/foundations.js';
import {outcomeIds} from '../../src/scales/foundations/outcomes.js';
import {ratingOf, type Rating, type Scale} from '../../src/scales/scale.js';
import type {LevelWords, ScaleWords, WordedScale} from '../../src/scales/words.js';

/** The rows of each table of the official wording, by the heading over it. */
async function officialWording(): Promise<Record<string, string[][]>> {
  const text = await (await fetch(new URL('official-wording.md', import.meta.url))).text();
  const tables: Record<string, string[][]> = {};
  for (const section of text.split(/^## /m).slice(1)) {
    const [heading, ...lines] = section.split('\n');
    tables[heading!.trim()] = lines
      .filter((line) => line.startsWith('|'))
      .slice(2)
      .map((line) =>
        line
          .slice(1, -1)
          .split('|')
          .map((cell) => cell.trim()),
      );
  }
  return tables;
}

/** The sentences of an explanation in the language in which the body publishes. */
const officialMeanings = ({scale, words}: WordedScale, rating: Rating) =>
  meaningsOf({scale, rating, words: words[0], messages: allBadgeMessages[0], subject: '', reviewed: ''}).meanings;

/**
 * Every text of a document of words by the path to it; sentences with values are filled with signs that no language
 * changes.
 */
function textsIn(document: object): [path: string, text: string][] {
  const texts: [string, string][] = [];
  const walk = (value: unknown, path: string) => {
    if (typeof value === 'string') texts.push([path, value]);
    if (typeof value === 'function') texts.push([path, String(value(...sampleFor(path)))]);
    if (typeof value === 'object' && value !== null)
      for (const [key, part] of Object.entries(value)) walk(part, path ? `${path}.${key}` : key);
  };
  walk(document, '');
  return texts.filter(([path]) => path !== 'language');
}

function sampleFor(path: string): unknown[] {
  const samples: Record<string, unknown[]> = {
    standing: [2],
    'strip.position': [2],
    list: [['3+', '~~']],
    line: ['~~', '3+', '~~'],
    'lines.cost': ['~~', '3', '~~'],
    'lines.evidence': ['~~', '3+', '~~'],
    date: ['2018', 2, 15],
    'summary.sentence': ['~~', '~~', '3+', ['~~']],
    notListed: [['~~', '~~']],
    spokenScore: ['+', '15'],
    improvementIndex: ['+15', '65'],
    ordered: ['~~', 'strongest'],
  };
  return samples[path] ?? ['~~1', '~~2', '~~3'];
}

const documents: [name: string, english: object, welsh: object][] = [
  ['cost', ...pairOf(explainedScales[0]!.words)],
  ['evidence', ...pairOf(explainedScales[1]!.words)],
  ['evidence in a summary', ...pairOf(summarizedScales[0]!.words)],
  ['cost in a summary', ...pairOf(summarizedScales[1]!.words)],
  ['evidence in a table', ...pairOf(tableScales[0]!.words)],
  ['cost in a table', ...pairOf(tableScales[1]!.words)],
  ['outcomes', ...pairOf(outcomes)],
  ['badge copy', ...pairOf(allBadgeMessages)],
  ['explainer copy', ...pairOf(allExplainerMessages)],
  ['source copy', ...pairOf(allSourceMessages)],
  ['grid copy', ...pairOf(allGridMessages)],
  ['table copy', ...pairOf(allTableMessages)],
  ['fallback words', ...pairOf(fallbackWords)],
];

function pairOf<D extends {language: string}>(all: readonly [D, ...D[]]): [D, D] {
  return [inLanguage(all, 'en'), inLanguage(all, 'cy')];
}

describe('the official English', () => {
  it('of the cost rating is the published wording, character for character', async () => {
    const published = (await officialWording())['Cost rating']!;
    const {levels, outside} = cost.words[0];
    const shipped = [
      ...Object.entries(levels).map(([code, {brief, meaning}]) => [code, atStart(brief), meaning]),
      ...Object.entries(outside).map(([code, {label, meaning}]) => [code, label, meaning]),
    ];
    expect(shipped).to.deep.equal(published);
  });

  it('of the evidence rating is the published wording, character for character', async () => {
    const published = (await officialWording())['Evidence rating']!;
    const shipped: Record<string, LevelWords> = evidence.words[0].levels;
    expect(evidence.scale.levels.map(({code}) => [code, shipped[code]!.meaning])).to.deep.equal(published);
  });

  it('of the asterisk is the published wording, with its lead', async () => {
    const [[sign, lead, meaning]] = (await officialWording())['Modifier'] as [string[]];
    const rating = ratingOf<Scale>(evidence.scale, `3${sign}`);
    expect(officialMeanings(evidence, rating).at(-1)).to.deep.equal({lead: `${lead}:`, meaning});
  });

  it('of the outcomes is the published wording, in the published order', async () => {
    const published = (await officialWording())['Child outcomes']!;
    expect(outcomeIds.map((id) => [id, outcomes[0].names[id]])).to.deep.equal(published);
  });

  it('gives a plus level with the level that it builds on, and the asterisk last', () => {
    const rating = ratingOf<Scale>(evidence.scale, '3+*');
    const leads = officialMeanings(evidence, rating).map(({lead}) => lead);
    expect(leads).to.deep.equal(['Rated 3+:', 'Rated 3:', 'Rating has a *:']);
  });

  it('gives NA no lead', () => {
    const [meaning, ...others] = officialMeanings(cost, ratingOf<Scale>(cost.scale, 'NA'));
    expect(meaning!.lead).to.equal('');
    expect(others).to.deep.equal([]);
  });
});

describe('the words in every language', () => {
  // Words that both languages share, or that are names.
  const shared = new Set(['Foundations Guidebook', 'true', 'false', 'Cost']);
  // "is" and "a" and "on" are Welsh words too.
  const englishWords =
    /\b(the|and|of|with|this|that|for|not|has|have|from|than|was|are|by|at least|rating|rated|level|evidence|findings|programme|scale|study|score|means?)\b/i;

  for (const [name, english, welsh] of documents) {
    it(`${name}: Welsh has a text wherever English has one`, () => {
      expect(textsIn(welsh).map(([path]) => path)).to.deep.equal(textsIn(english).map(([path]) => path));
    });

    it(`${name}: no English is left in Welsh`, () => {
      const inEnglish = new Map(textsIn(english));
      const left = textsIn(welsh).filter(
        ([path, text]) =>
          !shared.has(text) && (englishWords.test(text) || (text === inEnglish.get(path) && /\p{L}{4}/u.test(text))),
      );
      expect(left).to.deep.equal([]);
    });

    it(`${name}: Welsh keeps every figure, plus, asterisk and £`, () => {
      const signs = (text: string) => (text.match(/£?\d[\d,.]*\d|£?\d|[+*−]/g) ?? []).sort().join(' ');
      const inEnglish = new Map(textsIn(english));
      const lost = textsIn(welsh).filter(([path, text]) => signs(text) !== signs(inEnglish.get(path)!));
      expect(lost).to.deep.equal([]);
    });

    it(`${name}: no text is empty, holds markup, or is a placeholder`, () => {
      for (const document of [english, welsh]) {
        expect(
          textsIn(document).filter(
            ([, text]) => !text.trim() || /[<>]|&\w+;|lorem|ipsum|TODO|undefined|\[object/i.test(text),
          ),
        ).to.deep.equal([]);
      }
    });
  }

  it('are short sentences, but for those that the body has written', () => {
    for (const [name, ...languages] of documents) {
      for (const document of languages) {
        const ours = textsIn(document).filter(([path]) => !path.endsWith('.meaning'));
        const sentences = ours.flatMap(([path, text]) =>
          text.split(/(?<=[.:;]) /).map((sentence) => [path, sentence] as const),
        );
        // the most that the style guide of GOV.UK allows is 25
        expect(
          sentences.filter(([, sentence]) => sentence.split(' ').length > 20),
          name,
        ).to.deep.equal([]);
      }
    }
  });

  it('say that Welsh is a draft, everywhere', () => {
    for (const [name, english, welsh] of documents) {
      if (name === 'fallback words') continue;
      expect(english).to.include({language: 'en', approved: true});
      expect(welsh).to.include({language: 'cy', approved: false});
    }
    expect(inLanguage(allBadgeMessages, 'cy').draft).to.equal('Cyfieithiad drafft');
  });

  for (const {scale, words} of [cost, evidence] as WordedScale[]) {
    for (const language of words) {
      it(`tell every state on the ${scale.id} scale apart (${language.language})`, () => {
        const {levels, outside, notRated, noneGiven, notRecognised} = language;
        const states = [...Object.values(outside), notRated, noneGiven, notRecognised];
        const briefs = [...Object.values(levels), ...states].map(({brief}) => brief);
        expect(new Set(briefs).size).to.equal(briefs.length);
        expect(new Set(states.map(({label}) => label)).size).to.equal(states.length);
      });
    }
  }

  it('does not compile without words for a level', () => {
    const {'4+': _dropped, ...levels} = evidence.words[1]!.levels;
    // @ts-expect-error: 4+ has no words
    const words: ScaleWords<typeof evidence.scale> = {...evidence.words[1]!, levels};
    expect(words.levels['4+']).to.equal(undefined);
  });

  it('does not compile without words for a result', () => {
    const {worsened: _dropped, ...results} = allGridMessages[1]!.results;
    // @ts-expect-error: "worsened" has no words
    const copy: GridMessages = {...allGridMessages[1]!, results};
    expect(copy.results.worsened).to.equal(undefined);
  });
});

describe('inLanguage', () => {
  const pick = (tag: string) => inLanguage(allBadgeMessages, tag).language;

  it('takes the tag, or a shorter one, or else the first', () => {
    expect(
      ['en', 'cy', 'CY', 'cy-GB', 'cy-Latn-GB', 'en-GB', 'fr', 'cym', 'c', '', '-', 'x-cy'].map(pick),
    ).to.deep.equal(['en', 'cy', 'cy', 'cy', 'cy', 'en', 'en', 'en', 'en', 'en', 'en', 'en']);
  });

  it('knows a language within a longer tag', () => {
    expect(isInLanguage('cy', 'cy-GB')).to.equal(true);
    expect(isInLanguage('cy', 'cym')).to.equal(false);
    expect(isInLanguage('en', 'cy')).to.equal(false);
  });
});

describe('dateInWords', () => {
  const english = inLanguage(allSourceMessages, 'en');
  const welsh = inLanguage(allSourceMessages, 'cy');

  it('says a year, a month or a day', () => {
    expect(dateInWords('2018', english)).to.equal('2018');
    expect(dateInWords('2018-02', english)).to.equal('February 2018');
    expect(dateInWords(' 2018-02-05 ', english)).to.equal('5 February 2018');
    expect(dateInWords('2020-02-29', english)).to.equal('29 February 2020');
  });

  it('has the months in Welsh, whatever the browser knows', () => {
    const months = Array.from({length: 12}, (_, month) =>
      dateInWords(`2018-${String(month + 1).padStart(2, '0')}`, welsh),
    );
    expect(months).to.deep.equal(
      [
        'Ionawr',
        'Chwefror',
        'Mawrth',
        'Ebrill',
        'Mai',
        'Mehefin',
        'Gorffennaf',
        'Awst',
        'Medi',
        'Hydref',
        'Tachwedd',
        'Rhagfyr',
      ].map((month) => `${month} 2018`),
    );
  });

  for (const date of [
    '2018-13',
    '2018-00',
    '2018-2',
    '18-02',
    '2018-02-30',
    '2019-02-29',
    '2018-02-00',
    '2018-04-31',
    'Feb 2018',
    '2018/02',
    '02-2018',
    '0018',
    '20180',
    '2018-02-15T00:00',
    '٢٠١٨',
    '',
  ]) {
    it(`takes ${JSON.stringify(date)} for no date`, () => expect(dateInWords(date, english)).to.equal(undefined));
  }
});

describe('the fallback words', () => {
  it('are short lines that stand alone', () => {
    expect(fallbackLine(evidence, {value: '3+*'})).to.equal('Evidence rating: 3+, mixed findings (scale 2 to 4+)');
    expect(fallbackLine(cost, {value: '4'})).to.equal('Cost rating: 4, medium-high cost (1 is lowest, 5 is highest)');
    expect(fallbackLine(evidence, {value: '2', subject: 'Programme 12'})).to.equal(
      'Evidence rating for Programme 12: 2 (scale 2 to 4+)',
    );
    expect(fallbackLine(evidence, {value: 'NL2'})).to.equal('Evidence rating: NL2, level 2 not reached');
    expect(fallbackLine(cost, {value: 'n/a'})).to.equal('Cost rating: NA, no cost figure');
    expect(fallbackLine(cost, {value: 'not-rated'})).to.equal('This programme has not been given a cost rating');
    expect(fallbackLine(evidence, {value: '3+*', language: 'cy'})).to.equal(
      'Gradd tystiolaeth: 3+, canfyddiadau cymysg (graddfa 2 i 4+)',
    );
  });

  it('are, as recommended, the lines of the badge', () => {
    expect(
      fallbackLines(evidence, {value: '3+*', subject: 'Functional Family Therapy', reviewed: '2018-02'}),
    ).to.deep.equal([
      'Evidence rating for Functional Family Therapy',
      '3+ Short-term impact, plus other studies',
      'Mixed findings: some studies found that it helped, others found no effect or that things got worse',
      'Scale: 2 (preliminary) to 4+ (strongest)',
      'Foundations Guidebook, last reviewed February 2018',
    ]);
  });

  it('are, as recommended HTML, the same lines for every value, variant and language, each in an element of its own', () => {
    for (const worded of [cost, evidence] as WordedScale[]) {
      const {levels, modifiers, outside} = worded.scale;
      const values = [
        ...levels.flatMap(({code}) => [code, ...modifiers.map(({sign}) => code + sign)]),
        ...outside.map(({code}) => code),
        'not-rated',
      ];
      for (const value of values)
        for (const language of ['en', 'cy'])
          for (const variant of ['standard', 'full'] as const) {
            const options = {value, language, variant, subject: 'R&D <b>"x"</b>', reviewed: '2018', href: '/a?b&c="'};
            const html = new DOMParser().parseFromString(fallbackHtml(worded, options), 'text/html').body;
            const elements = [...html.children].map(({localName}) => localName).join(' ');
            expect(elements).to.match(/^b br (strong b|b)( br span)*( br small){0,2}( p)*( blockquote)?( small)?$/);
            for (const each of html.querySelectorAll('br, p, blockquote > small, blockquote ~ small, p ~ small'))
              each.before('\n');
            const lines = html.textContent!.split('\n').filter(Boolean);
            expect(lines).to.deep.equal(fallbackLines(worded, options));
            expect(html.querySelectorAll('p').length > 0).to.equal(variant === 'full');
            expect(html.querySelector('a')?.getAttribute('href')).to.equal(variant === 'full' ? '/a?b&c="' : undefined);
          }
    }
  });

  it('are within a sentence, in a cell, and in a narrow cell what the badge shows there', () => {
    const html = (variant: 'compact' | 'cell' | 'dense', value: string) => fallbackHtml(evidence, {value, variant});
    const lines = (variant: 'compact' | 'cell' | 'dense', value: string) => fallbackLines(evidence, {value, variant});
    const sentence = '3+ short-term impact, plus other studies, mixed findings';
    for (const variant of ['compact', 'cell'] as const) {
      expect(html(variant, '3+*')).to.equal(
        '<strong>3+</strong> short-term impact, plus other studies, <b>mixed findings</b>',
      );
      expect(lines(variant, '3+*')).to.deep.equal([sentence]);
    }
    expect([html('dense', '3+*'), lines('dense', '3+*')]).to.deep.equal([
      '<strong>3+</strong> <b>mixed</b>',
      ['3+ mixed'],
    ]);
    expect([html('compact', 'NL2'), lines('compact', 'NL2')]).to.deep.equal([
      'level 2 not reached (NL2)',
      ['level 2 not reached (NL2)'],
    ]);
    for (const variant of ['cell', 'dense'] as const) {
      expect([html(variant, 'NL2'), html(variant, 'not-rated')]).to.deep.equal([
        'Level 2 not reached (NL2)',
        'Not rated',
      ]);
    }
  });

  it('leave out the programme where a heading names it', () => {
    const options = {value: '3', subject: 'Programme 12', hideSubject: true};
    expect(fallbackLines(evidence, options)[0]).to.equal('Evidence rating');
    expect(fallbackHtml(evidence, options)).to.match(/^<b>Evidence rating<[/]b>/);
  });

  it('mark the English that follows a draft, and link to nothing but pages', () => {
    const html = fallbackHtml(evidence, {value: '3', variant: 'full', language: 'cy', href: 'javascript:alert(1)'});
    expect(html)
      .to.contain('(Cyfieithiad drafft)</small>')
      .and.contain('<p lang="en"><strong>Rated 3:</strong>')
      .and.not.contain('<a');
  });

  it('show no level for a value that is none', () => {
    expect(fallbackLine(evidence, {value: '5'})).to.equal(
      'Rating not shown: the value on this page is not on the scale',
    );
    expect(fallbackLine(cost, {value: ''})).to.equal('No cost rating is given here');
  });

  it('never sound like marks, and never leave an asterisk unexplained', () => {
    for (const worded of [cost, evidence] as WordedScale[]) {
      for (const language of ['en', 'cy']) {
        for (const {code} of [...worded.scale.levels, ...worded.scale.outside]) {
          for (const value of [code, `${code}*`]) {
            const lines = [fallbackLine(worded, {value, language}), ...fallbackLines(worded, {value, language})].join(
              ' ',
            );
            expect(lines).to.not.match(/out of \d|\*/);
          }
        }
      }
    }
  });
});
