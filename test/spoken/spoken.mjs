/**
 * What a page says, as a screen reader meets it: made from Chromium's whole accessibility tree, in reading order, one
 * utterance a line. What is met on the way through a line stands in braces. What is in another language than the page
 * stands in brackets, after that language.
 */

/**
 * What each role is called here. A role that is in neither list stops the test, until somebody has thought about it.
 */
const roles = {
  heading: 'heading',
  link: 'link',
  button: 'button',
  DisclosureTriangle: 'control',
  list: 'list',
  listitem: 'item',
  DescriptionList: 'description list',
  term: 'term',
  definition: 'definition',
  table: 'table',
  caption: 'caption',
  row: 'row',
  columnheader: 'column header',
  rowheader: 'row header',
  cell: 'cell',
  image: 'image',
  Abbr: 'abbreviation',
  searchbox: 'search box',
  combobox: 'list to choose from',
  option: 'option',
  MenuListOption: 'option',
  status: 'status',
};

/** Roles that are not said: their content is. A group is among them where it has no name. */
const unsaid = [
  'RootWebArea',
  'main',
  'generic',
  'group',
  'paragraph',
  'strong',
  'rowgroup',
  'none',
  'time',
  'LabelText',
  'MenuListPopup',
  'menu',
];

/** Roles whose content is said in one go, as their name. */
const named = ['option', 'heading', 'link', 'button', 'control', 'term', 'caption', 'column header', 'row header'];

/** What Chromium lists among the properties of a node that is no state, or has a place of its own in a line. */
const stateless = [
  'hasPopup',
  'editable',
  'settable',
  'focusable',
  'focused',
  'url',
  'readonly',
  'required',
  'invalid',
  'labelledby',
  'level',
  'expanded',
];

/**
 * What a page says, as a tree: of texts {text, language}, of boxes {content}, and of what has a role
 * {role, level, name, description, states, content}. `block` is set where something does not stand in a line of text.
 */
export async function spokenTree(page) {
  const devtools = await page.createCDPSession();
  const [
    {nodes},
    {
      documents: [snapshot],
      strings,
    },
  ] = await Promise.all([
    devtools.send('Accessibility.getFullAXTree'),
    devtools.send('DOMSnapshot.captureSnapshot', {computedStyles: ['display', 'position']}),
  ]);
  await devtools.detach();
  const dom = domOf(snapshot, strings);
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));

  const contentOf = ({childIds = []}, language) =>
    childIds.flatMap((id) => (byId.has(id) ? saidOf(byId.get(id), language) : []));

  function saidOf(node, languageAround) {
    const role = node.ignored ? 'none' : node.role.value;
    const name = node.name?.value ?? '';
    // what a stylesheet makes is not in the snapshot, and has the language of the place
    const {language, block, attributes} = dom.get(node.backendDOMNodeId) ?? {language: languageAround, attributes: {}};
    if (role === 'InlineTextBox') return [];
    if (role === 'StaticText') return [{text: name, language}];
    if (role === 'ListMarker') return [{text: name, language, marker: true}];
    const content = contentOf(node, language);
    if (unsaid.includes(role) && !(role === 'group' && name)) return block ? [{block, content}] : content;
    if (!roles[role]) throw new Error(`How is the role "${role}" said, as in "${name}"?`);
    const properties = Object.fromEntries(
      (node.properties ?? []).map((property) => [property.name, property.value.value]),
    );
    return [
      {
        role: roles[role],
        level: role === 'heading' ? properties.level : undefined,
        name,
        description: node.description?.value ?? '',
        states: statesOf(properties, attributes),
        attributes,
        block,
        content,
      },
    ];
  }

  return contentOf(nodes[0]);
}

/** The nodes of a page by their id, with their language, and whether they stand in a line of text. */
function domOf({nodes, layout}, strings) {
  const styles = new Map(
    layout.nodeIndex.map((index, place) => [index, layout.styles[place].map((at) => strings[at])]),
  );
  const inOrder = [];
  nodes.parentIndex.forEach((parent, index) => {
    const written = (nodes.attributes[index] ?? []).map((at) => strings[at]);
    const attributes = Object.fromEntries(
      written.flatMap((name, place) => (place % 2 ? [] : [[name, written[place + 1]]])),
    );
    const [display = 'inline', position] = styles.get(index) ?? [];
    inOrder.push({
      attributes,
      // The snapshot has what is slotted within its slot, and there too Chromium looks for the language.
      language: attributes.lang ?? inOrder[parent]?.language ?? '',
      block: !/^(inline|contents)$/.test(display) || position === 'absolute',
    });
  });
  return new Map(inOrder.map((node, index) => [nodes.backendNodeId[index], node]));
}

function statesOf(properties, attributes) {
  const others = Object.entries(properties).filter(
    ([name, value]) => !stateless.includes(name) && value && value !== 'false',
  );
  return [
    ...('expanded' in properties ? [properties.expanded ? 'expanded' : 'collapsed'] : []),
    // the protocol leaves this one out
    ...(attributes['aria-current'] ? ['current'] : []),
    ...others.map(([name, value]) => `${name} ${value}`),
  ];
}

/** Everything with a role, and every text, in reading order. */
export const partsOf = (content) =>
  content.flatMap((part) => (part.content ? [...(part.role ? [part] : []), ...partsOf(part.content)] : []));
export const textsOf = (content) => content.flatMap((part) => (part.content ? textsOf(part.content) : [part]));

/** All the words as one text. */
export const wordsOf = (content) =>
  tidy(
    inOneLine(content)
      .map(({text, marker}) => (marker ? '' : text))
      .join(''),
  );

/** The texts of a line; what stands in a box of its own is parted from the others by a space. */
const inOneLine = (content) =>
  content.flatMap((part) =>
    part.content ? (part.block ? [space, ...inOneLine(part.content), space] : inOneLine(part.content)) : [part],
  );
const space = {text: ' '};

const tidy = (text) => text.replace(/\s+/g, ' ').trim();

/** The lines of a page, which is in a language. */
export function linesOf(content, language) {
  const lines = [];
  let texts = [];
  const endLine = () => {
    lines.push(...lineOf(texts, language));
    texts = [];
  };
  const read = (parts) => {
    for (const part of parts) {
      if (!part.content) texts.push(part);
      else if (!part.block && part.role) texts.push({text: `{${linesOfPart(part, language).join(' ')}}`, language});
      else if (!part.block) read(part.content);
      else {
        endLine();
        if (part.role) lines.push(...linesOfPart(part, language));
        else read(part.content);
        endLine();
      }
    }
  };
  read(content);
  endLine();
  return lines;
}

/** The line of some texts, if they say anything. Neighbours in one language are one piece. */
function lineOf(texts, language) {
  const pieces = [];
  for (const {text, language: own} of texts) {
    const last = pieces.at(-1);
    if (last && (last.language === own || !text.trim())) last.text += text;
    else pieces.push({text, language: own ?? language});
  }
  const marked = pieces.map(({text, language: own}) =>
    own === language ? text : text.replace(/\S(.*\S)?/, `[${own || 'unknown'}: $&]`),
  );
  const line = tidy(marked.join('')).replace(/^\{([^{}]*)\}$/, '$1');
  return line ? [line] : [];
}

function linesOfPart(part, language) {
  const {role, level = '', states, description, name, content} = part;
  if (role === 'table') addHeaders(part);
  const says = [
    `${role} ${level}`.trim(),
    ...countOf(part),
    ...states,
    ...headerOf(part),
    ...nameOf(part),
    ...(description ? [`described as "${description}"`] : []),
  ];
  // A list to choose from has no text of its own, nor has a control that shows a figure.
  if (!content.length && ['option', 'button'].includes(role)) return [[role, ...states].join(', ') + `: ${name}`];
  const hasControl = directParts(content).some((part) => part.role === 'button');
  const inner = named.includes(role) && !hasControl ? lineOf(inOneLine(content), language) : linesOf(content, language);
  if (inner.length === 0) return [`${says.join(', ')}: blank`];
  if (inner.length === 1) return [`${says.join(', ')}: ${inner[0]}`];
  return [`${says.join(', ')}:`, ...inner.map((line) => `  ${line}`)];
}

/** A name that is not just the words: those of the caption in a table. */
function nameOf({role, name, content}) {
  const words = role === 'table' ? directParts(content).filter((part) => part.role === 'caption') : content;
  const letters = (text) => text.replace(/\s/g, '');
  return name && letters(name) !== letters(wordsOf(words)) ? [`named "${name}"`] : [];
}

function countOf({role, content}) {
  const count = (one) => {
    const {length} = directParts(content).filter((part) => part.role === one);
    return [`${length} ${one}${length === 1 ? '' : 's'}`];
  };
  return role === 'list' ? count('item') : role === 'table' ? count('row') : [];
}

/** Those with a role that are not within another. */
const directParts = (content) =>
  content.flatMap((part) => (!part.content ? [] : part.role ? [part] : directParts(part.content)));

/**
 * What a screen reader says on the way to a cell: the words over its column, and those beside a row that has none of
 * its own.
 */
const headerOf = ({header}) => (header ? [`under ${header}`] : []);

function addHeaders({content}) {
  const columns = [];
  let beside;
  for (const row of directParts(content).filter(({role}) => role === 'row')) {
    const cells = directParts(row.content);
    const begun = cells.some(({role}) => role !== 'cell');
    // a row header that goes on from the rows before takes up the first column
    let column = begun ? 0 : 1;
    if (!begun) row.header = beside;
    for (const cell of cells) {
      if (cell.role === 'column header') columns[column] = wordsOf(cell.content);
      else if (cell.role === 'row header') beside = wordsOf(cell.content);
      else cell.header = columns[column];
      column += Number(cell.attributes.colspan ?? 1);
    }
  }
}
