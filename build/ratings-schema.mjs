/**
 * Writes dist/ratings.schema.json, by which an editor completes and checks ratings files, and copies the files of
 * other bodies' scales. The schema is converted from the one that checks files on a page, in src/ratings-file/schema.ts;
 * the descriptions for whoever writes a file are here.
 */
import {readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {toJsonSchema} from '@valibot/to-json-schema';
import {ratingsFile} from '../compiled/ratings-file/schema.js';

const labels = {
  label: 'What it means, in a few words.',
  brief:
    'The same in fewer words, in small letters, as within a sentence: "short-term impact". This is what a badge shows. Default: the label.',
};
const words = {
  language: 'The language of everything here: "en", "cy".',
  approved:
    'Whether the body or a translator stands behind these words. What is not approved is marked as a draft, with the first language after it. Default: true for the first language, false for the others.',
  name: 'The name of the rating: "Certainty of the evidence".',
  nameFor: 'The name with a programme: "Certainty of the evidence for {subject}".',
  mention: 'The name within a sentence: "certainty of the evidence". Default: the name.',
  source: 'Where a rating can be checked: "Foundations Guidebook". Default: the body.',
  body: 'The body within a sentence: "the Early Intervention Foundation". Default: its name.',
  range: 'Both ends of the scale: "Scale: very low to high".',
  lowest:
    'The low end of the scale, in small letters: "preliminary". With words for both ends, a badge shows all levels in a row: at most 8, in an order, with codes of at most 4 characters, and with a figure other than a balance.',
  highest: 'The high end, in small letters: "strongest".',
  position:
    'What a screen reader says instead of that row: "Number {place} of {count} levels, from {first} ({lowest}) to {last} ({highest})".',
  between: 'What a range says. {from} and {to} are codes.',
  'between.spoken': 'The range aloud: "{from} to {to}".',
  'between.label': 'What it means, in small letters: "between {from} and {to}".',
  'between.meaning': 'The sentence before the meanings of both ends.',
  notRated: 'What value="not-rated" says.',
  'notRated.label': labels.label,
  'notRated.brief': labels.brief,
  'notRated.plain': 'What it means, in a plain sentence. Default: the label.',
  'notRated.caution': 'What it does not say.',
  'notRated.attribution': 'Whose words these are, where they are not the body’s.',
  noneGiven: 'What a rating without a value says, where the page has no words of its own.',
  'noneGiven.label': labels.label,
  'noneGiven.brief': labels.brief,
  notRecognised: 'What a value that is not on the scale says, where the page has no words of its own.',
  'notRecognised.label': labels.label,
  'notRecognised.brief': labels.brief,
  standing:
    'Where a level stands. {place} counts from 1, {count} is how many levels there are, {codes} is all of them.',
  caution: 'What a rating on this scale does not say. One or two plain sentences.',
  official: 'Whether the meanings are the body’s own words, exactly. Then they are shown as a quotation.',
  quotation: 'The heading over that quotation: "In the body’s own words ({version})".',
  attribution:
    'Whose words these are, and of which {version}: "The meanings are the body’s own words (version {version})."',
  explained: 'The heading over the whole scale: "What the certainty ratings mean".',
  count: 'How many levels there are: "There are {count} levels."',
  direction: 'How the list of levels runs: "From weakest to strongest".',
  signs: 'What the signs in the codes mean, where there are any.',
  moreAbout: 'The link to the source, making sense alone: "More about the certainty ratings".',
  summary: 'Sentences for <rating-summary>.',
  'summary.first': 'The first sentence: "{subject}: {phrase} (rated {code})."',
  'summary.next': 'A sentence after another rating’s: "Evidence: {phrase} (rated {code})."',
  levels: 'What each level says, by its code.',
  'levels.*.label': labels.label,
  'levels.*.brief': labels.brief,
  'levels.*.spoken': 'The code aloud, where it is not read as it is written: "3 plus".',
  'levels.*.note': 'What follows the label on its own line: "Estimated unit cost £100–£499".',
  'levels.*.plain': 'What it means, in plain sentences: the first that an explanation says.',
  'levels.*.meaning': 'The body’s own sentence.',
  'levels.*.phrase': 'What the summary says of it, as within a sentence. Default: the label.',
  outside: 'What each code beside the order says.',
  'outside.*.label': labels.label,
  'outside.*.brief': labels.brief,
  'outside.*.plain': 'What it means, in a plain sentence. Default: the label.',
  'outside.*.meaning': 'The body’s own sentence, if it has published one.',
  'outside.*.caution': 'What it does not say.',
  'outside.*.attribution': 'Whose words these are, where they are not the body’s.',
  modifiers: 'What each sign says.',
  'modifiers.*.brief': 'The sign in words: "mixed findings".',
  'modifiers.*.short': 'The sign in words, in a narrow column: "mixed". Default: as above.',
  'modifiers.*.note': 'What it means, after its name on the badge.',
  'modifiers.*.plain': 'What it means in plain sentences, in the explanation. Default: the note.',
  'modifiers.*.meaning': 'The body’s own sentence.',
  'modifiers.*.clause': 'What the summary says of it: "the findings are mixed". Default: the sign in words.',
};
const plural = {
  zero: 'For 0, in a language that has such a form.',
  one: 'For 1, and what is said as 1.',
  two: 'For 2, in a language that has such a form.',
  few: 'For a few, in a language that has such a form.',
  many: 'For many, in a language that has such a form.',
  other: 'For all other numbers.',
};
const below = (path, names) =>
  Object.fromEntries(Object.entries(names).map(([name, text]) => [`${path}.${name}`, text]));

const descriptions = {
  $schema: 'Where this schema is, for your editor.',
  source: 'Where the programmes come from.',
  ...below('source', {
    name: 'Its name, as text, or as an object of texts by language: "Foundations Guidebook".',
    url: 'Its address: https or http.',
    date: 'When this file was made: "2026", "2026-11" or "2026-11-01".',
    checked: 'When it was last compared with what the body publishes.',
    interval: 'Within how many months it is to be compared again. Where it was not, the explanation says so.',
  }),
  programmes: 'The programmes, each with what its body says of it.',
  ...below('programmes', {
    id: 'What programme="…" on a page asks for: small letters, figures and hyphens, unique in this file. Default: made from the name. A renamed programme then has another id, and its pages lose it.',
    name: 'The name, as text, or as an object of texts by language: {"en": "…", "cy": "…"}.',
    ratings:
      'The rating on each scale, by the id of the scale: {"evidence": "3+*", "cost": "3"}. "not-rated" states that there is none. A scale that is not here is one of which the file says nothing.',
    reviewed: 'When the body last reviewed the ratings: "2018", "2018-02" or "2018-02-15".',
    href: 'The address of the entry at the source: http, https or relative, but not one that begins with "//".',
    findings: 'What studies found.',
    'findings.outcome': 'The id of the outcome: "crime".',
    'findings.finding': 'What was found, in a few words: "Reduced offending".',
    'findings.study': 'Which study.',
    'findings.score': 'The score, signed: 15, -5.',
    'findings.timeframe': 'When it was measured: "A year later".',
    'findings.result': 'What the finding is for children.',
    'findings.statement': 'The finding in a sentence.',
  }),
  scales: 'One scale or more, each with its words.',
  'scales.id': 'What <scale-rating scale="…"> asks for. Each version of a scale has the same id.',
  'scales.body': 'Who publishes the scale.',
  'scales.version': 'The version of its wording. Shown in the explanation. Of several the highest is the newest.',
  'scales.source': 'Where the scale comes from.',
  'scales.source.url': 'The full description of the scale. The explainer links to it.',
  'scales.source.date': 'When it was read there.',
  'scales.more': 'What a level further along means. "nothing": the levels have no order.',
  'scales.figure': 'The drawing beside the code. Without it there are words alone.',
  'scales.figure.kind':
    '"steps" builds up. "coin" is a pound coin at a place, for costs. "point" is a mark at a place, for an order that is no amount. "balance" has good on the right of a post and harm on the left.',
  'scales.figure.places': 'How many places there are; on a balance, to the right of the post.',
  'scales.figure.below': 'How many places a balance has to the left of the post.',
  'scales.levels': 'From lowest to highest, in the sense of "more".',
  'scales.levels.code': 'As the body publishes it: "3+", "£££", "very low".',
  'scales.levels.aliases': 'Other spellings that people type.',
  'scales.levels.place':
    'Where the level stands in the figure: from 1; on steps 0 is a level that fills nothing; on a balance 0 is the post, and harm is below 0.',
  'scales.levels.plus':
    'For older files: the level stands above the one before it, which has the same place. If any level has it, each level gets a step of its own.',
  'scales.levels.basedOn': 'The codes of lower levels that its meaning leans on. Their meanings follow.',
  'scales.ranges': 'For a body that also rates from one level to another: how it writes that, as "{from} - {to}".',
  'scales.outside': 'What the body publishes beside the order. Never a low level.',
  'scales.outside.code': 'As the body publishes it: "NR".',
  'scales.outside.aliases': 'Other spellings that people type.',
  'scales.outside.kind':
    'Why there is no place in the order. The first three are findings; the others say that there is none. All are shown in words alone. "not-available" is for a body that does not say which of them it is.',
  'scales.modifiers': 'Signs that can follow any level.',
  'scales.modifiers.sign': 'As the body writes it after the code: "*".',
  'scales.modifiers.mark': 'How steps show it: "cut" parts the last one. Without it, in words alone.',
  'scales.words': 'The words in each language. The first is the one in which the body publishes.',
  ...below('scales.words', words),
  outcomes: 'The outcomes of <outcome-grid>, in place of the built-in ones.',
  'outcomes.ids': 'What <outcome-finding outcome="…"> names, in the order in which they are shown.',
  'outcomes.words': 'Their names in each language.',
  'outcomes.words.language': words.language,
  'outcomes.words.approved': 'Whether the body or a translator stands behind these names.',
  'outcomes.words.source': 'Where they can be checked.',
  'outcomes.words.title': 'The heading over the grid: "Child outcomes".',
  'outcomes.words.titleFor': 'The heading with a programme: "Child outcomes for {subject}".',
  'outcomes.words.names': 'The name of each outcome, by its id.',
  overrides: 'Other words for scales that are there, built in or given elsewhere.',
  'overrides.scale': 'The id of the scale, in each of its versions.',
  'overrides.url': 'Where "More about …" leads.',
  'overrides.language': 'The language of the words.',
  'overrides.words': 'The words that are other. All else stays.',
  ...below('overrides.words', words),
  messages: 'What the elements themselves say, in a language that they do not have. They have English and Welsh.',
  ...below('messages', {
    language: 'The language of all of these sentences: "ga".',
    draft: 'What stands with a translation of the body’s words that is not approved: "Draft translation".',
    months: 'The names of the twelve months, from January.',
    rated: 'Before the meaning of a level: "Rated {code}:".',
    canCarry: 'Of a sign in the whole scale: "A level can carry this sign: {sign}."',
    hasSign: 'Before the meaning of a sign: "Rating has a {sign}:".',
    whatThisMeans: 'What opens the explanation: "What this means".',
    whatThisLevelMeans: 'The heading over the meanings, where they are not the body’s own words.',
    close: 'What closes an explanation that opened over the page: "Close".',
    sourceReviewed: 'Where it can be checked, and when it was reviewed: "{source}, last reviewed {date}".',
    reviewed: 'The same in the explanation: "Last reviewed {date}. The rating may have changed since."',
    overdue:
      'Where the rating should have been compared with its source again by now: "Last checked by this website: {date}. By now it should have been checked again."',
    notReviewed: 'Where no date is given: "No review date is given here."',
    notARecommendation: '"It is not a recommendation."',
    givenBy: 'Who shows the rating: "This website says that {body} gave this rating."',
    checkInSource: 'Before the link to the source: "You can check it here:".',
    scaleUnknown: 'Where the page does not have the scale or its version.',
    notOnTheScale: 'The heading over the codes outside the order: "Not on the scale".',
    subject: 'Sentences with the name of the programme.',
    'subject.control': 'Read after "What this means": "({mention}, {subject})". {mention} is the name of the rating.',
    'subject.entry': 'The link to the entry at the source: "{subject} in the {source}".',
    'subject.rating': 'Marks one level of the whole scale: "The rating of {subject}".',
    noSubject: 'The same sentences for a page that does not name the programme.',
    'noSubject.control': '"({mention})"',
    'noSubject.entry': '"This programme in the {source}"',
    'noSubject.rating': '"The rating on this page"',
    approved:
      'Whether a translator stands behind these sentences. If not, the grid is marked as a draft. Default: false.',
    grid: 'What <outcome-grid> says, all of it. Without it: in English.',
    ...below('grid', {
      pastStudies: '"These findings are from past studies. Results may not be the same in other places."',
      noOutcomes: 'Where nothing is given: "No child outcomes are listed here."',
      otherOutcomes: 'The heading over outcomes that are not in the list: "Other outcomes".',
      noDetails: 'Of an outcome that is only named: "Reported, no details given here".',
      notListed: '"No finding is listed for: {outcomes}. This does not mean no effect."',
      results: 'What a study found.',
      'results.improved': '"Improved"',
      'results.no-effect': '"No effect found"',
      'results.mixed': '"Mixed result"',
      'results.worsened': '"Got worse"',
      scored: 'A result with its score: "{result}, {score}".',
      score: 'A score without a result: "Score: {score}".',
      spokenScore: 'The score aloud.',
      'spokenScore.plus': '"plus {number}"',
      'spokenScore.minus': '"minus {number}"',
      study: 'Before the name of a study: "Study: {study}".',
      whenMeasured: '"When measured: {time}"',
      improvementIndex:
        'What scores from −50 to +50 mean, by the example of one: a child who did better than 50 in 100 children, with a {score} better than {reaches} in 100.',
      columns: 'The headings of the columns of the table.',
      'columns.outcome': '"Outcome"',
      'columns.result': '"Result"',
      'columns.change': '"What changed"',
      'columns.study': '"Study"',
      'columns.whenMeasured': '"When measured"',
    }),
    card: 'What <programme-card> says, all of it, besides what the grid says. Without it: in English.',
    ...below('card', {
      found: 'Over the results: "What studies found for children".',
      foundFor: 'A result before the outcome: "{result}:".',
      noResult: 'In place of a result: "Reported, no result given here".',
      whatTheseMean: 'What opens the explanation: "What these ratings mean".',
      control: 'Read after that: "({subject})".',
      notARecommendation: '"These ratings are not a recommendation."',
      reviewed: '"Last reviewed {date}. The ratings may have changed since."',
      overdue:
        'Where the ratings should have been compared with their source again by now: "Last checked by this website: {date}. By now they should have been checked again."',
      notReviewed: 'Where no date is given: "No review date is given here."',
      givenBy: '"This website says that {body} gave these ratings."',
      checkInSource: 'Before the link to the source: "You can check them here:".',
    }),
    table: 'What <rating-table> says, all of it. Without it: in English.',
    ...below('table', {
      find: 'The label of the search: "Find a programme".',
      atLeast: 'The label of a filter, where more is stronger or better: "{scale} at least".',
      atMost: 'The label of any other filter: "{scale} at most".',
      outcome: 'The label of the filter by outcomes: "Child outcome".',
      noFilter: 'The choice that leaves out nothing: "Any".',
      sortBy: 'The label of the list of orders: "Sort by".',
      sortByColumn: 'The control in a header: "Sort by {column}".',
      asListed: 'The order of the page: "As listed".',
      ordered: 'A column with one of its orders: "{column}, {order}".',
      orders: 'The orders of a column.',
      'orders.strongest': '"strongest first"',
      'orders.weakest': '"weakest first"',
      'orders.highest': '"highest first"',
      'orders.lowest': '"lowest first"',
      'orders.listed': '"in the order of the scale"',
      'orders.listedBackwards': '"in the order of the scale, from its end"',
      'orders.newest': '"newest first"',
      'orders.oldest': '"oldest first"',
      'orders.aToZ': '"A to Z"',
      'orders.zToA': '"Z to A"',
      sorted: 'Announced: "Sorted by {order}."',
      notSorted: 'Announced: "No longer sorted."',
      count: 'How many programmes there are: "{all} programmes".',
      ...below('count', plural),
      countShown: 'How many of them are shown, in the form for all: "{shown} of {all} programmes".',
      ...below('countShown', plural),
      offTheScale: '"{number} are left out because they have no level on the scale."',
      ...below('offTheScale', plural),
      noMatch: '"No programme matches."',
      showAll: '"Show all"',
    }),
  }),
};

const used = new Set();
// "output": the checks that run before a type is known, such as "not a list", are in the type already
const schema = toJsonSchema(ratingsFile, {target: 'draft-2020-12', typeMode: 'output'});
describe(schema, '');
const unused = Object.keys(descriptions).filter(
  (path) => !used.has(path) && !/^overrides\.words\.(language|approved|between|official|quotation)/.test(path),
);
if (unused.length) throw new Error(`The schema has no ${unused.join(', ')}.`);

writeFileSync(
  'dist/ratings.schema.json',
  `${JSON.stringify(
    {
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      title: 'Ratings',
      description: 'Programmes with their ratings, and scales of a rating body with their words, for <rating-source>.',
      ...schema,
    },
    null,
    1,
  )}\n`,
);
for (const name of readdirSync('src/scales').filter((name) => name.endsWith('.json'))) {
  writeFileSync(`dist/scales/${name}`, readFileSync(`src/scales/${name}`));
}

function describe({properties = {}, items, additionalProperties}, path) {
  for (const [name, property] of Object.entries(properties)) {
    const at = path ? `${path}.${name}` : name;
    if (!(at in descriptions)) throw new Error(`Say what ${at} is, in build/ratings-schema.mjs.`);
    used.add(at);
    property.description = descriptions[at];
    describe(property, at);
  }
  if (items) describe(items, path);
  if (additionalProperties) describe(additionalProperties, `${path}.*`);
}
