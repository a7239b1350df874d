/** `check` of a ratings file with programmes: faults of every kind in one run, and what is only a warning. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {checkRatingsFile, readProgrammes} from 'what-works-ratings/prerender';
import {readRatingsFile} from '../../dist/ratings-file/load.js';
import {allMessagesIn, messagesIn, smallFile} from './scale-files.mjs';

const check = (file, options) => checkRatingsFile(JSON.stringify(file, null, 1), options);
const problemsOf = (file, options) => check(file, options).problems.map(({message}) => message);
const warningsOf = (file, options) => (check(file, options).warnings ?? []).map(({message}) => message);
const programme = {id: 'a', name: 'A'};

describe('check of programmes', () => {
  it('says all that is wrong at once, whether or not a schema can express it', () => {
    const file = smallFile();
    const [scale] = file.scales;
    scale.more = 'nicer';
    scale.levels[1].code = '1';
    scale.words[0].caution = '';
    scale.words[0].levels[3] = {label: 'x', meaning: 'y'};
    Object.assign(file, {
      scales: [scale, {...smallFile().scales[0], id: 'others'}, {...smallFile().scales[0], id: 'others'}],
      programmes: [
        {id: 'a', name: 'A', ratings: {evidence: '9', cost: 3}},
        {id: 'a', name: 'B', reviewed: '2018-13'},
        {name: '日本'},
        {nam: 'C'},
        {id: 'd', name: 'D', findings: [{outcome: 'crme'}, {outcome: 'crime', result: 'better'}]},
      ],
      messages: [{...messagesIn('cy'), close: 1}],
    });
    assert.deepEqual(
      problemsOf(file).map((message) => message.split(': ')[0]),
      [
        'scales[0].more',
        'scales[0].levels[1].code',
        'scales[0].words[0].caution',
        'scales[0].words[0].levels.2',
        'scales[0].words[0].levels.3',
        'scales[2].version',
        'programmes[0].ratings.evidence',
        'programmes[0].ratings.cost',
        'programmes[1].id',
        'programmes[1].reviewed',
        'programmes[2].name',
        'programmes[3].name',
        'programmes[3].nam',
        'programmes[4].findings[0].outcome',
        'programmes[4].findings[1].result',
        'messages[0].language',
        'messages[0].close',
      ],
    );
  });

  it('asks for ratings that are on their scale, with those that there are', () => {
    const values = (ratings) => ({programmes: [{...programme, ratings}]});
    assert.deepEqual(problemsOf(values({evidence: '3+*', cost: 'n/a'})), []);
    assert.deepEqual(problemsOf(values({evidence: 'not-rated', cost: ' 3 '.trim()})), []);
    assert.deepEqual(problemsOf(values({evidence: '5', cost: '£££'})), [
      'programmes[0].ratings.evidence: expected 2, 2+, 3, 3+, 4 or 4+ (add * for mixed findings), NL2, NE or not-rated, found "5".',
      'programmes[0].ratings.cost: expected 1, 2, 3, 4 or 5, NA or not-rated, found "£££".',
    ]);
  });

  it('knows the scales of the file, in their newest version, and those that are given', () => {
    const [scale] = smallFile().scales;
    const newer = {
      ...scale,
      version: '2',
      levels: [{code: '7', place: 1}],
      words: [{...scale.words[0], levels: {7: {label: 'seven', meaning: 'Seven.'}}}],
    };
    const rated = (stars) => [{...programme, ratings: {stars}}];
    const message = (found) => [`programmes[0].ratings.stars: expected 1 or 2, not-rated, found "${found}".`];
    assert.deepEqual(problemsOf({scales: [scale], programmes: rated('7')}), message('7'));
    assert.deepEqual(problemsOf({scales: [scale, newer], programmes: rated('7')}), []);
    assert.equal(problemsOf({scales: [newer, scale], programmes: rated('1')}).length, 1);
    const {scales} = readRatingsFile(smallFile());
    assert.deepEqual(problemsOf({programmes: rated('7')}, {scales}), message('7'));
    assert.deepEqual(warningsOf({programmes: rated('2')}, {scales}), []);
  });

  it('warns once of a scale that it does not know, and says nothing of one that is wrong', () => {
    const programmes = ['a', 'b'].map((id) => ({id, name: id, ratings: {stars: '1'}}));
    assert.deepEqual(problemsOf({programmes}), []);
    assert.deepEqual(warningsOf({programmes}), [
      'programmes[0].ratings.stars: the scale "stars" is not known here, but evidence or cost. 2 ratings could not be checked. A page has to give the scale.',
    ]);
    const file = {...smallFile(), programmes};
    file.scales[0].more = 'nicer';
    assert.deepEqual([problemsOf(file).length, warningsOf(file)], [1, []]);
  });

  it('asks for dates that exist, wherever a file has one', () => {
    const file = {...smallFile(), source: {date: '2026-00', checked: '2026-02-30'}, programmes: [programme]};
    file.scales[0].source.date = '2026-13';
    file.programmes[0] = {...programme, reviewed: '0000'};
    assert.deepEqual(problemsOf(file), [
      'scales[0].source.date: expected a date that exists, found "2026-13".',
      'source.date: expected a date that exists, found "2026-00".',
      'source.checked: expected a date that exists, found "2026-02-30".',
      'programmes[0].reviewed: expected a date that exists, found "0000".',
    ]);
  });

  it('asks for outcomes of the file, or else of the library', () => {
    const findings = (outcome) => [{...programme, findings: [{outcome}]}];
    const words = [{language: 'en', source: 's', title: 't', titleFor: '{subject}', names: {theft: 'Theft'}}];
    assert.deepEqual(problemsOf({programmes: findings('crime')}), []);
    assert.deepEqual(problemsOf({programmes: findings('theft')}), [
      'programmes[0].findings[0].outcome: expected an outcome, mental-health, maltreatment, school-employment, crime, substance-abuse, sexual-health or healthy-development, found "theft".',
    ]);
    assert.deepEqual(problemsOf({outcomes: {ids: ['theft'], words}, programmes: findings('theft')}), []);
    assert.equal(problemsOf({outcomes: {ids: ['theft'], words}, programmes: findings('crime')}).length, 1);
  });

  it('asks for names that readers can tell apart', () => {
    const programmes = [
      {id: 'a', name: 'Parents’ group'},
      {id: 'b', name: {en: "parents'  GROUP", cy: 'Grŵp'}},
    ];
    assert.deepEqual(problemsOf({programmes}), [
      'programmes[1].name: expected a unique name, found "parents\' GROUP", as programmes[0].name has. Readers could not tell the two apart.',
    ]);
    assert.doesNotThrow(() => readRatingsFile({programmes}), 'a page shows them');
  });

  it('warns once of ids that are made from names, with the first of them', () => {
    assert.deepEqual(warningsOf({programmes: [programme, {name: 'Anger Control'}, {name: 'B'}]}), [
      'programmes[1].name: 2 programmes without an id. Each gets one made from its name, the first "anger-control" (programmes[1].name): once it is renamed, its pages no longer find it.',
    ]);
  });

  it('warns of a file that is overdue, or of which nobody can tell', () => {
    const warningsFor = (source) => warningsOf({source, programmes: [programme]});
    const today = new Date().toISOString();
    for (const checked of [today.slice(0, 10), today.slice(0, 7), today.slice(0, 4), '1000'])
      assert.deepEqual(warningsFor({checked, interval: checked === '1000' ? 100_000 : 1}), [], checked);
    assert.deepEqual(warningsFor({checked: '2020', interval: 12}), [
      'source.checked: expected a date within 12 months, as "interval" says, found "2020". Compare the file with what the body publishes.',
    ]);
    assert.deepEqual(warningsFor({interval: 12}), [
      'source.interval: expected "checked" beside it: when the file was last compared.',
    ]);
  });

  it('says what it holds, with the ratings on each scale', () => {
    const programmes = [
      {...programme, ratings: {evidence: '3', cost: '2'}},
      {id: 'b', name: 'B', ratings: {cost: '1'}},
    ];
    assert.equal(check({programmes}).summary, '2 programmes (evidence 1, cost 2)');
    assert.equal(readProgrammes(JSON.stringify({programmes})).contents.programmes.byId.size, 2);
  });
});

describe('check of messages', () => {
  const warnedOf = (data) => warningsOf({messages: [data]});

  it('asks for what is said of an overdue file, where a file can be overdue', () => {
    const source = {name: 'Example', checked: new Date().toISOString().slice(0, 7), interval: 12};
    const without = allMessagesIn('ga');
    delete without.overdue;
    delete without.card.overdue;
    assert.deepEqual(warningsOf({messages: [without]}), []);
    assert.deepEqual(
      warningsOf({source, messages: [without]}),
      ['messages[0].overdue', 'messages[0].card.overdue'].map(
        (path) =>
          `${path}: expected this sentence, since "source" has an interval, found nothing. Without it, nothing says in "ga" that the file is overdue.`,
      ),
    );
    const overdue = '{date}';
    const withThem = {...without, overdue, card: {...without.card, overdue}};
    assert.deepEqual(warningsOf({source, messages: [withThem]}), []);
  });

  it('names every sentence that a language does not have, once for each element', () => {
    assert.deepEqual(warnedOf(allMessagesIn('ga')), []);
    const {grid, card, table} = allMessagesIn('ga');
    const warnings = warnedOf(messagesIn('ga'));
    assert.deepEqual(
      warnings.map((message) => message.replace(/: [^:]*$/, '')),
      ['outcome-grid', 'programme-card', 'rating-table'].map(
        (tag) => `messages[0]: without these sentences <${tag}> speaks English where the page is in "ga"`,
      ),
    );
    /** The names of all texts in a group, without the forms for numbers that it can leave out. */
    const namesIn = (value, path) =>
      typeof value === 'string'
        ? [path]
        : Object.entries(value).flatMap(([name, each]) =>
            /^(one|two)$/.test(name) ? [] : namesIn(each, `${path}.${name}`),
          );
    for (const [index, [group, sentences]] of Object.entries({grid, card, table}).entries())
      assert.deepEqual(
        warnings[index].split(': ').at(-1).replace(/\.$/, '').split(', ').sort(),
        namesIn(sentences, group).sort(),
      );
  });

  it('names every sentence that is missing from a group, and from an object in it', () => {
    const data = allMessagesIn('ga');
    delete data.rated;
    delete data.subject;
    delete data.grid.noDetails;
    delete data.grid.spokenScore;
    delete data.table.count.other;
    assert.deepEqual(
      problemsOf({messages: [data]})
        .map((message) => message.split(': ')[0])
        .sort(),
      [
        'messages[0].grid.noDetails',
        'messages[0].grid.spokenScore',
        'messages[0].grid.spokenScore.minus',
        'messages[0].grid.spokenScore.plus',
        'messages[0].rated',
        'messages[0].subject',
        'messages[0].subject.control',
        'messages[0].subject.entry',
        'messages[0].subject.rating',
        'messages[0].table.count.other',
      ],
    );
  });
});
