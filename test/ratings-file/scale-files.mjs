/** Ratings files for tests, anew each time so that a test can spoil its own. Nobody publishes them. */

const levelWords = (name) => ({
  label: `${name} label`,
  brief: name.replace(/^./, (letter) => letter.toLowerCase()),
  meaning: `${name} meaning.`,
});

/** The least that a file can hold. */
export const smallFile = (whose = 'Our') => ({
  scales: [
    {
      id: 'stars',
      body: `${whose} body`,
      version: '1',
      source: {url: 'https://example.org/stars', date: '2026-11'},
      more: 'better',
      figure: {kind: 'steps', places: 2},
      levels: [
        {code: '1', place: 1},
        {code: '2', place: 2},
      ],
      words: [
        {
          language: 'en',
          name: `${whose} stars`,
          caution: `${whose} stars are not everything.`,
          attribution: `${whose} words (version {version}).`,
          levels: {1: levelWords(`${whose} one`), 2: levelWords(`${whose} two`)},
        },
      ],
    },
  ],
});

/** Programmes, of which the first has all that a file can say of one. */
export const programmesFile = () => ({
  source: {name: {en: 'A guidebook', cy: 'Llawlyfr'}, url: 'https://example.org/', date: '2026-11-01'},
  programmes: [
    {
      id: 'one',
      name: {en: 'Programme 1', cy: 'Rhaglen 1'},
      ratings: {evidence: '3+*', cost: '3'},
      reviewed: '2018-02',
      href: 'https://example.org/one',
      findings: [
        {
          outcome: 'crime',
          finding: {en: 'Fewer offences', cy: 'Llai o droseddau'},
          study: 'Study 1',
          score: 15,
          timeframe: 'A year later',
          result: 'improved',
          statement: 'Half as many as before.',
        },
        {outcome: 'mental-health', result: 'no-effect'},
      ],
    },
    {id: 'two', name: 'Programme 2', ratings: {cost: '1'}},
    {name: 'Programme 3 – Théâtre', ratings: {evidence: 'not-rated'}, reviewed: '2020'},
  ],
});

/** The library's own sentences, as if in a language. */
export const messagesIn = (language) => ({
  language,
  draft: `Draft ${language}`,
  months: Array.from({length: 12}, (_, index) => `Month ${index + 1} ${language}`),
  rated: `{code} rated ${language}:`,
  hasSign: `{sign} sign ${language}:`,
  canCarry: `Can carry {sign} ${language}.`,
  whatThisMeans: `What this means ${language}`,
  whatThisLevelMeans: `What this level means ${language}`,
  close: `Close ${language}`,
  sourceReviewed: `{source}, reviewed ${language} {date}`,
  reviewed: `Reviewed ${language} {date}.`,
  notReviewed: `Not reviewed ${language}.`,
  notARecommendation: `Not a recommendation ${language}.`,
  givenBy: `Given by {body} ${language}.`,
  checkInSource: `Check ${language}:`,
  scaleUnknown: `Unknown ${language}`,
  notOnTheScale: `Not on the scale ${language}`,
  subject: {
    control: `({subject}, {mention}, ${language})`,
    entry: `{subject} ${language} in {source}`,
    rating: `Rating of {subject} ${language}`,
  },
  noSubject: {
    control: `({mention}, ${language})`,
    entry: `This ${language} in {source}`,
    rating: `This rating ${language}`,
  },
});

/** The same with the sentences of grid, card and table. */
export const allMessagesIn = (language) => {
  const each = (names) => Object.fromEntries(names.map((name) => [name, `${name} ${language}`]));
  return {
    ...messagesIn(language),
    grid: {
      ...each(['pastStudies', 'noOutcomes', 'otherOutcomes', 'noDetails']),
      notListed: `Not listed ${language}: {outcomes}.`,
      results: each(['improved', 'no-effect', 'mixed', 'worsened']),
      scored: `{result} ${language} {score}`,
      score: `Score ${language} {score}`,
      spokenScore: {plus: `plus ${language} {number}`, minus: `minus ${language} {number}`},
      study: `Study ${language}: {study}`,
      whenMeasured: `Measured ${language}: {time}`,
      improvementIndex: `Index ${language}: {score}, {reaches}.`,
      columns: each(['outcome', 'result', 'change', 'study', 'whenMeasured']),
    },
    card: {
      ...each(['found', 'noResult', 'whatTheseMean', 'notARecommendation', 'notReviewed', 'checkInSource']),
      foundFor: `{result}, ${language}:`,
      control: `({subject} ${language})`,
      reviewed: `Card reviewed ${language} {date}.`,
      givenBy: `Card by {body} ${language}.`,
    },
    table: {
      ...each(['find', 'outcome', 'noFilter', 'sortBy', 'asListed', 'notSorted', 'noMatch', 'showAll']),
      atLeast: `{scale} least ${language}`,
      atMost: `{scale} most ${language}`,
      sortByColumn: `Sort by {column} ${language}`,
      ordered: `{column} ${language}, {order}`,
      orders: each([
        'strongest',
        'weakest',
        'highest',
        'lowest',
        'listed',
        'listedBackwards',
        'newest',
        'oldest',
        'aToZ',
        'zToA',
      ]),
      sorted: `Sorted ${language} {order}.`,
      count: {one: `one {all} ${language}`, two: `two {all} ${language}`, other: `all {all} ${language}`},
      countShown: {
        one: `{shown} of one {all} ${language}`,
        two: `{shown} of two {all} ${language}`,
        other: `{shown} of {all} ${language}`,
      },
      offTheScale: {other: `{number} off ${language}`},
    },
  };
};

/** All that a file can hold. */
export const wholeFile = () => ({
  $schema: './ratings.schema.json',
  scales: [
    {
      id: 'whole',
      body: 'Example body',
      version: '2',
      source: {url: 'https://example.org/whole', date: '2026-11-25'},
      more: 'stronger',
      figure: {kind: 'steps', places: 3},
      levels: [
        {code: '0', place: 0},
        {code: '2', place: 1, aliases: ['two']},
        {code: '2+', place: 1, plus: true, basedOn: ['2']},
        {code: '4', place: 3},
      ],
      ranges: '{from} - {to}',
      outside: [
        'below-threshold',
        'no-effect',
        'harmful',
        'not-assessed',
        'awaiting',
        'not-applicable',
        'not-calculated',
        'not-available',
      ].map((kind) => ({code: kind.toUpperCase(), kind})),
      modifiers: [{sign: '*', mark: 'cut'}, {sign: ', one study'}],
      words: ['en', 'cy', 'fr'].map((language) => ({
        language,
        approved: language !== 'cy',
        name: `Name ${language}`,
        nameFor: `Name ${language} of {subject}`,
        mention: `mention ${language}`,
        source: `Source ${language}`,
        range: `Range ${language}`,
        lowest: `lowest ${language}`,
        highest: `highest ${language}`,
        position: `Position ${language}: {place} of {count}, {first} {lowest} to {last} {highest}`,
        between: {
          spoken: `{from} to {to} ${language}`,
          label: `Between {from} and {to} ${language}`,
          meaning: `From {from} to {to} ${language}.`,
        },
        notRated: {
          label: `Not rated label ${language}`,
          brief: `Not rated ${language}`,
          plain: `Not rated plain ${language}.`,
          caution: `Not rated caution ${language}.`,
        },
        noneGiven: {label: `None given ${language}`},
        notRecognised: {label: `Not recognised ${language}`},
        official: true,
        quotation: `Quotation ${language} ({version})`,
        standing: `Standing ${language}: {place} of {count}: {codes}.`,
        caution: `Caution ${language}.`,
        attribution: `Attribution ${language}, version {version}.`,
        explained: `Explained ${language}`,
        count: `Count ${language}: {count}, from {first} to {last}.`,
        direction: `Direction ${language}`,
        signs: `Signs ${language}.`,
        moreAbout: `More about ${language}`,
        summary: {first: `{subject}, ${language}: {phrase} ({code}).`, next: `Next ${language}: {phrase} ({code}).`},
        levels: {
          0: levelWords(`Zero ${language}`),
          2: levelWords(`Two ${language}`),
          '2+': {
            ...levelWords(`Two plus ${language}`),
            spoken: `two plus ${language}`,
            note: `note ${language}`,
            plain: `Plain ${language}.`,
            phrase: `phrase ${language}`,
          },
          4: levelWords(`Four ${language}`),
        },
        outside: Object.fromEntries(
          [
            'below-threshold',
            'no-effect',
            'harmful',
            'not-assessed',
            'awaiting',
            'not-applicable',
            'not-calculated',
            'not-available',
          ].map((kind) => [
            kind.toUpperCase(),
            {
              label: `${kind} label ${language}`,
              brief: `${kind} ${language}`,
              plain: `${kind} plain ${language}.`,
              caution: `${kind} caution ${language}.`,
            },
          ]),
        ),
        modifiers: {
          '*': {
            brief: `mixed ${language}`,
            short: `mix ${language}`,
            note: `mixed note ${language}`,
            plain: `Mixed plain ${language}.`,
            meaning: `Mixed meaning ${language}.`,
            clause: `it is mixed ${language}`,
          },
          ', one study': {brief: `one study ${language}`, meaning: `One study meaning ${language}.`},
        },
      })),
    },
  ],
  outcomes: {
    ids: ['theft', 'fraud'],
    words: [
      {
        language: 'en',
        source: 'Example list',
        title: 'Outcomes',
        titleFor: 'Outcomes of {subject}',
        names: {theft: 'Less theft', fraud: 'Less fraud'},
      },
    ],
  },
  overrides: [
    {
      scale: 'evidence',
      url: 'https://example.org/evidence',
      language: 'en',
      words: {name: 'Strength of evidence', levels: {3: {brief: 'Short term'}}},
    },
  ],
  messages: [messagesIn('ga')],
});
