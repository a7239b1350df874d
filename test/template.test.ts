import {expect, fixtureSync} from '@open-wc/testing';
import {draw, html, nothing} from '../src/elements/template.js';

const place = () => fixtureSync<HTMLElement>('<div></div>').attachShadow({mode: 'open'});

describe('a template', () => {
  it('is drawn as it is written, with its values as texts and whole attributes', () => {
    const root = place();
    draw(
      root,
      html`<p lang=${'cy'} class="a">One ${'two'} three ${4}${'five'}</p><svg viewBox="0 0 1 1"><path d=${'M0 0'} /></svg>`,
    );
    expect(root.innerHTML).to.equal(
      '<p class="a" lang="cy">One two three 4five</p><svg viewBox="0 0 1 1"><path d="M0 0"></path></svg>',
    );
  });

  it('takes the quotes that a minifier gives to attributes', () => {
    const root = place();
    const quoted = (lang: unknown) => html`<p lang="${lang}" class="a">x</p>`;
    draw(root, quoted('cy'));
    expect(root.innerHTML).to.equal('<p class="a" lang="cy">x</p>');
    draw(root, quoted(nothing));
    expect(root.innerHTML).to.equal('<p class="a">x</p>');
  });

  it('draws templates and lists within it, at any depth, in places that a table has', () => {
    const root = place();
    const row = (cells: readonly string[]) => html`<tr>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>`;
    const lists = (first: readonly string[], second: readonly string[]) => html`<b>${first}</b><i>${second}</i>`;
    draw(root, lists(['a'], ['b', 'c']));
    draw(root, lists(['a', 'b'], ['c']));
    expect(root.innerHTML).to.equal('<b>ab</b><i>c</i>');
    draw(
      root,
      html`<table><tbody>${[['a', 'b'], ['c']].map(row)}</tbody></table>${html`<i>${html`<b>${'x'}</b>`}</i>`}`,
    );
    expect(root.innerHTML).to.equal(
      '<table><tbody><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></tbody></table><i><b>x</b></i>',
    );
  });

  it('has no text and no attribute for nothing, and an empty one for an empty text', () => {
    const root = place();
    draw(root, html`<p lang=${nothing} title=${undefined} class=${''}>${nothing}${undefined}${''}</p>`);
    expect(root.innerHTML).to.equal('<p class=""></p>');
  });

  it('takes every value for text, whatever stands in it', () => {
    const root = place();
    for (const value of [
      '<img src=x onerror=alert(1)>',
      '\uE000',
      '"><b>',
      '$lang="cy"',
      '${x}',
      '</p><script>1</script>',
    ]) {
      draw(root, html`<p title=${value}>${value}</p>`);
      expect(root.querySelector('p')!.textContent).to.equal(value);
      expect(root.querySelector('p')!.title).to.equal(value);
      expect(root.querySelectorAll('*').length).to.equal(1);
    }
  });

  it('calls its listeners, of each element its own', () => {
    const roots = [place(), place()];
    const heard: number[] = [];
    roots.forEach((root, index) => draw(root, html`<button @click=${() => heard.push(index)}>x</button>`));
    for (const root of roots) root.querySelector('button')!.click();
    expect(heard).to.deep.equal([0, 1]);
    const again = () => heard.push(2);
    for (let time = 0; time < 3; time++) draw(roots[0]!, html`<button @click=${again}>${time}</button>`);
    roots[0]!.querySelector('button')!.click();
    expect(heard).to.deep.equal([0, 1, 2]);
    draw(roots[0]!, html`<button>x</button>`);
    expect(roots[0]!.innerHTML).to.equal('<button>x</button>');
  });
});

describe('drawing again', () => {
  const drawing = (text: string, lang: unknown, items: readonly string[]) =>
    html`<p lang=${lang}>${text}</p><ul>${items.map((item) => html`<li>${item}</li>`)}</ul>`;

  it('changes what is other, and nothing else, while the shape is the same', () => {
    const root = place();
    draw(root, drawing('a', 'en', ['x', 'y']));
    const before = [...root.querySelectorAll('*')];
    // Written by somebody else.
    root.querySelector('li')!.firstChild!.nodeValue = 'theirs';
    draw(root, drawing('b', 'cy', ['x', 'z']));
    expect([...root.querySelectorAll('*')].every((element, at) => element === before[at])).to.equal(true);
    expect(root.innerHTML).to.equal('<p lang="cy">b</p><ul><li>x</li><li>z</li></ul>');
  });

  it('replaces all in another shape, and tells of it first', () => {
    const root = place();
    let told = '';
    const replacing = () => (told += root.textContent);
    draw(root, drawing('a', 'en', ['x']), replacing);
    expect(told).to.equal('');
    draw(root, drawing('b', 'en', ['x']), replacing);
    expect(told).to.equal('');
    draw(root, drawing('c', nothing, ['x', 'y']), replacing);
    expect(told).to.equal('bx');
    expect(root.innerHTML).to.equal('<p>c</p><ul><li>x</li><li>y</li></ul>');
  });

  it('replaces what somebody else had put there', () => {
    const root = place();
    const ours = () => html`<b>${'ours'}</b>`;
    root.innerHTML = '<p>From the server</p>';
    let told = 0;
    draw(root, ours(), () => told++);
    expect([root.innerHTML, told]).to.deep.equal(['<b>ours</b>', 1]);
  });

  const tools = {
    'has put a text of its own in place of ours': (root: ShadowRoot) =>
      (root.querySelector('b')!.innerHTML = '<font>theirs</font>'),
    'has marked a part of our text': (root: ShadowRoot) => (root.querySelector('b')!.innerHTML = '<mark>o</mark>urs'),
    'has put a style before ours': (root: ShadowRoot) => root.prepend(document.createElement('style')),
    'has taken away what we drew': (root: ShadowRoot) => root.replaceChildren(),
    'has taken away a text': (root: ShadowRoot) => root.querySelector('b')!.replaceChildren(),
    'has joined texts': (root: ShadowRoot) => root.normalize(),
  };
  it('replaces all where the texts that are left could be taken for those that were drawn', () => {
    const root = place();
    const ours = (text: string) => html`<b>${text}</b>${text} tail <u>z</u> more`;
    draw(root, ours('ours'));
    root.querySelector('b')!.replaceChildren();
    draw(root, ours('new'));
    expect(root.innerHTML).to.equal('<b>new</b>new tail <u>z</u> more');
  });

  for (const [what, change] of Object.entries(tools)) {
    it(`replaces all where a tool ${what}`, () => {
      const root = place();
      const ours = (text: string) =>
        html`<p lang=${'en'}><b>${text}</b> <i>${'a'}${text}</i></p><u>${text} tail</u> end`;
      draw(root, ours('ours'));
      change(root);
      draw(root, ours('new'));
      expect(root.innerHTML).to.equal('<p lang="en"><b>new</b> <i>anew</i></p><u>new tail</u> end');
    });
  }

  it('is done within an element of another document', () => {
    const frame = fixtureSync<HTMLIFrameElement>('<iframe></iframe>');
    const root = frame.contentDocument!.body.attachShadow({mode: 'open'});
    draw(root, html`<p>${'a'}</p>`);
    expect(root.firstElementChild!.ownerDocument === frame.contentDocument).to.equal(true);
    draw(root, html`<p>${'b'}</p>`);
    expect(root.innerHTML).to.equal('<p>b</p>');
  });

  it('goes on when more shapes have been drawn than are kept', () => {
    const root = place();
    const list = (length: number) => html`<ul>${Array.from({length}, (_, at) => html`<li>${at}</li>`)}</ul>`;
    draw(root, list(3));
    const elsewhere = place();
    for (let length = 0; length < 1100; length++)
      draw(
        elsewhere,
        html`<p>${Array.from({length: length % 50}, () => 'x')}${Array.from({length: Math.floor(length / 50)}, () => 'y')}</p>`,
      );
    draw(root, list(3));
    draw(root, list(4));
    expect(root.textContent).to.equal('0123');
  });
});
