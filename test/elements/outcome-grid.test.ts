import {aTimeout, expect, fixture, fixtureSync, html, waitUntil} from '@open-wc/testing';
import '../../src/define.js';
import {results} from '../../src/scales/outcomes.js';
import {englishGrid} from '../../src/text/messages.en.js';
import type {OutcomeFinding} from '../../src/elements/outcome-finding.js';
import type {OutcomeGrid} from '../../src/elements/outcome-grid.js';
import {outcomes} from '../../src/scales/foundations/foundations.js';
import {outcomeIds} from '../../src/scales/foundations/outcomes.js';
import {accessible} from '../support/commands.js';
import {errors, languageOf, languagesIn, partOf, partText, said, shown, warnings} from '../support/reading.js';
import {atRest} from '../support/rest.js';

const {names} = outcomes[0];
const noDetails = 'Reported, no details given here';

/** The line that names the outcomes that are not listed. */
const notListed = (...ids: (keyof typeof names)[]) =>
  `No finding is listed for: ${ids.map((id) => names[id]).join('; ')}. This does not mean no effect.`;

const grid = (attributes: string, content = '<outcome-finding outcome="crime">Fewer problems.</outcome-finding>') =>
  fixture<OutcomeGrid>(`<outcome-grid ${attributes}>${content}</outcome-grid>`);

/** A grid of one finding. */
const gridOf = (attributes: string, statement = '') =>
  grid('', `<outcome-finding outcome="crime" ${attributes}>${statement}</outcome-finding>`);

/** Every heading with its level, in the order in which they stand. */
const headingsIn = (element: OutcomeGrid): string[] =>
  [...element.shadowRoot!.querySelectorAll('h1, h2, h3, h4, h5, h6')].map((each) => `${each.localName} ${shown(each)}`);

const partsOf = (element: OutcomeGrid, part: string): HTMLElement[] => [
  ...element.shadowRoot!.querySelectorAll<HTMLElement>(`[part~="${part}"]`),
];

const outcomesIn = (element: OutcomeGrid): string[] => partsOf(element, 'outcome').map(shown);

/** After the grid has seen what changed in its children. */
async function noticed(element: OutcomeGrid) {
  await aTimeout(0);
  await element.updateComplete;
}

/** A finding as a script makes one. */
const finding = (properties: Partial<OutcomeFinding>) =>
  Object.assign(document.createElement('outcome-finding'), properties);

describe('an outcome grid', () => {
  it('says whose outcomes they are, that they are past, the result with its score, what changed, the statement, the study and the time', async () => {
    const element = await grid(
      'subject="Empowering Parents" reviewed="2018-02" href="/entry"',
      `<outcome-finding outcome="crime" finding="Reduced frequency of behaviour problems" study="Study 1" score="15" result="improved"
        timeframe="Immediately after">10.57-point reduction</outcome-finding>`,
    );
    expect(shown(element)).to.equal(
      [
        'Child outcomes for Empowering Parents',
        'These findings are from past studies. Results may not be the same in other places.',
        'Preventing crime, violence and antisocial behaviour',
        'Improved, +15 Reduced frequency of behaviour problems 10.57-point reduction',
        'Study 1 · When measured: Immediately after',
        'Foundations Guidebook, last reviewed February 2018',
        'Empowering Parents in the Foundations Guidebook',
      ].join(' '),
    );
  });

  it('has a heading for itself and one for each outcome below it, and a list of findings under each', async () => {
    const element = await grid(
      'subject="Programme 12"',
      '<outcome-finding outcome="crime">One</outcome-finding><outcome-finding outcome="crime">Two</outcome-finding><outcome-finding outcome="maltreatment">Three</outcome-finding>',
    );
    expect(headingsIn(element)).to.deep.equal([
      'h3 Child outcomes for Programme 12',
      `h4 ${names.maltreatment}`,
      `h4 ${names.crime}`,
    ]);
    const lists = [...element.shadowRoot!.querySelectorAll('ul')];
    expect(lists.map((list) => [...list.children].map((item) => `${item.localName} ${shown(item)}`))).to.deep.equal([
      ['li Three'],
      ['li One', 'li Two'],
    ]);
    // Safari takes the role from a list without bullets
    expect(lists.map((list) => list.getAttribute('role'))).to.deep.equal(['list', 'list']);
  });

  for (const [level, title, below] of [
    ['2', 'h2', 'h3'],
    ['3', 'h3', 'h4'],
    ['4', 'h4', 'h5'],
    ['5', 'h5', 'h6'],
    ['6', 'h6', 'h6'],
  ] as const) {
    it(`has headings ${title} and ${below} for heading-level="${level}"`, async () => {
      const element = await grid(`heading-level="${level}"`);
      expect(headingsIn(element)).to.deep.equal([`${title} Child outcomes`, `${below} ${names.crime}`]);
    });
  }

  it('keeps the order of the publisher, whatever the order on the page', async () => {
    const reversed = [...outcomeIds]
      .reverse()
      .map((id) => `<outcome-finding outcome="${id}">About ${id}.</outcome-finding>`);
    const element = await grid('', reversed.join(''));
    expect(outcomesIn(element)).to.deep.equal(outcomeIds.map((id) => names[id]));
    for (const id of outcomeIds) expect(shown(element)).to.contain(`${names[id]} About ${id}.`);
  });

  it('knows an outcome in any case, and with space around it', async () => {
    expect(
      await warnings(async () =>
        expect(outcomesIn(await grid('', '<outcome-finding outcome=" Crime ">x</outcome-finding>'))).to.deep.equal([
          names.crime,
        ]),
      ),
    ).to.deep.equal([]);
  });

  it('says of an outcome that is only named that it is reported, without details', async () => {
    const element = await grid(
      '',
      '<outcome-finding outcome="crime"></outcome-finding><outcome-finding outcome="maltreatment">\n  <!-- x --> </outcome-finding>',
    );
    expect(shown(element)).to.contain(`${names.maltreatment} ${noDetails} ${names.crime} ${noDetails}`);
    expect(partsOf(element, 'finding')).to.have.length(0);
  });

  it('leaves out the outcomes that are not reported, and with show="all" names them in one line, which says that this does not mean no effect', async () => {
    expect(outcomesIn(await grid(''))).to.deep.equal([names.crime]);
    expect(shown(await grid(''))).to.not.contain('No finding is listed');
    const element = await grid(
      'show="all"',
      '<outcome-finding outcome="crime">Fewer problems.</outcome-finding><outcome-finding outcome="maltreatment"></outcome-finding>',
    );
    expect(outcomesIn(element)).to.deep.equal([names.maltreatment, names.crime]);
    expect(shown(element)).to.match(/Fewer problems\. No finding is listed for: /);
    expect(shown(element)).to.contain(
      notListed('mental-health', 'school-employment', 'substance-abuse', 'sexual-health', 'healthy-development'),
    );
  });

  it('names all seven with show="all", though there is no finding, and none where each has one', async () => {
    for (const layout of ['list', 'table']) {
      const none = await grid(`show="all" layout="${layout}"`, '');
      expect(shown(none)).to.contain(notListed(...outcomeIds));
      const each = outcomeIds.map((id) => `<outcome-finding outcome="${id}"></outcome-finding>`);
      expect(shown(await grid(`show="all" layout="${layout}"`, each.join('')))).to.not.contain('No finding is listed');
    }
  });

  it('says its heading with no name where it has no subject', async () => {
    expect(partText(await grid(''), 'name')).to.equal('Child outcomes');
    expect(partText(await grid('subject="  "'), 'name')).to.equal('Child outcomes');
  });

  it('names its source by the date, by the link, by both or not at all', async () => {
    expect(partOf(await grid(''), 'source')?.outerHTML).to.equal(undefined);
    expect(partText(await grid('reviewed="2018"'), 'source')).to.equal('Foundations Guidebook, last reviewed 2018');
    const element = await grid('href="https://example.org/x"');
    expect(partText(element, 'source')).to.equal('This programme in the Foundations Guidebook');
    expect(partOf(element, 'source')!.querySelector('a')!.href).to.equal('https://example.org/x');
  });
});

describe('a result', () => {
  it('is in words and has a shape of its own', async () => {
    const words = {improved: 'Improved', 'no-effect': 'No effect found', mixed: 'Mixed result', worsened: 'Got worse'};
    const shapes = new Set<string>();
    for (const result of results) {
      const element = await gridOf(`result="${result}"`);
      expect(partText(element, 'result')).to.equal(words[result]);
      const shape = partOf(element, 'result')!.querySelector('svg')!;
      expect(shape.getAttribute('aria-hidden')).to.equal('true');
      expect(shape.getBoundingClientRect().width, result).to.be.greaterThan(5);
      shapes.add(shape.querySelector('path')!.getAttribute('d')!);
    }
    expect(shapes.size).to.equal(4);
  });

  it('is drawn in the ink of the text', async () => {
    const element = await gridOf('result="mixed"');
    element.style.color = 'rgb(1, 2, 3)';
    expect(getComputedStyle(partOf(element, 'result')!.querySelector('svg')!).fill).to.equal('rgb(1, 2, 3)');
  });

  it('is neither said nor drawn where none is given, whatever the score', async () => {
    for (const attributes of ['score="15"', 'score="-15"', 'result=""', 'result="  "']) {
      for (const layout of ['list', 'table']) {
        const element = await grid(
          `layout="${layout}"`,
          `<outcome-finding outcome="crime" ${attributes}>A change.</outcome-finding>`,
        );
        expect(partOf(element, 'result')?.outerHTML, attributes).to.equal(undefined);
        expect(element.shadowRoot!.querySelector('svg')?.outerHTML, attributes).to.equal(undefined);
        for (const words of Object.values(englishGrid.results)) expect(said(element)).to.not.contain(words);
      }
    }
  });

  it('is known in any case', async () => {
    expect(partText(await gridOf('result=" No-Effect "'), 'result')).to.equal('No effect found');
  });

  it('that is not known is not shown, and warned about', async () => {
    let element!: OutcomeGrid;
    const messages = await warnings(async () => (element = await gridOf('result="great"', 'A change.')));
    expect(partOf(element, 'result')?.outerHTML).to.equal(undefined);
    expect(shown(element)).to.not.contain('great');
    expect(messages).to.deep.equal([
      '<outcome-finding result="great">: "great" is not a result. Use improved, no-effect, mixed or worsened. No result is shown.',
    ]);
  });

  for (const [result, score, words] of [
    ['improved', '-5', 'Improved'],
    ['improved', '−5', 'Improved'],
    ['worsened', '+5', 'Got worse'],
  ] as const) {
    it(`of "${result}" at odds with a score of ${score} is shown with it, and warned about`, async () => {
      let element!: OutcomeGrid;
      const messages = await warnings(async () => (element = await gridOf(`result="${result}" score="${score}"`)));
      expect(shown(partOf(element, 'result')!)).to.equal(`${words}, ${score.replace('-', '−')}`);
      expect(messages).to.have.length(1);
      expect(messages[0])
        .to.contain(`<outcome-finding result="${result}">`)
        .and.contain(score)
        .and.contain('Both are shown as');
    });
  }

  it('is not at odds with a score that does not speak against it', async () => {
    const messages = await warnings(async () => {
      for (const attributes of [
        'result="improved" score="15"',
        'result="improved" score="0"',
        'result="no-effect" score="5"',
        'result="mixed" score="-5"',
        'result="worsened" score="-5"',
      ]) {
        await gridOf(attributes);
      }
    });
    expect(messages).to.deep.equal([]);
  });
});

describe('a score', () => {
  for (const [written, sees, hears] of [
    ['15', '+15', 'plus 15'],
    ['+15', '+15', 'plus 15'],
    ['-5', '−5', 'minus 5'],
    ['−5', '−5', 'minus 5'],
    [' - 5 ', '−5', 'minus 5'],
    ['10.5', '+10.5', 'plus 10.5'],
    ['0', '0', '0'],
    ['-0', '0', '0'],
  ] as const) {
    it(`of "${written}" is shown as ${sees} and said as "${hears}"`, async () => {
      const element = await gridOf(`score="${written}"`);
      expect(shown(partOf(element, 'score')!)).to.equal(sees);
      const line = partOf(element, 'finding')!;
      expect(shown(line)).to.equal(`Score: ${sees}`);
      expect(said(line)).to.equal(`Score: ${hears}`);
      const result = partOf(await gridOf(`result="mixed" score="${written}"`), 'result')!;
      expect(shown(result)).to.equal(`Mixed result, ${sees}`);
      expect(said(result)).to.equal(`Mixed result, ${hears}`);
    });
  }

  for (const written of ['about 5', '5%', '--5', '1e3', 'Infinity', '5 to 7', '٣']) {
    it(`of "${written}" is shown as it is written, and warned about`, async () => {
      let element!: OutcomeGrid;
      const messages = await warnings(async () => (element = await gridOf(`score="${written}"`)));
      expect(shown(element)).to.contain(`Score: ${written}`);
      expect(messages).to.have.length(1);
      expect(messages[0]).to.contain(
        `<outcome-finding score="${written}">: "${written}" is not a number. Use a signed number such as 15 or -5.`,
      );
    });
  }

  it('stays from left to right in a page that runs the other way', async () => {
    const element = await grid('dir="rtl"', '<outcome-finding outcome="crime" score="-5"></outcome-finding>');
    expect(getComputedStyle(partOf(element, 'score')!).direction).to.equal('ltr');
  });

  it('on the improvement index is explained before the findings, by the first one that is positive', async () => {
    const scored = (...scores: string[]) =>
      scores.map((score) => `<outcome-finding outcome="crime" score="${score}"></outcome-finding>`).join('');
    const element = await grid('score-type="improvement-index"', scored('-5', '21', '28'));
    const text = shown(element);
    expect(text).to.contain(
      'A score of +21 means this child would be expected to do better than 71 in 100 after the programme.',
    );
    expect(text.indexOf('Scores go from −50 to +50')).to.be.within(0, text.indexOf(names.crime));
    for (const none of [
      scored('-5', '0'),
      scored('60'),
      '<outcome-finding outcome="crime">No score.</outcome-finding>',
    ]) {
      expect(shown(await grid('score-type="improvement-index"', none))).to.match(
        /A score of \+15 .* better than 65 in 100 after the programme\./,
      );
    }
  });

  it('is not explained where nobody says what it counts', async () => {
    expect(shown(await grid('', '<outcome-finding outcome="crime" score="21"></outcome-finding>'))).to.not.contain(
      'in 100',
    );
  });
});

describe('the study and the time of measurement', () => {
  const factsOf = async (attributes: string) =>
    (await gridOf(attributes, 'A change.')).shadowRoot!.querySelector('.facts');

  it('are one line, whose dot is copied but not announced', async () => {
    const facts = (await factsOf('study="Study 1" timeframe="At once"')) as HTMLElement;
    expect(facts.innerText).to.equal('Study 1\u00a0· When measured: At once');
    expect(shown(facts)).to.equal('Study 1 · When measured: At once');
    expect(said(facts)).to.equal('Study 1 When measured: At once');
  });

  it('stand each alone where the other is not given, and have no line where neither is', async () => {
    expect(said((await factsOf('study="Study 1"'))!)).to.equal('Study 1');
    expect(said((await factsOf('timeframe="At once"'))!)).to.equal('When measured: At once');
    expect(await factsOf('')).to.equal(null);
  });

  for (const [study, line] of [
    ['Study 1', 'Study 1'],
    ['STUDY 1', 'STUDY 1'],
    ['study', 'study'],
    ['Studying parents', 'Study: Studying parents'],
    ['Smith 2018', 'Study: Smith 2018'],
    ['The study of 2018', 'Study: The study of 2018'],
    ['Astudiaeth 1', 'Study: Astudiaeth 1'],
  ] as const) {
    it(`say "Study" once: ${study}`, async () => expect(said((await factsOf(`study="${study}"`))!)).to.equal(line));
  }
});

describe('the order in a finding', () => {
  it('has a statement in smaller text after what changed, and else in the size of the text', async () => {
    for (const [attributes, size] of [
      ['finding="Fewer problems"', 14],
      ['result="improved"', 16],
    ] as const) {
      const element = await gridOf(attributes, 'A reduction.');
      element.style.fontSize = '16px';
      expect(parseFloat(getComputedStyle(element.firstElementChild!).fontSize)).to.equal(size);
    }
  });

  it('has its secondary text in the colour that the page gives for it, and else in that of the text', async () => {
    const element = await grid(
      'reviewed="2018" style="color: rgb(1, 2, 3)"',
      '<outcome-finding outcome="crime" finding="One" study="Study 1">A statement.</outcome-finding>',
    );
    const secondary = [
      element.firstElementChild!,
      element.shadowRoot!.querySelector('.facts')!,
      partOf(element, 'source')!,
    ];
    const colours = () => [...secondary, partOf(element, 'change')!].map((each) => getComputedStyle(each).color);
    expect(new Set(colours())).to.deep.equal(new Set(['rgb(1, 2, 3)']));
    element.style.setProperty('--rating-secondary-color', 'rgb(4, 5, 6)');
    expect(colours()).to.deep.equal([...secondary.map(() => 'rgb(4, 5, 6)'), 'rgb(1, 2, 3)']);
  });

  for (const layout of ['list', 'table']) {
    it(`hangs the text beside the shape, in one column whether a finding has a result or not (${layout})`, async () => {
      const element = await grid(
        `layout="${layout}" style="font-size: 16px; width: 320px"`,
        `<outcome-finding outcome="crime" finding="One" result="improved" score="15" study="Study 1">A statement.</outcome-finding>
         <outcome-finding outcome="crime" finding="Two" score="5"></outcome-finding>`,
      );
      const root = element.shadowRoot!;
      const leftOf = (node: Node) => {
        const range = document.createRange();
        range.selectNodeContents(node);
        return range.getClientRects()[0]!.left;
      };
      const {left} = element.getBoundingClientRect();
      expect(root.querySelector('svg')!.getBoundingClientRect().left - left).to.be.closeTo(0, 0.5);
      const words = partOf(element, 'result')!.querySelector('[aria-hidden]:not(svg)')!;
      const lines = [
        words,
        ...partsOf(element, 'change'),
        element.firstElementChild!,
        root.querySelector('.facts, .fact')!,
        partsOf(element, 'score')[1]!.parentElement!,
      ];
      expect(lines.map((line) => Math.round(leftOf(line) - left))).to.deep.equal(lines.map(() => 20));
    });
  }

  it('breaks no word of a result in a table that is just wide enough for its columns', async () => {
    const element = await grid(
      'layout="table" style="font: 16px sans-serif; width: 650px"',
      `<outcome-finding outcome="crime" finding="Reduced frequency of behaviour problems" study="Study 1" score="15" result="improved"
        timeframe="Immediately after the intervention">10.57-point reduction on the Eyberg Child Behaviour Inventory</outcome-finding>`,
    );
    const {childNodes} = partOf(element, 'result')!.querySelector('[aria-hidden]:not(svg)')!;
    const text = [...childNodes].find((node) => node instanceof Text && node.data)!;
    const range = document.createRange();
    range.setStart(text, 0);
    range.setEnd(text, 'Improved'.length);
    expect(getComputedStyle(element.shadowRoot!.querySelector('td')!).display).to.equal('table-cell');
    expect(range.toString()).to.equal('Improved');
    expect(range.getClientRects()).to.have.length(1);
  });

  it('leaves no column for shapes where there are none', async () => {
    const element = await grid('', '<outcome-finding outcome="crime" finding="One" score="5"></outcome-finding>');
    const [{left}, outcome] = [partOf(element, 'change')!, partOf(element, 'outcome')!].map((each) =>
      each.getBoundingClientRect(),
    ) as [DOMRect, DOMRect];
    expect(left).to.equal(outcome.left);
  });
});

describe('an outcome that is none of the seven', () => {
  const strange = '<outcome-finding outcome="happiness" score="3">Happier.</outcome-finding>';

  for (const layout of ['list', 'table']) {
    it(`comes last, as it was typed (${layout})`, async () => {
      let element!: OutcomeGrid;
      const messages = await warnings(async () => {
        element = await grid(
          `layout="${layout}"`,
          `${strange}<outcome-finding outcome="healthy-development">Fitter.</outcome-finding>`,
        );
      });
      const text = shown(element);
      expect(text).to.match(
        layout === 'list'
          ? /Other outcomes happiness Score: \+3 Happier\./
          : /Other outcomes Score: \+3 happiness Happier\./,
      );
      expect(text.indexOf('Other outcomes')).to.be.greaterThan(text.indexOf('Fitter.'));
      expect(messages).to.have.length(1);
      expect(messages[0])
        .to.contain('<outcome-finding outcome="happiness">: "happiness" is not a child outcome. Use mental-health, ')
        .and.contain('It is shown under "Other outcomes".');
    });
  }

  it('is shown though nothing more is known of it, or not even its name', async () => {
    await warnings(async () => {
      expect(shown(await grid('', '<outcome-finding outcome="happiness"></outcome-finding>'))).to.contain(
        `Other outcomes happiness ${noDetails}`,
      );
      expect(shown(await grid('', '<outcome-finding>Happier.</outcome-finding>'))).to.contain(
        'Other outcomes Happier.',
      );
    });
  });

  it('is not an outcome by an accident of the language', async () => {
    await warnings(async () => {
      for (const outcome of ['constructor', '__proto__', 'toString']) {
        expect(shown(await grid('', `<outcome-finding outcome="${outcome}">x</outcome-finding>`))).to.contain(
          `Other outcomes ${outcome} x`,
        );
      }
    });
  });
});

describe('bad input to an outcome grid', () => {
  for (const [attribute, value, allowed, instead] of [
    ['show', 'some', 'Use reported or all.', 'The default is shown.'],
    ['layout', 'cards', 'Use list or table.', 'The default is shown.'],
    ['score-type', 'stars', 'Use improvement-index', 'The default is shown.'],
    ['heading-level', '7', 'Use 2, 3, 4, 5 or 6.', 'The default is shown.'],
    ['heading-level', '1', 'Use 2, 3, 4, 5 or 6.', 'The default is shown.'],
    ['heading-level', 'three', 'Use 2, 3, 4, 5 or 6.', 'The default is shown.'],
    ['heading-level', '2.5', 'Use 2, 3, 4, 5 or 6.', 'The default is shown.'],
    ['reviewed', '2018-13', 'Use 2018, 2018-02 or 2018-02-15.', 'No date is shown.'],
    ['href', 'javascript:alert(1)', 'Use http, https or a relative address.', 'No link is shown.'],
  ] as const) {
    it(`is warned about once: ${attribute}="${value}"`, async () => {
      let element!: OutcomeGrid;
      const messages = await warnings(async () => {
        element = await grid(`${attribute}="${value}"`);
        for (let time = 0; time < 3; time++) {
          element.requestUpdate();
          await element.updateComplete;
        }
      });
      expect(messages).to.have.length(1);
      expect(messages[0])
        .to.contain(`<outcome-grid ${attribute}="${value}">: "${value}" is not a`)
        .and.contain(allowed)
        .and.contain(instead);
      expect(headingsIn(element)).to.deep.equal(['h3 Child outcomes', `h4 ${names.crime}`]);
      expect(partOf(element, 'source')?.outerHTML).to.equal(undefined);
    });
  }

  it('says 20 of the things that are wrong with its findings at most', async () => {
    const findings = Array.from(
      {length: 50},
      (_, index) => `<outcome-finding outcome="other ${index}">x</outcome-finding>`,
    );
    const messages = await warnings(() => grid('', findings.join('')));
    expect(messages).to.have.length(20);
    expect(messages[19]).to.contain('"other 19" is not a child outcome');
  });

  it('says nothing about what is absent, empty or in another case', async () => {
    expect(await warnings(() => grid(''))).to.deep.equal([]);
    expect(
      await warnings(() =>
        grid('show=" ALL " layout="Table" score-type="Improvement-Index" heading-level="" reviewed="" href=""'),
      ),
    ).to.deep.equal([]);
  });

  it('never becomes a link that is not http, https or relative', async () => {
    for (const href of [
      'javascript:alert(1)',
      ' java\nscript:alert(1)',
      '\u0001javascript:alert(1)',
      'data:text/html,x',
      'vbscript:x',
      'blob:x',
      '//example.org',
      '\\\\example.org',
      '\u0001/\\example.org',
    ]) {
      await warnings(async () => {
        const element = await grid('');
        element.href = href;
        await element.updateComplete;
        expect(element.shadowRoot!.querySelector('a')?.outerHTML, href).to.equal(undefined);
      });
    }
  });

  it('is shown as words where it looks like markup', async () => {
    const element = await grid('');
    const markup = '<img src=x onerror=alert(1)>${1}\uE000';
    element.subject = markup;
    const [child] = element.children as unknown as [OutcomeFinding];
    Object.assign(child, {finding: markup, study: markup, timeframe: markup});
    await noticed(element);
    expect(partText(element, 'subject')).to.equal(markup);
    expect(shown(element).split(markup).length - 1).to.equal(4);
    expect(element.shadowRoot!.querySelector('img')?.outerHTML).to.equal(undefined);
  });

  it('never throws, whatever the properties are set to', async () => {
    const element = await grid('');
    await warnings(async () => {
      for (const value of [null, 5, Symbol('3'), {}, Object.create(null), [], () => 3, NaN, -1, Infinity]) {
        for (const property of [
          'show',
          'layout',
          'headingLevel',
          'subject',
          'reviewed',
          'href',
          'scoreType',
        ] as const) {
          Object.assign(element, {[property]: value});
          await element.updateComplete;
        }
      }
    });
    Object.assign(element, {
      show: 'reported',
      layout: 'list',
      headingLevel: 3,
      subject: '',
      reviewed: '',
      href: '',
      scoreType: '',
    });
    await element.updateComplete;
    expect(headingsIn(element)).to.deep.equal(['h3 Child outcomes', `h4 ${names.crime}`]);
  });
});

describe('an outcome grid as a table', () => {
  const mixed = `
    <outcome-finding outcome="crime" finding="Fewer problems" study="Study 1" score="15" result="improved">On one scale.</outcome-finding>
    <outcome-finding outcome="crime" finding="Less aggression" study="Study 2" score="-5">On another.</outcome-finding>
    <outcome-finding outcome="maltreatment"></outcome-finding>`;

  it('has its heading for a name, headers for its columns, and one for the rows of each outcome', async () => {
    const element = await grid('layout="table" subject="Programme 12"', mixed);
    const table = element.shadowRoot!.querySelector('table')!;
    expect(table.ariaLabel).to.equal('Child outcomes for Programme 12');
    expect(said(element.shadowRoot!.querySelector('h3')!)).to.equal(table.ariaLabel);
    expect(
      [...table.tHead!.rows[0]!.cells].map((cell) => `${cell.localName} ${cell.getAttribute('scope')} ${said(cell)}`),
    ).to.deep.equal(['th col Outcome', 'th col Result', 'th col What changed', 'th col Study']);
    const headers = [...table.tBodies].map(({rows}) => rows[0]!.cells[0]!);
    expect(headers.map((cell) => [cell.localName, cell.getAttribute('scope'), cell.rowSpan, said(cell)])).to.deep.equal(
      [
        ['th', 'rowgroup', 1, names.maltreatment],
        ['th', 'rowgroup', 2, names.crime],
      ],
    );
    expect(
      [...table.tBodies].map(({rows}) => [...rows].map((row) => [...row.querySelectorAll('td')].map(shown))),
    ).to.deep.equal([
      [[noDetails]],
      [
        ['Improved, +15', 'Fewer problems On one scale.', 'Study 1'],
        ['Score: −5', 'Less aggression On another.', 'Study 2'],
      ],
    ]);
    expect(table.tBodies[0]!.rows[0]!.cells[1]!.colSpan).to.equal(3);
  });

  it('is never a grid to a screen reader, and stays a table where it is narrow', async () => {
    for (const width of ['1000px', '300px']) {
      const element = await grid('layout="table" subject="Programme 12"', mixed);
      element.style.cssText = `display: block; width: ${width}`;
      const table = element.shadowRoot!.querySelector('table')!;
      expect(
        element.shadowRoot!.querySelector('[role="grid"], [role="gridcell"], [role="treegrid"]')?.outerHTML,
      ).to.equal(undefined);
      const cells: [Element, string][] = [
        [table, 'table'],
        [table.tHead!.rows[0]!, 'row'],
        [table.tHead!.rows[0]!.cells[0]!, 'columnheader'],
        [table.tBodies[1]!.rows[0]!.cells[0]!, 'rowheader'],
        [table.tBodies[1]!.rows[0]!.cells[1]!, 'cell'],
      ];
      for (const [cell, role] of cells) expect((await accessible(cell))?.role ?? role, width).to.equal(role);
      expect((await accessible(table))?.name ?? 'Child outcomes for Programme 12').to.equal(
        'Child outcomes for Programme 12',
      );
    }
  });

  it('leaves out the columns in which no finding has anything', async () => {
    const element = await grid(
      'layout="table"',
      '<outcome-finding outcome="crime" timeframe="At once">x</outcome-finding>',
    );
    expect([...element.shadowRoot!.querySelectorAll('thead th')].map(said)).to.deep.equal([
      'Outcome',
      'What changed',
      'When measured',
    ]);
    const scored = await grid('layout="table"', '<outcome-finding outcome="crime" score="5"></outcome-finding>');
    expect([...scored.shadowRoot!.querySelectorAll('thead th')].map(said)).to.deep.equal(['Outcome', 'Result']);
    const bare = await grid('layout="table"', '<outcome-finding outcome="crime"></outcome-finding>');
    expect([...bare.shadowRoot!.querySelectorAll('thead th')].map(said)).to.deep.equal(['Outcome', 'What changed']);
  });

  it('has its heading, and none in the rows', async () => {
    expect(headingsIn(await grid('layout="table" heading-level="2"', mixed))).to.deep.equal(['h2 Child outcomes']);
  });

  it('names the outcomes that are not listed in one row at its end, with show="all"', async () => {
    const element = await grid('layout="table" show="all"', mixed);
    const {tBodies, tHead} = element.shadowRoot!.querySelector('table')!;
    expect(tBodies).to.have.length(3);
    const [header, cell] = tBodies[2]!.rows[0]!.cells;
    expect((await accessible(header!))?.role ?? 'rowheader').to.equal('rowheader');
    expect(cell!.colSpan).to.equal(tHead!.rows[0]!.cells.length - 1);
    expect(`${said(header!)} ${said(cell!)}`).to.equal(
      notListed('mental-health', 'school-employment', 'substance-abuse', 'sexual-health', 'healthy-development'),
    );
  });

  it('says the name of a fact before it where it is stacked, but not "Study" twice', async () => {
    const element = await grid(
      'layout="table" style="width: 300px"',
      `<outcome-finding outcome="crime" study="Study 1" timeframe="At once">x</outcome-finding>
       <outcome-finding outcome="crime" study="Smith 2018">x</outcome-finding>`,
    );
    const facts = [...element.shadowRoot!.querySelectorAll('.fact')].filter((fact) => said(fact));
    const isNamed = (fact: Element) => getComputedStyle(fact, '::before').content !== 'none';
    expect(facts.map((fact) => [said(fact), isNamed(fact) && fact.getAttribute('data-name')])).to.deep.equal([
      ['Study 1', false],
      ['At once', 'When measured'],
      ['Smith 2018', 'Study'],
    ]);
  });
});

describe('the width of an outcome grid', () => {
  const long = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';
  const contents = {
    'common words':
      '<outcome-finding outcome="crime" finding="Reduced frequency of behaviour problems" study="Study 1" score="15" result="improved" timeframe="Immediately after the intervention">10.57-point reduction on the Eyberg Child Behaviour Inventory</outcome-finding>',
    'a long word': `<outcome-finding outcome="crime" finding="${long}" study="${long}" score="-50" result="worsened" timeframe="${long}">${long}</outcome-finding><outcome-finding outcome="${long}">x</outcome-finding>`,
  };
  for (const [what, content] of Object.entries(contents)) {
    for (const layout of ['list', 'table']) {
      for (const width of [320, 640]) {
        it(`is at most that of its place: ${layout}, ${width} pixels, ${what}`, async () => {
          await warnings(async () => {
            const place = fixtureSync<HTMLElement>(
              `<div style="width: ${width}px; overflow: auto"><outcome-grid show="all" layout="${layout}" subject="${what === 'a long word' ? long : 'Programme 12'}" reviewed="2018" href="/x" score-type="improvement-index">${content}</outcome-grid></div>`,
            );
            const element = place.querySelector('outcome-grid')!;
            await element.updateComplete;
            expect(place.scrollWidth).to.be.at.most(place.clientWidth);
            expect(element.scrollWidth).to.be.at.most(element.clientWidth);
          });
        });
      }
    }
  }
});

describe("the page's own summary", () => {
  it('is shown where there is no finding, and gives way to findings', async () => {
    const element = await grid('', '<p>See the <a href="/x">report</a>.</p>');
    expect(shown(element)).to.equal('See the report.');
    element.append(finding({outcome: 'crime', finding: 'Fewer problems'}));
    await noticed(element);
    expect(shown(element)).to.contain('Fewer problems').and.not.contain('See the');
    element.querySelector('outcome-finding')!.remove();
    await noticed(element);
    expect(shown(element)).to.equal('See the report.');
  });

  it('is not white space: our line says that nothing is listed', async () => {
    const element = await grid('', '\n  <!-- nothing --> ');
    expect(shown(element)).to.equal('No child outcomes are listed here.');
    element.append('See the report.');
    await noticed(element);
    expect(shown(element)).to.equal('See the report.');
    element.textContent = '';
    await noticed(element);
    expect(shown(element)).to.equal('No child outcomes are listed here.');
  });
});

describe('the findings of an outcome grid', () => {
  it('are shown that came late, and not those that have gone', async () => {
    const element = await grid('', '');
    const late = finding({outcome: 'crime', finding: 'Fewer problems'});
    element.append(late);
    await noticed(element);
    expect(shown(element)).to.contain(`${names.crime} Fewer problems`);
    element.prepend(finding({outcome: 'mental-health', finding: 'Less worry'}));
    await noticed(element);
    expect(shown(element)).to.contain(`${names['mental-health']} Less worry ${names.crime} Fewer problems`);
    late.remove();
    await noticed(element);
    expect(shown(element)).to.contain('Less worry').and.not.contain('Fewer problems');
  });

  for (const [property, value, words] of [
    ['outcome', 'maltreatment', names.maltreatment],
    ['finding', 'Less aggression', 'Less aggression'],
    ['study', 'Study 2', 'Study 2 ·'],
    ['score', '7', 'Improved, +7'],
    ['timeframe', 'After a year', 'When measured: After a year'],
    ['result', 'mixed', 'Mixed result'],
  ] as const) {
    it(`follow a change of ${property}, as an attribute and as a property`, async () => {
      for (const change of [
        (child: OutcomeFinding) => child.setAttribute(property, value),
        (child: OutcomeFinding) => Object.assign(child, {[property]: value}),
      ]) {
        const element = await gridOf(
          'finding="Fewer problems" study="Study 1" score="5" timeframe="At once" result="improved"',
        );
        expect(shown(element)).to.not.contain(words);
        change(element.firstElementChild as OutcomeFinding);
        await noticed(element);
        await noticed(element);
        expect(shown(element)).to.contain(words);
      }
    });
  }

  it('follow a statement that comes, changes and goes', async () => {
    const element = await grid('', '<outcome-finding outcome="crime"></outcome-finding>');
    const [child] = element.children as unknown as [OutcomeFinding];
    child.textContent = 'A 10-point reduction.';
    await noticed(element);
    expect(shown(element)).to.contain('A 10-point reduction.').and.not.contain(noDetails);
    child.firstChild!.nodeValue = '';
    await noticed(element);
    expect(shown(element)).to.contain(noDetails);
  });

  it('follow every change of the properties of the grid', async () => {
    const element = await grid('');
    Object.assign(element, {
      show: 'all',
      layout: 'table',
      headingLevel: 5,
      subject: 'Programme 12',
      reviewed: '2021',
      href: '/x',
      scoreType: 'improvement-index',
    });
    await element.updateComplete;
    expect(headingsIn(element)).to.deep.equal(['h5 Child outcomes for Programme 12']);
    expect(element.shadowRoot!.querySelectorAll('tbody')).to.have.length(2);
    expect(shown(element))
      .to.contain('better than 65 in 100')
      .and.contain('last reviewed 2021')
      .and.contain('Programme 12 in the Foundations Guidebook');
    element.setAttribute('layout', 'list');
    element.setAttribute('heading-level', '2');
    element.removeAttribute('show');
    element.show = 'reported';
    await element.updateComplete;
    expect(headingsIn(element)).to.deep.equal(['h2 Child outcomes for Programme 12', `h3 ${names.crime}`]);
  });

  it('stay what the page made of them: a link in a statement is the same link, and works', async () => {
    const element = await grid(
      '',
      '<outcome-finding outcome="crime">See <a href="#report">the <em>report</em></a>.</outcome-finding>',
    );
    const link = element.querySelector('a')!;
    let clicks = 0;
    link.addEventListener('click', (event) => {
      event.preventDefault();
      clicks++;
    });
    element.prepend(finding({outcome: 'mental-health', finding: 'Less worry'}));
    element.layout = 'table';
    await noticed(element);
    expect(element.querySelector('a') === link).to.equal(true);
    expect(link.parentElement!.assignedSlot?.name).to.be.a('string');
    expect(shown(element)).to.contain('See the report.');
    expect(link.getBoundingClientRect().width).to.be.greaterThan(0);
    link.click();
    expect(clicks).to.equal(1);
  });

  it('stand in a slot each, which the grid gives them', async () => {
    const element = await grid(
      '',
      '<outcome-finding outcome="crime">One</outcome-finding><p>Summary</p><outcome-finding outcome="maltreatment">Two</outcome-finding>',
    );
    const findings = [...element.querySelectorAll('outcome-finding')];
    const slots = findings.map(({slot}) => slot);
    expect(slots.every(Boolean)).to.equal(true);
    expect(new Set(slots).size).to.equal(2);
    expect(findings.map(({assignedSlot}) => assignedSlot?.name)).to.deep.equal(slots);
    expect(element.querySelector('p')!.slot).to.equal('');
  });

  it('are the children of the grid, and nothing deeper', async () => {
    const element = await grid('', '<div><outcome-finding outcome="crime">Of another grid.</outcome-finding></div>');
    expect(partsOf(element, 'outcome')).to.have.length(0);
  });

  it('are found that were there before the grid was defined', async () => {
    const early = fixtureSync<OutcomeGrid>(
      '<outcome-grid-early subject="Programme 12"><outcome-finding outcome="crime">Fewer problems.</outcome-finding></outcome-grid-early>',
    );
    early.layout = 'table';
    customElements.define(
      'outcome-grid-early',
      class extends (customElements.get('outcome-grid') as typeof OutcomeGrid) {},
    );
    await early.updateComplete;
    expect(early.shadowRoot!.querySelectorAll('table')).to.have.length(1);
    expect(shown(early)).to.contain(`${names.crime} Fewer problems.`);
  });

  it('are found whatever a page makes of <outcome-finding>: the grid reads attributes', async () => {
    const element = fixtureSync<OutcomeGrid>('<outcome-grid></outcome-grid>');
    // as a parser leaves them whose page never defines it
    const inert = new DOMParser().parseFromString(
      '<outcome-finding outcome="crime" score="15">Fewer problems.</outcome-finding>',
      'text/html',
    );
    element.append(inert.body.firstChild!);
    await noticed(element);
    expect(shown(element)).to.contain(`${names.crime} Score: +15 Fewer problems.`);
  });

  it('that changed while the grid was away are shown when it is back', async () => {
    const element = await gridOf('finding="Fewer problems"');
    const parent = element.parentElement!;
    element.remove();
    element.firstElementChild!.setAttribute('finding', 'Less aggression');
    await aTimeout(0);
    parent.append(element);
    await element.updateComplete;
    expect(shown(element)).to.contain('Less aggression');
    element.firstElementChild!.setAttribute('finding', 'Less worry');
    await noticed(element);
    expect(shown(element)).to.contain('Less worry');
  });

  it('are not drawn again and again: a grid comes to rest', async () => {
    const element = await grid('');
    await noticed(element);
    let updates = 0;
    const {requestUpdate} = element;
    element.requestUpdate = function (...args: Parameters<typeof requestUpdate>) {
      updates++;
      return requestUpdate.apply(this, args);
    };
    await atRest();
    expect(updates).to.equal(0);
  });
});

describe('the language of an outcome grid', () => {
  it('is Welsh where the page is, with its draft line', async () => {
    const element = await grid(
      'lang="cy" show="all" subject="Rhaglen 12" reviewed="2018-02" href="/x" score-type="improvement-index"',
      '<outcome-finding outcome="crime" score="21" study="Astudiaeth 1" timeframe="Ar unwaith" result="improved">Llai.</outcome-finding><outcome-finding outcome="maltreatment"></outcome-finding>',
    );
    const text = shown(element);
    for (const words of [
      'Deilliannau i blant ar gyfer Rhaglen 12',
      'Cyfieithiad drafft',
      'Daw’r canfyddiadau hyn o astudiaethau’r gorffennol.',
      'wneud yn well na 71 o bob 100',
      'Atal troseddu, trais ac ymddygiad gwrthgymdeithasol',
      'Wedi gwella, +21',
      'Llai. Astudiaeth 1 · Pryd y’i mesurwyd: Ar unwaith',
      'Adroddwyd, ni roddir manylion yma',
      'Nid oes canfyddiad wedi’i restru ar gyfer: Cefnogi iechyd meddwl a llesiant plant; ',
      'adolygwyd ddiwethaf: Chwefror 2018',
      'Rhaglen 12 yn y Foundations Guidebook',
    ])
      expect(text).to.contain(words);
    expect(said(element)).to.contain('plws 21');
    expect(text.indexOf('Cyfieithiad drafft')).to.be.within(0, text.indexOf('Atal '));
    expect(languageOf(partOf(element, 'outcome')!)).to.equal('cy');
    expect(languagesIn(element.shadowRoot!).filter(([, language]) => language !== 'cy')).to.deep.equal([]);
  });

  it('has no draft line in English', async () => {
    expect(shown(await grid(''))).to.not.match(/draft/i);
  });

  it('follows the page', async () => {
    const element = await grid('');
    element.parentElement!.lang = 'cy';
    await noticed(element);
    expect(partText(element, 'name')).to.equal('Deilliannau i blant');
    expect(shown(await grid('lang="cy"', ''))).to.equal('Nid oes deilliannau i blant wedi’u rhestru yma.');
  });

  for (const layout of ['list', 'table']) {
    it(`marks every text with the language it is in, where the page speaks one that we do not (${layout})`, async () => {
      await warnings(async () => {
        const wrapper = fixtureSync<HTMLElement>(
          `<div lang="fr"><outcome-grid layout="${layout}" show="all" subject="Thérapie familiale" reviewed="2018" score-type="improvement-index">
            <outcome-finding outcome="crime" finding="Moins de troubles" study="Étude 1" score="15" timeframe="Tout de suite" result="improved">Une baisse.</outcome-finding>
            <outcome-finding outcome="bonheur" score="environ 5"></outcome-finding>
          </outcome-grid></div>`,
        );
        const element = wrapper.querySelector('outcome-grid')!;
        await element.updateComplete;
        const theirs = [
          'Thérapie familiale',
          'Moins de troubles',
          'Étude 1',
          'Tout de suite',
          'Une baisse.',
          'bonheur',
          'environ 5',
        ];
        const texts = languagesIn(element.shadowRoot!).filter(
          ([text]) => text !== 'Child outcomes for Thérapie familiale',
        );
        for (const text of theirs)
          expect(
            texts.filter(([each]) => each === text),
            text,
          ).to.deep.equal([[text, 'fr']]);
        expect(texts.filter(([text, language]) => !theirs.includes(text) && language !== 'en')).to.deep.equal([]);
      });
    });
  }
});

describe('an outcome grid to everybody', () => {
  for (const layout of ['list', 'table'] as const) {
    it(`has no fault that axe finds (${layout})`, async () => {
      const element = await fixture<OutcomeGrid>(html`
        <outcome-grid layout=${layout} show="all" subject="Programme 12" reviewed="2018" href="/x" score-type="improvement-index">
          <outcome-finding outcome="crime" finding="Fewer problems" study="Study 1" score="15" result="improved">A <a href="#x">reduction</a>.</outcome-finding>
          <outcome-finding outcome="crime" score="-5" result="worsened"></outcome-finding>
        </outcome-grid>
      `);
      await expect(element).to.be.accessible();
    });
  }
});

describe('the slot that a grid gives to a finding', () => {
  it('is given again when a tool that refreshes the page has taken it away', async () => {
    const element = await gridOf('study="Study 1"', 'Fewer problems.');
    for (const tool of [
      (each: Element) => each.removeAttribute('slot'),
      (each: Element) => each.setAttribute('slot', 'theirs'),
    ]) {
      tool(element.firstElementChild!);
      await noticed(element);
      expect(shown(element)).to.contain('Fewer problems.').and.contain('Study 1');
    }
  });

  it("is left alone where a tool takes it away again and again: the page's own words are shown, and one message", async () => {
    const logged = await errors(async () => {
      for (const later of [(work: () => void) => work(), (work: () => void) => setTimeout(work)]) {
        const element = await grid('', '<outcome-finding>Fewer problems.</outcome-finding><p>Their summary</p>');
        const finding = element.firstElementChild!;
        let removed = 0;
        const tool = new MutationObserver(() => {
          if (finding.hasAttribute('slot')) later(() => (removed++, finding.removeAttribute('slot')));
        });
        tool.observe(element, {subtree: true, attributeFilter: ['slot']});
        finding.removeAttribute('slot');
        await waitUntil(() => shown(element) === 'Fewer problems. Their summary', undefined, {timeout: 5000});
        tool.disconnect();
        expect(removed).to.be.lessThan(300);
      }
    });
    expect(logged).to.have.length(2);
    for (const message of logged)
      expect(message).to.contain("The page's own words are shown.").and.contain('keeps changing the slots');
  });

  it('does not count what the page itself adds, however often', async () => {
    const element = await grid('', '');
    for (let count = 0; count < 150; count++) {
      element.append(finding({outcome: 'crime', study: `Study ${count}`}));
      await element.updateComplete;
    }
    await noticed(element);
    expect(partsOf(element, 'finding')).to.have.length(150);
  });
});

describe('a finding in another language than the page', () => {
  it('is marked with it, in a list, in a table and in a card', async () => {
    const welsh =
      '<outcome-finding lang="cy" outcome="crime" finding="Llai o droseddau" study="Astudiaeth 1"></outcome-finding>';
    for (const layout of ['list', 'table'])
      expect(languageOf(partOf(await grid(`layout="${layout}"`, welsh), 'change')!), layout).to.equal('cy');
    const unknown = welsh.replace('crime', 'Garddio');
    const card = await fixture<HTMLElement>(`<programme-card evidence="3">${unknown}</programme-card>`);
    const [, outcome] = partOf(card, 'result')!.children;
    expect([outcome!.textContent, languageOf(outcome!)]).to.deep.equal(['Garddio', 'cy']);
  });
});
