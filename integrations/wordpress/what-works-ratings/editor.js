/** The blocks in the editor: fields beside the post, and in it the badge as readers will see it, drawn by the server. */
(function ({blocks, blockEditor, components, element, i18n, serverSideRender: ServerSideRender}, lists) {
  const {createElement: el, Fragment, RawHTML} = element;
  const {Disabled, PanelBody, Path, Placeholder, Rect, SelectControl, SVG, TextControl} = components;
  const {__, sprintf} = i18n;
  const domain = 'what-works-ratings';

  const icon = (...shapes) => el(SVG, {viewBox: '0 0 24 24', xmlns: 'http://www.w3.org/2000/svg'}, ...shapes);
  const bar = (x, height) => el(Rect, {key: x, x, y: 20 - height, width: 3, height});
  const icons = {
    'evidence-rating': icon(bar(3, 4), bar(8, 8), bar(13, 12), bar(18, 16)),
    'cost-rating': icon(
      el(Path, {
        d: 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16Zm0 2a6 6 0 1 1 0 12 6 6 0 0 1 0-12Zm0 3.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5Z',
      }),
    ),
    'programme-card': icon(
      el(Path, {d: 'M3 4h18v16H3V4Zm2 2v12h14V6H5Zm2 2h10v2H7V8Zm0 4h7v1.5H7V12Zm0 3h7v1.5H7V15Z'}),
    ),
    'rating-explainer': icon(
      el(Path, {d: 'M4 5h3v3H4V5Zm5 .5h11v2H9v-2ZM4 10.5h3v3H4v-3Zm5 .5h11v2H9v-2ZM4 16h3v3H4v-3Zm5 .5h11v2H9v-2Z'}),
    ),
  };

  const isDate = (text) => {
    const [, year, month = '01', day = '01'] = /^([1-9]\d{3})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(text) ?? [];
    const iso = `${year}-${month}-${day}`;
    const date = new Date(`${iso}T00:00Z`);
    return !isNaN(date) && date.toISOString().startsWith(iso);
  };
  const isAddress = (text) => /^https?:\/\/[^\s/]/i.test(text) || !/^([a-z][a-z\d+.-]*:|[\\/]{2})/i.test(text);

  /** A field for each attribute. `fieldOf` gives it the value and what to do with another one. */
  const text = (label, help, fault) => (value, change) =>
    el(TextControl, {
      label,
      value,
      onChange: change,
      help: value.trim() && fault ? (fault(value.trim()) ?? help) : help,
    });
  const choice = (label, options, help, hideLabelFromVision) => (value, change) => {
    const isListed = options.some((option) => option.value === value);
    // A value that was typed into the code stays, and is not shown as another one.
    // translators: %s is what somebody typed
    const typed = {value, label: sprintf(__('“%s” is not in this list', domain), value)};
    return el(SelectControl, {
      label,
      hideLabelFromVision,
      help,
      value,
      onChange: change,
      options: isListed ? options : [typed, ...options],
    });
  };
  const listOf = (scale) => [{value: '', label: __('Choose a rating', domain)}, ...lists.scales[scale]];
  const listWithNone = (scale) => [{value: '', label: __('No rating on this scale', domain)}, ...lists.scales[scale]];

  const fields = {
    subject: text(__('Name of the programme', domain)),
    reviewed: text(
      __('Last reviewed by the body', domain),
      __('2018, 2018-02 or 2018-02-15. Leave it empty if you do not know.', domain),
      (given) =>
        isDate(given)
          ? undefined
          : // translators: %s is what somebody typed
            sprintf(__('“%s” is not a date that can be shown. Write 2018, 2018-02 or 2018-02-15.', domain), given),
    ),
    href: text(
      __('Address of the programme’s entry', domain),
      __('Where readers can check the rating.', domain),
      (given) =>
        isAddress(given)
          ? undefined
          : // translators: %s is what somebody typed
            sprintf(
              __('“%s” makes no link. Write an address that begins with https://, or one on this site.', domain),
              given,
            ),
    ),
    variant: choice(__('How much is shown', domain), [
      {value: 'standard', label: __('Standard: the meaning opens on request', domain)},
      {value: 'full', label: __('Full: the meaning is in the open', domain)},
      {value: 'compact', label: __('Compact: one line, without the meaning', domain)},
    ]),
    explanation: choice(__('How the meaning opens', domain), [
      {value: 'disclosure', label: __('In the page, below the rating', domain)},
      {value: 'popover', label: __('Over the page', domain)},
    ]),
    language: choice(
      __('Language of the words', domain),
      [
        {value: '', label: __('That of the page', domain)},
        {value: 'en', label: 'English'},
        {value: 'cy', label: __('Cymraeg (Welsh; a draft)', domain)},
      ],
      __('No translator has reviewed the Welsh words yet.', domain),
    ),
    subjectLang: text(
      __('Language of the programme’s name', domain),
      __('Only if it is not the language of the page: “en” for an English name on a Welsh page.', domain),
    ),
    headingLevel: choice(
      __('Level of the heading', domain),
      ['2', '3', '4', '5', '6'].map((value) => ({value, label: `h${value}`})),
    ),
    scale: choice(__('Scale', domain), [
      {value: 'evidence', label: __('Evidence', domain)},
      {value: 'cost', label: __('Cost', domain)},
    ]),
    layout: choice(__('Layout', domain), [
      {value: 'disclosure', label: __('Opens on request', domain)},
      {value: 'inline', label: __('In the open', domain)},
    ]),
  };
  const about = ['subject', 'reviewed', 'href'];
  const more = ['variant', 'explanation', 'language', 'subjectLang'];

  /** What each block asks for, by panel. The first panel is open. */
  const forms = {
    'evidence-rating': {
      value: choice(__('Rating', domain), listOf('evidence')),
      first: ['value', ...about],
      more,
    },
    'cost-rating': {value: choice(__('Rating', domain), listOf('cost')), first: ['value', ...about], more},
    'programme-card': {
      evidence: choice(__('Evidence rating', domain), listWithNone('evidence')),
      cost: choice(__('Cost rating', domain), listWithNone('cost')),
      first: ['subject', 'evidence', 'cost', 'reviewed', 'href'],
      more: ['headingLevel', 'language', 'subjectLang'],
      hasFindings: true,
    },
    'rating-explainer': {first: ['scale', 'layout'], more: ['href', 'language']},
  };

  /** A result for each child outcome, of those that studies reported. */
  function findingsPanel({findings}, setAttributes) {
    const results = [{value: 'none', label: __('Not reported', domain)}, ...lists.results];
    const controls = lists.outcomes.map(({value: outcome, label}) => {
      const change = (result) => {
        const {[outcome]: _, ...others} = findings;
        setAttributes({findings: result === 'none' ? others : {...others, [outcome]: result}});
      };
      // Names of outcomes are long, and the label of a list is cut to one line.
      const style = {marginBottom: '16px'};
      const list = choice(label, results, undefined, true)(findings[outcome] ?? 'none', change);
      return el(
        'div',
        {key: outcome, style},
        el('div', {'aria-hidden': true, style: {marginBottom: '4px'}}, label),
        list,
      );
    });
    return el(PanelBody, {title: __('What studies found for children', domain), initialOpen: false}, controls);
  }

  function editOf(name, {title}) {
    const {first, more: others, hasFindings, ...own} = forms[name];
    // What the block asks for where it stands, until one of these is there. No text: it would be gone after a letter.
    const asked = {'programme-card': ['evidence', 'cost'], 'rating-explainer': ['scale']}[name] ?? ['value'];
    const needed = name === 'programme-card' ? ['subject', ...asked] : asked;
    return function Edit({attributes, setAttributes}) {
      const fieldOf = (attribute) =>
        el(
          Fragment,
          {key: attribute},
          (own[attribute] ?? fields[attribute])(attributes[attribute], (value) => setAttributes({[attribute]: value})),
        );
      // The words are made by the server, and need not be sent to it.
      const {words: _, ...given} = attributes;
      const shown = needed.some((attribute) => given[attribute].trim())
        ? el(Disabled, null, el(ServerSideRender, {block: `what-works-ratings/${name}`, attributes: given}))
        : el(Placeholder, {icon: icons[name], label: title, isColumnLayout: true}, asked.map(fieldOf));
      return el(
        Fragment,
        null,
        el(
          blockEditor.InspectorControls,
          null,
          el(PanelBody, null, first.map(fieldOf)),
          hasFindings && findingsPanel(attributes, setAttributes),
          el(PanelBody, {title: __('More', domain), initialOpen: false}, others.map(fieldOf)),
        ),
        el('div', blockEditor.useBlockProps(), shown),
      );
    };
  }

  const titles = {
    'evidence-rating': __('Evidence rating', domain),
    'cost-rating': __('Cost rating', domain),
    'programme-card': __('Programme card', domain),
    'rating-explainer': __('Explanation of a rating scale', domain),
  };
  // All else about a block is in its block.json, which the server gives to the editor.
  for (const [name, title] of Object.entries(titles))
    blocks.registerBlockType(`what-works-ratings/${name}`, {
      title,
      icon: icons[name],
      edit: editOf(name, {title}),
      // What readers see without the plug-in. The server writes it into the post.
      save: ({attributes: {words}}) => (words ? el(RawHTML, null, words) : null),
    });
})(window.wp, window.whatWorksRatings);
