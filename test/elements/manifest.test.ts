/** The manifest says of each element what the element has, and nothing else: seen in every story, opened. */
import {aTimeout, expect, fixture, fixtureCleanup, waitUntil} from '@open-wc/testing';
import type {ReactiveElement} from 'lit';
import '../../src/define.js';
import '../../src/define/rating-source.js';
import '../../src/define/rating-table.js';
import {files, framedStory, metaOf, storiesOf, type Tag} from '../support/story-list.js';

interface Named {
  readonly name: string;
  readonly description?: string;
}

interface Declaration {
  readonly tagName?: Tag;
  readonly attributes?: readonly Named[];
  readonly slots?: readonly Named[];
  readonly events?: readonly Named[];
  readonly cssParts?: readonly Named[];
  readonly cssProperties?: readonly Named[];
}

type Kind = Exclude<keyof Declaration, 'tagName'>;

/** What is seen of each element: the sets of names. */
const seen = new Map<string, Record<Kind, Set<string>>>();
let documented: Declaration[];

function see(tag: string, kind: Kind, ...names: string[]) {
  const kinds = seen.get(tag) ?? {
    attributes: new Set(),
    slots: new Set(),
    events: new Set(),
    cssParts: new Set(),
    cssProperties: new Set(),
  };
  seen.set(tag, kinds);
  for (const name of names) kinds[kind].add(name);
}

const tags = Object.keys(files);

function look(element: ReactiveElement) {
  const {localName: tag, shadowRoot: root} = element;
  // a finding has no root: its grid shows its content
  if (!root) return see(tag, 'slots', '');
  for (const part of root.querySelectorAll('[part]')) see(tag, 'cssParts', ...part.part);
  for (const {name} of root.querySelectorAll('slot')) {
    // a grid names a slot of its own for each finding
    if (tag !== 'outcome-grid' || name === '') see(tag, 'slots', name);
  }
}

before(async function () {
  // every story is drawn once
  this.timeout(300_000);
  const {modules} = await (await fetch(new URL('../../dist/custom-elements.json', import.meta.url))).json();
  documented = modules
    .flatMap(({declarations}: {declarations: Declaration[]}) => declarations)
    .filter(({tagName}: Declaration) => tagName);

  const told = (event: Event) => see((event.target as Element).localName, 'events', event.type);
  const native = EventTarget.prototype.dispatchEvent;
  EventTarget.prototype.dispatchEvent = function (event) {
    // what leaves the root: Lit's requests for a context are between elements
    if (
      this instanceof Element &&
      tags.includes(this.localName) &&
      event.composed &&
      !event.type.startsWith('context-')
    ) {
      this.addEventListener(event.type, told, {once: true});
    }
    return native.call(this, event);
  };
  try {
    for (const file of Object.values(files)) {
      for (const [, story] of storiesOf(file)) {
        const frame = await fixture<HTMLElement>(framedStory(metaOf(file), story));
        const elements = [...frame.querySelectorAll<ReactiveElement>(tags.join())];
        await waitUntil(
          () => elements.every(({isUpdatePending}) => !isUpdatePending),
          'The elements do not come to rest.',
        );
        // a control can take itself away
        elements.forEach(look);
        for (const {renderRoot} of elements)
          renderRoot.querySelectorAll<HTMLElement>('[part~="control"]').forEach((control) => control.click());
        await aTimeout(0);
        elements.forEach(look);
        fixtureCleanup();
      }
    }
  } finally {
    EventTarget.prototype.dispatchEvent = native;
  }

  for (const tag of tags) {
    const {observedAttributes, elementStyles} = customElements.get(tag) as unknown as typeof ReactiveElement;
    // the global ones, which an element only watches
    see(tag, 'attributes', ...observedAttributes.filter((name) => name !== 'lang' && name !== 'slot'));
    const styles = elementStyles.map((sheet) => ('cssText' in sheet ? sheet.cssText : '')).join('');
    see(tag, 'cssProperties', ...[...styles.matchAll(/var\((--rating-[\w-]+)/g)].map(([, name]) => name!));
  }
});

/** A rating on one scale has the parts of all: the cost scale has no modifiers. */
const seenOn = (tag: string, kind: Kind) =>
  kind === 'cssParts' && tag.endsWith('-rating')
    ? new Set(tags.filter((each) => each.endsWith('-rating')).flatMap((each) => [...seen.get(each)![kind]]))
    : seen.get(tag)![kind];

describe('the manifest', () => {
  it('has every element', () => {
    expect(documented.map(({tagName}) => tagName!).sort()).to.deep.equal([...tags].sort());
  });

  const kinds = {attributes: 'attributes', slots: 'slots', events: 'events', cssParts: 'parts'};
  for (const tag of tags) {
    for (const [kind, words] of Object.entries(kinds) as [keyof typeof kinds, string][]) {
      it(`names the ${words} of <${tag}>, and no others`, () => {
        const named = documented.find(({tagName}) => tagName === tag)![kind] ?? [];
        expect(named.map(({name}) => name).sort()).to.deep.equal([...seenOn(tag, kind)].sort());
        for (const {name, description} of named)
          expect(description, `what "${name}" is`).to.be.a('string').and.not.equal('');
      });
    }

    it(`names only custom properties that the styles of <${tag}> ask for`, () => {
      const named = documented.find(({tagName}) => tagName === tag)!.cssProperties ?? [];
      expect([...seen.get(tag)!.cssProperties]).to.include.members(named.map(({name}) => name));
      for (const {name, description} of named)
        expect(description, `what "${name}" is`).to.be.a('string').and.not.equal('');
    });
  }

  // some styles are shared, so that an element can ask for what it has no use for
  it('names every custom property that any styles ask for', () => {
    const named = documented.flatMap(({cssProperties = []}) => cssProperties).map(({name}) => name);
    expect(named).to.include.members(tags.flatMap((tag) => [...seen.get(tag)!.cssProperties]));
  });
});
